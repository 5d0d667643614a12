import { BookA, ChevronLeft, ChevronRight, Columns2, FileText, Menu as MenuIcon, TextAlignStart } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IssueRecord, IssueView } from '../../electron/contract/schemas/archive.ts'
import type { Preferences } from '../../electron/contract/schemas/session.ts'
import { Drawer } from '../components/drawer.tsx'
import { IconButton, IconToggle } from '../components/icon-button.tsx'
import { SearchField } from '../features/search/search-field.tsx'
import { AppearanceMenu } from '../features/settings/appearance-menu.tsx'
import { LanguageMenu } from '../features/settings/language-menu.tsx'
import { keysFor } from '../lib/keys.ts'
import { navigate, useVisited } from '../lib/navigation.ts'
import { changePreferences, usePreferences } from '../lib/preferences.ts'
import styles from './head.module.css'
import { MoreMenu } from './more-menu.tsx'
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
}: {
  room: 'medium' | 'wide'
  /** True while the panes of the reader are on the screen. */
  reading: boolean
  issues: readonly IssueRecord[]
  issue: IssueView | null
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
        keys={keysFor('history.back')}
        isDisabled={index === 0}
        onPress={() => history.back()}
      />
      <IconButton
        icon={ChevronRight}
        size={20}
        label={t('forward')}
        keys={keysFor('history.forward')}
        isDisabled={index >= last}
        onPress={() => history.forward()}
      />
      <div className={styles.search} data-room={room}>
        <SearchField compact={room !== 'wide'} />
      </div>
      <IconButton
        icon={BookA}
        size={19}
        label={t('indexes')}
        keys={keysFor('indexes.open')}
        onPress={() => navigate('/indexes')}
      />
      <div className={styles.grow} />
      {reading ? <LayoutSwitch /> : null}
      <AppearanceMenu />
      <LanguageMenu compact={room !== 'wide'} />
      <MoreMenu />
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
