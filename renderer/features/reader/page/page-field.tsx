import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { announce } from '../../../lib/live.ts'
import { showToast } from '../../../lib/toast.ts'

/** Where a page number is typed: a printed page, or `p45` for an image. */
export function PageField({
  facsimile,
  image,
  onTurn,
}: {
  facsimile: Facsimile
  image: number
  onTurn: (image: number) => void
}) {
  const { t } = useTranslation('reader')
  const { pages } = facsimile
  const own = pages.find((page) => page.image === image)
  const shown = own?.page == null ? `p${image}` : String(own.page)
  const [text, setText] = useState(shown)
  const go = () => {
    const match = /^\s*(p?)\s*(\d{1,6})\s*$/i.exec(text)
    const number = Number(match?.[2])
    const found = pages.find((page) => (match?.[1] ? page.image === number : page.page === number))
    setText(shown)
    if (found) return onTurn(found.image)
    const printed = pages.flatMap((page) => page.page ?? [])
    const values = { page: text.trim(), from: Math.min(...printed), to: Math.max(...printed), total: pages.length }
    const words = t(match?.[1] || printed.length === 0 ? 'noSuchImage' : 'noSuchPage', values)
    announce(words)
    showToast({ words })
  }
  return (
    <input
      value={text}
      aria-label={t('pageField')}
      title={t('pageFieldHint')}
      inputMode="text"
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setText(shown)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go()
        if (event.key === 'Escape') setText(shown)
      }}
    />
  )
}
