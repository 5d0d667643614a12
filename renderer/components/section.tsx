import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

/** The heading of a view of the program's own, with what it is for. */
export function ViewTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={styles.title}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
    </header>
  )
}

/** A part of such a view, under a heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

/** One line of a section: what it is at the left, what one does about it at the right. */
export function Row({ label, hint, children }: { label: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <div className={styles.label}>
        <span>{label}</span>
        {hint ? <small>{hint}</small> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
