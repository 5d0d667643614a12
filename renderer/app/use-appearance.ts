import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf, speak } from '../i18n/index.ts'
import { usePreferences } from '../lib/preferences.ts'
import { useMedia } from '../lib/use-media.ts'

/** Puts the reader's choice of theme, type size and language on the document. */
export function useAppearance(): void {
  const { theme, textSize, textFace, lineHeight, comfortable, language } = usePreferences()
  const { t } = useTranslation()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const contrast = useMedia('(prefers-contrast: more)')
  const shown = theme === 'system' ? (contrast ? 'contrast' : dark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--text-size', `${textSize}px`)
    style.setProperty('--text-face', `var(--${textFace})`)
    style.setProperty('--text-leading', String(lineHeight))
  }, [textSize, textFace, lineHeight])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-comfortable', comfortable)
  }, [comfortable])
  useEffect(() => {
    // A host that is lost is told elsewhere; the language before goes on.
    speak(languageOf(language)).catch(() => undefined)
  }, [language])
  useEffect(() => {
    document.title = t('name')
  }, [t])
}
