import { QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { ErrorNote } from '../components/error-note.tsx'
import { LiveRegion } from '../components/live-region.tsx'
import { ToastRegion } from '../components/toast.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { call } from '../lib/client.ts'
import { meetJobs } from '../lib/jobs.ts'
import { adoptSession } from '../lib/preferences.ts'
import { queryClient } from '../lib/queries.ts'
import { Frame } from './frame.tsx'
import { useAppearance } from './use-appearance.ts'

/** The application: reads who is asking, then draws the frame. */
export function App() {
  const { t } = useTranslation()
  const { ready, failure, ask } = useSession()
  useAppearance()
  const waiting = failure ? <ErrorNote error={failure} onRetry={ask} /> : <p className="spoken">{t('loading')}</p>
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={currentLanguage() === 'en' ? 'en-US' : 'zh-CN'}>
        <ErrorBoundary>{ready ? <Frame /> : waiting}</ErrorBoundary>
        <ToastRegion />
        <LiveRegion />
      </I18nProvider>
    </QueryClientProvider>
  )
}

function useSession(): { ready: boolean; failure: unknown; ask: () => void } {
  const [state, setState] = useState<{ ready: boolean; failure: unknown }>({ ready: false, failure: null })
  const ask = useCallback(() => {
    call('session.get', {}).then(
      (session) => {
        adoptSession(session)
        setState({ ready: true, failure: null })
        if (session.grants.includes('annotate')) void meetJobs()
      },
      (failure: unknown) => setState({ ready: false, failure }),
    )
  }, [])
  useEffect(ask, [ask])
  return { ...state, ask }
}
