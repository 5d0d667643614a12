import type { Ref } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './button.module.css'

/** A button with words: `plain` has a border, `primary` is filled, `quiet` has none, `link` reads as a link. */
export function TextButton({
  kind = 'plain',
  className,
  ref,
  ...props
}: {
  kind?: 'plain' | 'primary' | 'quiet' | 'link'
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
} & Omit<ButtonProps, 'className'>) {
  return <Button {...props} ref={ref} className={classNames(styles.button, styles[kind], className)} />
}
