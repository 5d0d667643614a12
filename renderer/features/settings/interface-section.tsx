import { Columns2, FileText, TextAlignStart } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../components/choice.tsx'
import { Row, Section } from '../../components/section.tsx'
import { changePreferences, usePreferences } from '../../lib/preferences.ts'
import { setComfort } from './comfort.ts'
import { themes, ThemeSample } from './themes.tsx'

/** Language, theme and layout of the window. */
export function InterfaceSection() {
  const { t } = useTranslation('settings')
  const { language, theme, comfortable, layout } = usePreferences()
  return (
    <Section title={t('interface')}>
      <Row label={t('language')} hint={t('languageHint')}>
        <Choice
          label={t('language')}
          value={language}
          onChange={(value) => changePreferences({ language: value })}
          options={[
            { value: 'system', words: t('languageSystem') },
            { value: 'zh-CN', words: t('languageZh'), lang: 'zh-CN' },
            { value: 'en', words: t('languageEn'), lang: 'en' },
          ]}
        />
      </Row>
      <Row label={t('theme')} hint={t('themeHint')}>
        <Choice
          label={t('theme')}
          value={theme}
          onChange={(value) => changePreferences({ theme: value })}
          options={themes.map(([value, word]) => ({ value, words: t(word), sample: <ThemeSample theme={value} /> }))}
        />
      </Row>
      <Row label={t('controls')} hint={t('controlsHint')}>
        <Choice
          label={t('controls')}
          value={comfortable ? 'comfortable' : 'usual'}
          onChange={(value) => setComfort(value === 'comfortable')}
          options={[
            { value: 'usual', words: t('usual') },
            { value: 'comfortable', words: t('comfortable') },
          ]}
        />
      </Row>
      <Row label={t('layout')}>
        <Choice
          label={t('layout')}
          value={layout}
          onChange={(value) => changePreferences({ layout: value })}
          options={[
            { value: 'both', words: t('layoutBoth'), icon: Columns2 },
            { value: 'text', words: t('layoutText'), icon: TextAlignStart },
            { value: 'page', words: t('layoutPage'), icon: FileText },
          ]}
        />
      </Row>
    </Section>
  )
}
