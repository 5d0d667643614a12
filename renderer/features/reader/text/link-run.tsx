import type { ReactNode } from 'react'
import { classNames } from '../../../lib/class-names.ts'
import type { TextLink } from './text-links.ts'
import styles from './link-run.module.css'

/** Words of the text that lead somewhere, or of which something is known. What they show is asked by `data-link`. */
export function LinkRun({ link, children }: { link: TextLink; children: ReactNode }) {
  const { target } = link
  const leads = target.kind === 'document' || target.kind === 'here'
  return (
    <a
      className={classNames(styles.link, !leads && styles[target.kind])}
      data-link={link.id}
      // A link that can be dragged cannot be selected from within.
      draggable={false}
      {...(leads ? { href: `#${target.path}` } : { role: 'button', tabIndex: 0 })}
    >
      {children}
    </a>
  )
}
