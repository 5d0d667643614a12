import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './icon-button.module.css'

/** A tooltip on its one child: the name of a button that shows only an icon, and its key. */
export function Tip({ words, keys, children }: { words: string; keys?: string | undefined; children: ReactElement }) {
  return (
    <TooltipTrigger delay={600}>
      {children}
      <Tooltip className={styles.tooltip} offset={6}>
        {words}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
