import type { ReactNode } from 'react'
import styles from './note.module.css'

/** What belongs in an empty place, and the one way to add it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  )
}
