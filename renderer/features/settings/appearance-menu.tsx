import { AArrowDown, AArrowUp, ALargeSmall, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogTrigger, Group, Popover, Radio, RadioGroup, ToggleButton } from 'react-aria-components'
import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import type { Preferences } from '../../../electron/contract/schemas/session.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { announce } from '../../lib/live.ts'
import { changePreferences, useGrant, usePreferences } from '../../lib/preferences.ts'
import styles from './appearance-menu.module.css'
import { setComfort } from './comfort.ts'
import { larger, smaller } from './sizes.ts'
import { themes, ThemeSample } from './themes.tsx'

/** The Aa button: size of the text and theme, seen at once as they change. */
export function AppearanceMenu() {
  const { t } = useTranslation('settings')
  return (
    <DialogTrigger>
      <IconButton icon={ALargeSmall} label={t('appearance')} size={20} />
      <Popover className={styles.popover} offset={6} placement="bottom end">
        <Dialog className={styles.dialog} aria-label={t('appearance')}>
          <TextSize />
          <Comfort />
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
  const [down, up] = [smaller(textSize), larger(textSize)]
  const choose = (size: number | undefined) => {
    if (size === undefined) return
    changePreferences({ textSize: size })
    announce(t('sizeNow', { size }))
  }
  return (
    <Group className={styles.row} aria-label={t('textSize')}>
      <span className={styles.label}>{t('textSize')}</span>
      <IconButton icon={AArrowDown} label={t('smaller')} isDisabled={down === undefined} onPress={() => choose(down)} />
      <TextButton
        kind="quiet"
        className={styles.size}
        aria-label={`${t('sizeNow', { size: textSize })}. ${t('resetSize', { size: defaultPreferences.textSize })}`}
        onPress={() => choose(defaultPreferences.textSize)}
      >
        {textSize}
      </TextButton>
      <IconButton icon={AArrowUp} label={t('larger')} isDisabled={up === undefined} onPress={() => choose(up)} />
    </Group>
  )
}

/** One switch for larger type and targets all over the window. */
function Comfort() {
  const { t } = useTranslation('settings')
  const { comfortable } = usePreferences()
  return (
    <ToggleButton className={styles.comfort} isSelected={comfortable} onChange={setComfort}>
      <span>{t('comfortable')}</span>
      {comfortable ? <Check size={17} strokeWidth={1.6} aria-hidden /> : null}
    </ToggleButton>
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
          <ThemeSample theme={value} />
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
