import {
  ChevronLeft,
  ChevronRight,
  Columns2,
  Ellipsis,
  FileText,
  Globe,
  Keyboard,
  Menu as MenuIcon,
  Settings as SettingsIcon,
  TextAlignStart,
} from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IssueRecord, IssueView } from '../../electron/contract/schemas/archive.ts'
import type { Preferences } from '../../electron/contract/schemas/session.ts'
import { Drawer } from '../components/drawer.tsx'
import { IconButton, IconToggle } from '../components/icon-button.tsx'
import { Item, Menu, MenuButton, MenuGroup, MenuSeparator } from '../components/menu.tsx'
import { SearchField } from '../features/search/search-field.tsx'
import { AppearanceMenu } from '../features/settings/appearance-menu.tsx'
import { LanguageMenu } from '../features/settings/language-menu.tsx'
import { navigate, useVisited } from '../lib/navigation.ts'
import { changePreferences, usePreferences, usePreferencesStore } from '../lib/preferences.ts'
import { shortcut } from '../lib/shortcut.ts'
import styles from './head.module.css'
import { SidePane } from './side-pane.tsx'

const layouts = [
  { id: 'both', icon: Columns2, words: 'layoutBoth' },
  { id: 'text', icon: TextAlignStart, words: 'layoutText' },
  { id: 'page', icon: FileText, words: 'layoutPage' },
] as const

/** The head of the window: seal and name, back and forward, search, layout, type and theme, language, the rest. */
export function Head({
  room,
  reading,
  issues,
  issue,
  onHelp,
}: {
  room: 'medium' | 'wide'
  /** True while the panes of the reader are on the screen. */
  reading: boolean
  issues: readonly IssueRecord[]
  issue: IssueView | null
  onHelp: () => void
}) {
  const { t } = useTranslation()
  const { index, last } = useVisited()
  return (
    <header className={styles.head} data-room={room}>
      {room === 'medium' ? <TreeDrawer issues={issues} issue={issue} /> : null}
      <div className={styles.brand}>
        <span className={styles.seal} aria-hidden>
          公
        </span>
        <h1 className={room === 'wide' ? undefined : 'spoken'}>{t('name')}</h1>
      </div>
      <IconButton
        icon={ChevronLeft}
        size={20}
        label={t('back')}
        keys="Alt ←"
        isDisabled={index === 0}
        onPress={() => history.back()}
      />
      <IconButton
        icon={ChevronRight}
        size={20}
        label={t('forward')}
        keys="Alt →"
        isDisabled={index >= last}
        onPress={() => history.forward()}
      />
      <div className={styles.search} data-room={room}>
        <SearchField compact={room !== 'wide'} />
      </div>
      <div className={styles.grow} />
      {reading ? <LayoutSwitch /> : null}
      <AppearanceMenu />
      <LanguageMenu compact={room !== 'wide'} />
      <MoreMenu onHelp={onHelp} />
    </header>
  )
}

function LayoutSwitch() {
  const { t } = useTranslation()
  const { layout } = usePreferences()
  return (
    <ToggleButtonGroup
      aria-label={t('layout')}
      className={styles.group}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[layout]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        if (chosen !== undefined) changePreferences({ layout: chosen as Preferences['layout'] })
      }}
    >
      {layouts.map(({ id, icon, words }) => (
        <IconToggle key={id} id={id} icon={icon} label={t(words)} />
      ))}
    </ToggleButtonGroup>
  )
}

function TreeDrawer({ issues, issue }: { issues: readonly IssueRecord[]; issue: IssueView | null }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <IconButton icon={MenuIcon} label={t('openTree')} />
      <Drawer label={t('tabTree')}>
        <SidePane issues={issues} issue={issue} onGo={() => setOpen(false)} />
      </Drawer>
    </DialogTrigger>
  )
}

/** What is seldom needed; with layouts and languages where the head has no room for them. */
export function MoreMenu({ onHelp, languages = false }: { onHelp: () => void; languages?: boolean }) {
  const { t } = useTranslation()
  const session = usePreferencesStore((state) => state.session)
  const chosen = usePreferencesStore((state) => state.preferences.layout)
  return (
    <MenuButton button={<IconButton icon={Ellipsis} label={t('more')} />}>
      <Menu
        label={t('more')}
        onAction={(id) => {
          if (id === 'keys') onHelp()
          else if (id === 'settings') navigate('/settings')
          else if (id === 'zh-CN' || id === 'en') changePreferences({ language: id })
          else {
            const layout = layouts.find((each) => id === `layout-${each.id}`)
            if (layout) changePreferences({ layout: layout.id })
          }
        }}
      >
        {languages ? (
          <>
            <MenuGroup label={t('layout')} chosen={`layout-${chosen}`}>
              {layouts.map(({ id, icon, words }) => (
                <Item key={id} id={`layout-${id}`} icon={icon}>
                  {t(words === 'layoutBoth' ? 'tabBoth' : words)}
                </Item>
              ))}
            </MenuGroup>
            <MenuSeparator />
            <Item id="zh-CN" icon={Globe} lang="zh-CN">
              中文
            </Item>
            <Item id="en" icon={Globe} lang="en">
              English
            </Item>
            <MenuSeparator />
          </>
        ) : null}
        <Item id="settings" icon={SettingsIcon} keys={shortcut(',')}>
          {t('settings')}
        </Item>
        <Item id="keys" icon={Keyboard} keys="?">
          {t('keys')}
        </Item>
        <Item id="version" isDisabled>
          {t('version', { version: session?.version ?? '' })}
        </Item>
      </Menu>
    </MenuButton>
  )
}
