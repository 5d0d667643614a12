import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportedFile, PageFormat, TextFormat } from '../../../electron/contract/schemas/export.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { call } from '../../lib/client.ts'
import { useIssueView } from '../../lib/queries.ts'
import { saveFile } from '../../lib/save-file.ts'
import { unbroken } from '../../lib/titles.ts'
import { showToast } from '../../lib/toast.ts'
import styles from './library.module.css'

const texts = [
  ['text', 'exportText'],
  ['markdown', 'exportMarkdown'],
  ['dublin-core', 'exportRecord'],
] as const satisfies readonly (readonly [TextFormat, string])[]
const pages = [
  ['alto', 'exportAlto'],
  ['hocr', 'exportHocr'],
] as const satisfies readonly (readonly [PageFormat, string])[]

/** The Dublin Core record of an issue or one of its documents, and what can be taken along of it. */
export function IssueDetails({ issue }: { issue: string }) {
  const { t } = useTranslation('library')
  const id = useId()
  const view = useIssueView(issue).data
  const [document, setDocument] = useState<string | null>(null)
  const [image, setImage] = useState(1)
  const [failure, setFailure] = useState<unknown>(null)
  const record = useQuery({
    queryKey: ['export.record', issue, document],
    queryFn: ({ signal }) => call('export.record', { issue, document }, { signal }),
  })
  const save = (asked: Promise<ExportedFile>) =>
    asked.then(
      (file) => {
        setFailure(null)
        saveFile(file)
        showToast({ words: t('saved', { name: file.name }) })
      },
      (reason: unknown) => setFailure(reason),
    )
  return (
    <div className={styles.details}>
      <p className={styles.choice}>
        <label htmlFor={`${id}-of`}>{t('of')}</label>
        <select id={`${id}-of`} value={document ?? ''} onChange={(event) => setDocument(event.target.value || null)}>
          <option value="">{t('wholeIssue')}</option>
          {view?.documents.map((each) => (
            <option key={each.id} value={each.id} lang="zh-CN">
              {unbroken(each.title)}
            </option>
          ))}
        </select>
      </p>
      <dl className={styles.record} aria-label={t('record')}>
        {record.data?.map(({ element, value }) => (
          <div key={`${element} ${value}`}>
            <dt>{t(`element.${element}`)}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.choice}>
        <span>{t('exportAs')}</span>
        {texts.map(([format, words]) => (
          <TextButton key={format} onPress={() => void save(call('export.text', { issue, document, format }))}>
            {t(words)}
          </TextButton>
        ))}
      </p>
      {view?.facsimile ? (
        <p className={styles.choice}>
          <label htmlFor={`${id}-page`}>{t('pageOf')}</label>
          <select id={`${id}-page`} value={image} onChange={(event) => setImage(Number(event.target.value))}>
            {view.facsimile.pages.map((each) => (
              <option key={each.image} value={each.image}>
                {each.page === null ? t('image', { image: each.image }) : t('printed', { page: each.page })}
              </option>
            ))}
          </select>
          {pages.map(([format, words]) => (
            <TextButton key={format} onPress={() => void save(call('export.page', { issue, image, format }))}>
              {t(words)}
            </TextButton>
          ))}
        </p>
      ) : null}
      {failure || record.error ? <ErrorNote error={failure ?? record.error} /> : null}
    </div>
  )
}
