import { useTranslation } from 'react-i18next'
import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import { Section, ViewTitle } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { changePreferences, useGrant, usePreferences } from '../../lib/preferences.ts'
import { showToast } from '../../lib/toast.ts'
import { DataSection } from './data-section.tsx'
import { InterfaceSection } from './interface-section.tsx'
import { TextPreview } from './text-preview.tsx'
import { TextSection } from './text-section.tsx'
import styles from './settings-view.module.css'

/** Everything that can be chosen, in effect as it is chosen. */
export function SettingsView() {
  const { t } = useTranslation('settings')
  const granted = useGrant('annotate')
  return (
    <>
      <ViewTitle title={t('title')}>{granted ? t('kept') : t('readOnly')}</ViewTitle>
      <InterfaceSection />
      <TextSection />
      <TextPreview />
      <DataSection />
      <Section title={t('reset')}>
        <Reset />
      </Section>
    </>
  )
}

/** Back to what a new program has; where one reads stays. One step takes it back. */
function Reset() {
  const { t } = useTranslation('settings')
  const before = usePreferences()
  const { place } = before
  const reset = () => {
    changePreferences({ ...defaultPreferences, place })
    showToast({ words: t('resetDone'), action: { label: t('undo'), run: () => changePreferences(before) } })
  }
  return (
    <p className={styles.reset}>
      <TextButton onPress={reset}>{t('resetAll')}</TextButton>
      <span>{t('resetHint')}</span>
    </p>
  )
}
