import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThirdPartyPart } from '../../../electron/contract/licences.ts'
import { FaultCard } from '../../components/error-note.tsx'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import styles from './about.module.css'

const kinds = [
  ['font', 'fonts'],
  ['data', 'data'],
  ['code', 'code'],
  ['runtime', 'runtime'],
] as const satisfies readonly (readonly [ThirdPartyPart['kind'], string])[]

/** The list that the build wrote beside the page. */
async function readLicences(): Promise<ThirdPartyPart[]> {
  const response = await fetch('licences.json')
  if (!response.ok) throw new Error(`licences.json: ${response.status}`)
  return (await response.json()) as ThirdPartyPart[]
}

/** Every part that others made, by kind, each with the whole text of its licence. */
export function Licences() {
  const { t } = useTranslation('about')
  const { data, error } = useQuery({ queryKey: ['licences.json'], queryFn: readLicences })
  if (error) return <FaultCard title={t('licencesMissing')}>{t('licencesMissingHint')}</FaultCard>
  return kinds.map(([kind, words]) => {
    const parts = (data ?? []).filter((part) => part.kind === kind)
    return parts.length === 0 ? null : (
      <section key={kind} className={styles.kind}>
        <h4>{t(words)}</h4>
        <ul>
          {parts.map((part) => (
            <li key={`${part.name} ${part.version}`}>
              <Part part={part} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function Part({ part: { name, version, licence, text } }: { part: ThirdPartyPart }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {name} <small className="number">{version}</small>
        </span>
        <small>{licence}</small>
      </summary>
      {open ? (
        <pre className={styles.text} lang="en" aria-label={`${name}: ${licence}`} {...scrollsByKey}>
          {text}
        </pre>
      ) : null}
    </details>
  )
}
