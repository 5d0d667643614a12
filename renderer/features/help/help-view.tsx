import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyList } from '../../components/key-list.tsx'
import { Section, ViewTitle } from '../../components/section.tsx'
import { currentLanguage } from '../../i18n/index.ts'
import { classNames } from '../../lib/class-names.ts'
import { type HelpPart, helpParts } from './content.ts'
import styles from './help.module.css'
import { pictures } from './pictures.tsx'

const scopes = [
  ['window', 'keysWindow'],
  ['text', 'keysText'],
  ['page', 'keysPage'],
  ['selection', 'keysSelection'],
] as const

/** How to use the program, in the window and with no network. */
export function HelpView() {
  const { t } = useTranslation()
  return (
    <>
      <ViewTitle title={t('help')}>{t('helpHint')}</ViewTitle>
      {helpParts(currentLanguage()).map((part) => (
        <Section key={part.title} title={part.title}>
          <Part part={part} />
        </Section>
      ))}
      <Section title={t('keysTitle')}>
        <div className={styles.keys}>
          {scopes.map(([scope, words]) => (
            <div key={scope}>
              <h4>{t(words)}</h4>
              <KeyList scope={scope} />
            </div>
          ))}
        </div>
      </Section>
    </>
  )
}

function Part({ part: { picture, words } }: { part: HelpPart }) {
  const Picture = picture ? pictures[picture] : null
  return (
    <div className={classNames(styles.part, !Picture && styles.plain)}>
      <div className={styles.words}>
        {words.map((paragraph) => (
          <p key={paragraph}>{withCode(paragraph)}</p>
        ))}
      </div>
      {Picture ? <Picture /> : null}
    </div>
  )
}

/** What stands between backticks is set as code. */
const withCode = (text: string) =>
  text
    .split('`')
    .map((piece, at) => (at % 2 === 1 ? <code key={piece}>{piece}</code> : <Fragment key={piece}>{piece}</Fragment>))
