import { useTranslation } from 'react-i18next'
import type { Preferences } from '../../../electron/contract/schemas/session.ts'
import { Choice } from '../../components/choice.tsx'
import { Row, Section } from '../../components/section.tsx'
import { ValueSlider } from '../../components/value-slider.tsx'
import { changePreferences, usePreferences } from '../../lib/preferences.ts'
import { sizes } from './sizes.ts'
import styles from './text-section.module.css'

const faces = [
  ['song', 'faceSong'],
  ['hei', 'faceHei'],
  ['kai', 'faceKai'],
] as const satisfies readonly (readonly [Preferences['textFace'], string])[]

/** How the record's text is set. */
export function TextSection() {
  const { t } = useTranslation('settings')
  const { textSize, textFace, lineHeight, remarks } = usePreferences()
  return (
    <Section title={t('text')}>
      <Row label={t('textFace')}>
        <Choice
          label={t('textFace')}
          value={textFace}
          onChange={(value) => changePreferences({ textFace: value })}
          options={faces.map(([value, word]) => ({
            value,
            words: t(word),
            sample: <Letter face={value} />,
          }))}
        />
      </Row>
      <Row label={t('textSize')}>
        <ValueSlider
          label={t('textSize')}
          value={nearest(textSize)}
          least={0}
          most={sizes.length - 1}
          step={1}
          words={(index) => t('sizeNow', { size: sizes[index] ?? textSize })}
          onChange={(index) => changePreferences({ textSize: sizes[index] ?? textSize })}
        />
      </Row>
      <Row label={t('lineHeight')}>
        <ValueSlider
          label={t('lineHeight')}
          value={lineHeight}
          least={1.4}
          most={2.4}
          step={0.05}
          words={(value) => t('lineHeightNow', { value: value.toFixed(2) })}
          onChange={(value) => changePreferences({ lineHeight: Math.round(value * 100) / 100 })}
        />
      </Row>
      <Row label={t('remarks')} hint={t('remarksHint')}>
        <Choice
          label={t('remarks')}
          value={remarks ? 'shown' : 'hidden'}
          onChange={(value) => changePreferences({ remarks: value === 'shown' })}
          options={[
            { value: 'shown', words: t('remarksShown') },
            { value: 'hidden', words: t('remarksHidden') },
          ]}
        />
      </Row>
    </Section>
  )
}

/** The place among the offered sizes that comes nearest to one. */
function nearest(size: number): number {
  let best = 0
  for (const [index, each] of sizes.entries())
    if (Math.abs(each - size) < Math.abs((sizes[best] ?? 0) - size)) best = index
  return best
}

const Letter = ({ face }: { face: Preferences['textFace'] }) => (
  <i className={styles[face]} lang="zh-CN" aria-hidden>
    永
  </i>
)
