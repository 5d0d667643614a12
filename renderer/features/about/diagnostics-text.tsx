import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../components/error-note.tsx'
import { call } from '../../lib/client.ts'
import { diagnosticsText } from '../../lib/diagnostics-text.ts'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import styles from './about.module.css'

/** What “Copy diagnostics” would copy, for whoever wants to read it before. */
export function DiagnosticsText() {
  const { t } = useTranslation('about')
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['diagnostics.get'],
    queryFn: ({ signal }) => call('diagnostics.get', {}, { signal }),
    enabled: open,
    staleTime: 0,
  })
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('seeDiagnostics')}</summary>
      {error ? <ErrorNote error={error} /> : null}
      {data ? (
        <pre className={styles.text} aria-label={t('diagnostics')} {...scrollsByKey}>
          {diagnosticsText(data, navigator.userAgent)}
        </pre>
      ) : null}
    </details>
  )
}
