import { AArrowDown, AArrowUp, ALargeSmall } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogTrigger, Group, Popover, Radio, RadioGroup } from 'react-aria-components'
import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import type { Preferences } from '../../../electron/contract/schemas/session.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { announce } from '../../lib/live.ts'
import { changePreferences, useGrant, usePreferences } from '../../lib/preferences.ts'
import styles from './appearance-menu.module.css'

const themes = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
  ['sepia', 'themeSepia'],
  ['contrast', 'themeContrast'],
] as const satisfies readonly (readonly [Preferences['theme'], string])[]

/** Sizes of the record's text, px: steps that the eye can tell apart. */
const sizes = [14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 35, 40]

/** The Aa button: size of the text and theme, seen at once as they change. */
export function AppearanceMenu() {
  const { t } = useTranslation('settings')
  return (
    <DialogTrigger>
      <IconButton icon={ALargeSmall} label={t('appearance')} size={20} />
      <Popover className={styles.popover} offset={6} placement="bottom end">
        <Dialog className={styles.dialog} aria-label={t('appearance')}>
          <TextSize />
          <Theme />
          <Kept />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function TextSize() {
  const { t } = useTranslation('settings')
  const { textSize } = usePreferences()
  const smaller = sizes.findLast((size) => size < textSize)
  const larger = sizes.find((size) => size > textSize)
  const choose = (size: number | undefined) => {
    if (size === undefined) return
    changePreferences({ textSize: size })
    announce(t('sizeNow', { size }))
  }
  return (
    <Group className={styles.row} aria-label={t('textSize')}>
      <span className={styles.label}>{t('textSize')}</span>
      <IconButton
        icon={AArrowDown}
        label={t('smaller')}
        isDisabled={smaller === undefined}
        onPress={() => choose(smaller)}
      />
      <TextButton
        kind="quiet"
        className={styles.size}
        aria-label={`${t('sizeNow', { size: textSize })}. ${t('resetSize', { size: defaultPreferences.textSize })}`}
        onPress={() => choose(defaultPreferences.textSize)}
      >
        {textSize}
      </TextButton>
      <IconButton
        icon={AArrowUp}
        label={t('larger')}
        isDisabled={larger === undefined}
        onPress={() => choose(larger)}
      />
    </Group>
  )
}

function Theme() {
  const { t } = useTranslation('settings')
  const { theme } = usePreferences()
  return (
    <RadioGroup
      className={styles.themes}
      aria-label={t('theme')}
      value={theme}
      onChange={(value) => changePreferences({ theme: value as Preferences['theme'] })}
    >
      {themes.map(([value, word]) => (
        <Radio key={value} value={value} className={styles.theme}>
          <i
            className={styles.sample}
            data-theme={value === 'system' ? undefined : value}
            data-system={value === 'system' ? '' : undefined}
            lang="zh-CN"
            aria-hidden
          >
            公
          </i>
          {t(word)}
        </Radio>
      ))}
    </RadioGroup>
  )
}

function Kept() {
  const { t } = useTranslation('settings')
  return useGrant('annotate') ? null : <p className={styles.kept}>{t('readOnly')}</p>
}
