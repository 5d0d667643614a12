import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { Button, type ButtonProps, ToggleButton, type ToggleButtonProps } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './icon-button.module.css'
import { Tip } from './tip.tsx'

interface IconProps {
  icon: LucideIcon
  /** The button's name: said to a screen reader, shown as its tooltip. */
  label: string
  /** The key that does the same, as shown in the tooltip. */
  keys?: string | undefined
  /** Size of the icon, px. */
  size?: number | undefined
  className?: string | undefined
}

/** A button that shows an icon and carries its name. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 18,
  className,
  ref,
  ...props
}: IconProps & Omit<ButtonProps, 'className' | 'children'> & { ref?: Ref<HTMLButtonElement> }) {
  return (
    <Tip words={label} keys={keys}>
      <Button {...props} ref={ref} aria-label={label} className={classNames(styles.button, className)}>
        <Icon size={size} strokeWidth={1.6} aria-hidden />
      </Button>
    </Tip>
  )
}

/** An icon button that stays pressed. */
export function IconToggle({
  icon: Icon,
  label,
  keys,
  size = 18,
  className,
  ...props
}: IconProps & Omit<ToggleButtonProps, 'className' | 'children'>) {
  return (
    <Tip words={label} keys={keys}>
      <ToggleButton {...props} aria-label={label} className={classNames(styles.button, className)}>
        <Icon size={size} strokeWidth={1.6} aria-hidden />
      </ToggleButton>
    </Tip>
  )
}
