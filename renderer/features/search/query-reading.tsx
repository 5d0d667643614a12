import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryReading as Reading, ReadWord } from '../../../electron/contract/schemas/search.ts'
import styles from './search-view.module.css'

/** How the words were read, where that is not plain, and what is wrong with them. */
export function QueryReading({ reading }: { reading: Reading }) {
  const { t: r } = useTranslation('results')
  const words = reading.groups.flat()
  const plain = words.length <= 1 && words.every(({ as, field, excluded }) => as === 'word' && !field && !excluded)
  return (
    <>
      {reading.faults.map(({ code, from, mended }) => (
        <output key={`${code} ${from}`} className={styles.faultLine}>
          {r(`faults.${code}`)} {mended ? r('faultMended') : r('faultStopped')}
        </output>
      ))}
      {plain || words.length === 0 ? null : (
        <p className={styles.readAs}>
          {r('readAs')}
          {reading.groups.map((group, at) => (
            <Fragment key={at}>
              {at > 0 ? <i>{r('and')}</i> : null}
              {group.map((word, index) => (
                <Fragment key={`${word.from} ${index}`}>
                  {index > 0 ? <i>{r('or')}</i> : null}
                  <Word word={word} />
                </Fragment>
              ))}
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}

function Word({ word: { text, field, as, excluded } }: { word: ReadWord }) {
  const { t: r } = useTranslation('results')
  return (
    <span className={styles.readWord}>
      {excluded ? <i>{r('not')}</i> : null}
      {field === null ? null : <i>{r(`fields.${field}`)}</i>}
      <b lang="zh-CN">{text}</b>
      {as === 'one-word' || as === 'document-number' ? (
        <small>{r(as === 'one-word' ? 'asOneWord' : 'asNumber')}</small>
      ) : null}
    </span>
  )
}
