import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { FaultCard } from './error-note.tsx'
import { TextButton } from './text-button.tsx'

/** Keeps a failure of one part to that part: says so in its place and draws it again when asked. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Translation>
        {(t) => (
          <FaultCard
            title={t('failedTitle')}
            actions={
              <>
                <TextButton onPress={() => this.setState({ failed: false })}>{t('retry')}</TextButton>
                <TextButton onPress={() => location.reload()}>{t('reload')}</TextButton>
              </>
            }
          >
            {t('failedHint')}
          </FaultCard>
        )}
      </Translation>
    )
  }
}
