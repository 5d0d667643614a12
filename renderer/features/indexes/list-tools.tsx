import { Download, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndexExportRequest } from '../../../electron/contract/schemas/relations.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { currentLanguage, errorWordsFor } from '../../i18n/index.ts'
import { call, wireErrorOf } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { showToast } from '../../lib/toast.ts'
import { showIndex, useIndexState } from './index-state.ts'
import styles from './list-tools.module.css'

/** How long typing rests before the list is read anew, ms. */
const pause = 120

/** What stands over a list: a field that filters it, how many there are, its order, and a way to take it along. */
export function ListTools({
  total,
  list,
  children,
}: {
  total: number
  list: IndexExportRequest['list']
  children?: ReactNode
}) {
  const { t } = useTranslation('indexes')
  const { text } = useIndexState()
  return (
    <div className={styles.tools}>
      <FilterField />
      <div className={styles.toolLine}>
        <output className={styles.count}>{t('counted', { count: total })}</output>
        {children}
        <ExportButton request={{ list, text }} label={t('exportList')} />
      </div>
    </div>
  )
}

function FilterField() {
  const { t } = useTranslation('indexes')
  const { of, text } = useIndexState()
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState({ of, text })
  if (shown.of !== of || shown.text !== text) {
    setShown({ of, text })
    setTyped(text)
  }
  useEffect(() => {
    if (typed === text) return undefined
    const timer = setTimeout(() => showIndex({ text: typed }, { replace: true }), pause)
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <div className={styles.filter}>
      <Search size={15} strokeWidth={1.6} aria-hidden />
      <input
        value={typed}
        aria-label={t('filter')}
        placeholder={t('filter')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.stopPropagation()
          setTyped('')
        }}
      />
      {typed === '' ? null : <IconButton icon={X} size={15} label={t('clear')} onPress={() => setTyped('')} />}
    </div>
  )
}

/** Saves a list as CSV; says so, or why not. */
export function ExportButton({
  request,
  label,
}: {
  request: Omit<IndexExportRequest, 'language' | 'name' | 'table'> & Partial<Pick<IndexExportRequest, 'name' | 'table'>>
  label: string
}) {
  const { t } = useTranslation('indexes')
  const save = async () => {
    try {
      const file = await call('indexes.export', { ...request, language: currentLanguage() })
      saveFile({ name: file.fileName, type: file.type, text: file.text })
      showToast({ words: t('exported', { name: file.fileName, count: file.rows }) })
    } catch (error) {
      const { what, next } = errorWordsFor(wireErrorOf(error))
      showToast({ words: `${what} ${next}` })
    }
  }
  return <IconButton icon={Download} size={17} label={label} onPress={() => void save()} />
}
