import { useTranslation } from 'react-i18next'
import { Row, Section, ViewTitle } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { copyDiagnostics } from '../../lib/diagnostics.ts'
import { useGrant, usePreferencesStore } from '../../lib/preferences.ts'
import { useIssues, useLibraryStatus } from '../../lib/queries.ts'
import { canShowFolder, showDataFolder } from '../../lib/show-data-folder.ts'
import styles from './about.module.css'
import { DiagnosticsText } from './diagnostics-text.tsx'
import { Licences } from './licences.tsx'

/** What the program is, what it has open, what to send when it fails, and who else's work is in it. */
export function AboutView() {
  const { t } = useTranslation('about')
  const session = usePreferencesStore((state) => state.session)
  const granted = useGrant('annotate')
  return (
    <>
      <header className={styles.name}>
        <span className={styles.seal} aria-hidden>
          公
        </span>
        <div>
          <ViewTitle title={t('title')}>{t('version', { version: session?.version ?? '' })}</ViewTitle>
        </div>
      </header>
      <p className={styles.what}>{t('what')}</p>
      <Library />
      {granted ? (
        <Section title={t('trouble')}>
          <Row label={t('diagnostics')} hint={t('diagnosticsHint')}>
            <p className={styles.actions}>
              <TextButton onPress={() => void copyDiagnostics()}>{t('copyDiagnostics')}</TextButton>
              {canShowFolder() ? (
                <TextButton onPress={() => void showDataFolder()}>{t('showFolder')}</TextButton>
              ) : null}
            </p>
            <DiagnosticsText />
          </Row>
        </Section>
      ) : null}
      <Section title={t('licences')}>
        <p className={styles.own}>{t('ownLicence')}</p>
        <Licences />
      </Section>
    </>
  )
}

function Library() {
  const { t } = useTranslation('about')
  const { data: status } = useLibraryStatus()
  const { data: issues } = useIssues()
  const years = (issues ?? []).flatMap(({ year }) => year ?? [])
  return (
    <Section title={t('library')}>
      <dl className={styles.facts}>
        <Fact name={t('issues')} value={status?.issues} />
        <Fact name={t('images')} value={status?.images} />
        <Fact name={t('blocks')} value={status?.blocks} />
        {years.length > 0 ? (
          <div>
            <dt>{t('years')}</dt>
            <dd className="number">{[...new Set([Math.min(...years), Math.max(...years)])].join('—')}</dd>
          </div>
        ) : null}
      </dl>
    </Section>
  )
}

const Fact = ({ name, value }: { name: string; value: number | undefined }) => (
  <div>
    <dt>{name}</dt>
    <dd className="number">{value === undefined ? '…' : value.toLocaleString('en').replaceAll(',', ' ')}</dd>
  </div>
)
