import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './toolbar.module.css'

/** A row of buttons that is one stop of the Tab key; arrows go from button to button. */
export function Toolbar({
  label,
  className,
  children,
}: {
  label: string
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <AriaToolbar aria-label={label} className={classNames(styles.toolbar, className)}>
      {children}
    </AriaToolbar>
  )
}
