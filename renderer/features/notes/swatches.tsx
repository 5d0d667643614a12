import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import type { MarkColour } from '../../../electron/contract/schemas/notes.ts'
import { Tip } from '../../components/tip.tsx'
import { classNames } from '../../lib/class-names.ts'
import styles from './swatches.module.css'

const colours: readonly MarkColour[] = [1, 2, 3, 4, 5]

/** The five colours, each a letter on its own fill and line, so that none rests on its hue alone. */
export function Swatches({
  chosen,
  keys = false,
  onChoose,
}: {
  chosen?: MarkColour | undefined
  /** Whether the keys 1 to 5 do the same, for the tooltip. */
  keys?: boolean
  onChoose: (colour: MarkColour) => void
}) {
  const { t } = useTranslation('notes')
  return colours.map((colour) => (
    <Tip key={colour} words={t(`colour${colour}`)} keys={keys ? String(colour) : undefined}>
      <Button
        className={classNames(styles.swatch, chosen === colour && styles.chosen)}
        aria-label={t(`colour${colour}`)}
        aria-pressed={chosen === undefined ? undefined : chosen === colour}
        onPress={() => onChoose(colour)}
      >
        <span className={`mark mark-${colour}`} aria-hidden>
          {t(`letter${colour}`)}
        </span>
      </Button>
    </Tip>
  ))
}
