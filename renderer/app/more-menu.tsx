import { Ellipsis } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { choices, type Command, type CommandId, commands, type MenuId } from '../../electron/contract/commands.ts'
import { IconButton } from '../components/icon-button.tsx'
import { Item, Menu, MenuButton, MenuGroup, MenuSeparator, Submenu } from '../components/menu.tsx'
import { runCommand, useOffered } from '../lib/commands.ts'
import { keysFor } from '../lib/keys.ts'
import { usePreferences, usePreferencesStore } from '../lib/preferences.ts'
import { useCommandWords } from '../lib/use-command-words.ts'

/** Menus that open beside; what is in the others is listed at once. */
const beside = ['file', 'edit', 'view', 'go', 'notes'] as const satisfies readonly MenuId[]

const run = (id: string): void => void runCommand(id as CommandId)

/** Every command of the window, as the native menu has them; with layouts and languages where the head has no room for them. */
export function MoreMenu({ languages = false }: { languages?: boolean }) {
  const { t } = useTranslation()
  const words = useCommandWords()
  const chosen = useChosen()
  const of = (name: string) => chosen.find((id) => id.startsWith(`${name}.`)) ?? ''
  const session = usePreferencesStore((state) => state.session)
  return (
    <MenuButton button={<IconButton icon={Ellipsis} label={t('more')} />}>
      <Menu label={t('more')} onAction={run}>
        {languages ? (
          <>
            <MenuGroup label={t('layout')} chosen={of('layout')}>
              <Line id="layout.both" />
              <Line id="layout.text" />
              <Line id="layout.page" />
            </MenuGroup>
            <MenuSeparator />
            <MenuGroup label={t('language')} chosen={of('language')}>
              <Line id="language.chinese" />
              <Line id="language.english" />
            </MenuGroup>
            <MenuSeparator />
          </>
        ) : null}
        {beside.map((menu) => (
          <Submenu key={menu} label={words.menus[menu]} onAction={run}>
            <Lines menu={menu} />
          </Submenu>
        ))}
        <MenuSeparator />
        <Lines menu="help" />
        <Item id="version" isDisabled>
          {t('version', { version: session?.version ?? '' })}
        </Item>
      </Menu>
    </MenuButton>
  )
}

/** The lines of a menu, its groups parted by lines; themes and languages in menus of their own. */
function Lines({ menu }: { menu: MenuId }) {
  const groups = Map.groupBy<number, Command>(
    commands.filter((each) => each.menu === menu),
    ({ group }) => group,
  )
  return [...groups].map(([group, members], at) => {
    const name = (['layout', 'theme', 'language'] as const).find((each) => members[0]?.id.startsWith(`${each}.`))
    return (
      <Fragment key={group}>
        {at > 0 && !(name && name !== 'layout') ? <MenuSeparator /> : null}
        <Lot name={name ?? null}>
          {members.map(({ id }) => (
            <Line key={id} id={id} />
          ))}
        </Lot>
      </Fragment>
    )
  })
}

/** A group of lines; one that is a choice says which holds. */
function Lot({ name, children }: { name: 'layout' | 'theme' | 'language' | null; children: ReactNode }) {
  const { t } = useTranslation()
  const { menus } = useCommandWords()
  const chosen = useChosen().find((id) => id.startsWith(`${name}.`)) ?? ''
  if (name === null) return children
  if (name === 'layout') {
    return (
      <MenuGroup label={t('layout')} chosen={chosen}>
        {children}
      </MenuGroup>
    )
  }
  return (
    <Submenu label={menus[name]} chosen={chosen} onAction={run}>
      {children}
    </Submenu>
  )
}

function Line({ id }: { id: CommandId }) {
  const { commands: words } = useCommandWords()
  const offered = useOffered().has(id)
  return (
    <Item id={id} keys={keysFor(id)} isDisabled={!offered}>
      {words[id]}
    </Item>
  )
}

/** The commands whose choice holds now. */
function useChosen(): CommandId[] {
  const preferences = usePreferences()
  return (['layout', 'theme', 'language'] as const).flatMap((name) =>
    (Object.entries(choices[name]) as [CommandId, string][])
      .filter(([, value]) => value === preferences[name])
      .map(([id]) => id),
  )
}
