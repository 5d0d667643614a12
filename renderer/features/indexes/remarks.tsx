import { useTranslation } from 'react-i18next'
import { remarkKind } from './remark-kinds.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { call } from '../../lib/client.ts'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import { ChoiceTabs } from './choice-tabs.tsx'
import { showIndex, useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import { ListTools } from './list-tools.tsx'
import { PlaceLink } from './place-link.tsx'
import { useParts } from './use-parts.ts'

/** Places that look misread, each with what may be meant; the text is never changed. */
export function Remarks() {
  const { t } = useTranslation('indexes')
  const { text, choice } = useIndexState()
  const kind = remarkKind(choice)
  const list = useParts(
    ['remarks', text, kind],
    (part, options) => call('remarks.list', { text, kind, ...part }, options),
    ({ entries }) => entries,
  )
  const kinds = list.whole?.kinds ?? []
  return (
    <div className={styles.single} {...scrollsByKey}>
      <ListTools total={list.total} list="remarks" />
      <ChoiceTabs<string>
        label={t('filter')}
        options={[
          { value: '', words: t('showAll') },
          ...kinds.map((each) => ({ value: each.kind, words: `${t(`remarkKinds.${each.kind}`)} ${each.count}` })),
        ]}
        value={kind ?? ''}
        onChange={(value) => showIndex({ choice: value === '' ? null : value }, { replace: true })}
      />
      <p className={styles.hint}>{t('remarksHint')}</p>
      {list.error ? <ErrorNote error={list.error} onRetry={list.retry} /> : null}
      {list.entries.length === 0 && !list.isReading && !list.error ? (
        <EmptyState title={text === '' ? t('emptyList') : t('nothing', { text })}>
          {text === '' ? t('emptyHint.remarks') : t('nothingHint')}
        </EmptyState>
      ) : null}
      <ol className={styles.places}>
        {list.entries.map((remark, at) => (
          <li key={at}>
            <PlaceLink place={remark.place}>
              <span className={styles.facts}>
                <b className={styles.tag}>{t(`remarkKinds.${remark.kind}`)}</b>
                <span>
                  {t('reads')} <b lang="zh-CN">{remark.reading}</b>
                </span>
                {remark.suggestion === null ? null : (
                  <span>
                    {t('perhaps')} <b lang="zh-CN">{remark.suggestion}</b>
                  </span>
                )}
              </span>
              <span className={styles.text} lang="zh-CN">
                {remark.sentence}
              </span>
            </PlaceLink>
          </li>
        ))}
      </ol>
      {list.hasMore && !list.isReading ? <TextButton onPress={list.readMore}>{t('more')}</TextButton> : null}
    </div>
  )
}
