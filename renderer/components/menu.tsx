import { Check, ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import styles from './menu.module.css'

/** A button (its first child) that opens a menu (its second). */
export function MenuButton({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={styles.popover} offset={6} containerPadding={8}>
        {children}
      </Popover>
    </MenuTrigger>
  )
}

/** A menu of commands, or of one choice where `chosen` is given. */
export function Menu({
  label,
  chosen,
  onAction,
  children,
}: {
  label: string
  chosen?: string | undefined
  onAction: (id: string) => void
  children: ReactNode
}) {
  const choice = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] }
  return (
    <AriaMenu aria-label={label} className={styles.menu} onAction={(key) => onAction(String(key))} {...choice}>
      {children}
    </AriaMenu>
  )
}

/** Lines of a menu that hold one choice among them, or with `several` each its own. */
export function MenuGroup({
  label,
  chosen,
  several = false,
  children,
}: {
  label: string
  chosen: string
  several?: boolean
  children: ReactNode
}) {
  return (
    <MenuSection
      aria-label={label}
      selectionMode={several ? 'multiple' : 'single'}
      disallowEmptySelection={!several}
      selectedKeys={chosen === '' ? [] : [chosen]}
    >
      {children}
    </MenuSection>
  )
}

/** One line of a menu. */
export function Item({
  id,
  icon: Icon,
  keys,
  isDisabled,
  lang,
  children,
}: {
  id: string
  icon?: LucideIcon | undefined
  keys?: string | undefined
  isDisabled?: boolean | undefined
  lang?: string | undefined
  children: string
}) {
  return (
    <MenuItem id={id} textValue={children} className={styles.item} isDisabled={isDisabled ?? false}>
      {({ isSelected }) => (
        <>
          {isSelected ? (
            <Check size={16} aria-hidden />
          ) : Icon ? (
            <Icon size={16} strokeWidth={1.6} aria-hidden />
          ) : (
            <i />
          )}
          <span lang={lang}>{children}</span>
          {keys ? <kbd>{keys}</kbd> : null}
        </>
      )}
    </MenuItem>
  )
}

/** A line between two groups of a menu. */
export const MenuSeparator = () => <Separator className={styles.separator} />

/** A line of a menu that opens a menu of its own; the lines given are those of that one. */
export function Submenu({
  label,
  chosen,
  onAction,
  children,
}: {
  label: string
  /** The line that is chosen, where the menu is one choice. */
  chosen?: string
  onAction: (id: string) => void
  children: ReactNode
}) {
  const choice = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] }
  return (
    <SubmenuTrigger>
      <MenuItem textValue={label} className={styles.item}>
        <i />
        <span>{label}</span>
        <ChevronRight size={16} strokeWidth={1.6} aria-hidden />
      </MenuItem>
      <Popover className={styles.popover} offset={-4} containerPadding={8}>
        <AriaMenu aria-label={label} className={styles.menu} onAction={(key) => onAction(String(key))} {...choice}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  )
}
