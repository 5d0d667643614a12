import { Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '../../../electron/contract/schemas/session.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Item, Menu, MenuButton } from '../../components/menu.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { currentLanguage } from '../../i18n/index.ts'
import { changePreferences, usePreferences } from '../../lib/preferences.ts'

const choose = (id: string): void => changePreferences({ language: id as Preferences['language'] })

/** The language of the interface: 中文, English, or the system's. The record keeps its own. */
export function LanguageMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('settings')
  const { language } = usePreferences()
  const name = currentLanguage() === 'en' ? t('languageEn') : t('languageZh')
  return (
    <MenuButton
      button={
        compact ? (
          <IconButton icon={Globe} label={`${t('language')} ${name}`} />
        ) : (
          <TextButton kind="quiet" aria-label={`${t('language')} ${name}`}>
            <Globe size={17} strokeWidth={1.6} aria-hidden />
            {name}
          </TextButton>
        )
      }
    >
      <Menu label={t('language')} chosen={language} onAction={choose}>
        <Item id="system">{t('languageSystem')}</Item>
        <Item id="zh-CN" lang="zh-CN">
          {t('languageZh')}
        </Item>
        <Item id="en" lang="en">
          {t('languageEn')}
        </Item>
      </Menu>
    </MenuButton>
  )
}
