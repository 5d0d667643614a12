import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { Item, Menu, MenuButton, MenuSeparator } from '../../../components/menu.tsx'
import { TextButton } from '../../../components/text-button.tsx'
import { announce } from '../../../lib/live.ts'
import { showToast } from '../../../lib/toast.ts'
import { scales, type Zoom } from './layout.ts'
import styles from './page.module.css'

const percents = [50, 75, 100, 150, 200, 400]

/** The tools above the pages: turn, go to a page, which page and image this is, zoom. */
export function PageToolbar({
  facsimile,
  image,
  zoom,
  scale,
  onTurn,
  onZoom,
  onStep,
}: {
  facsimile: Facsimile
  image: number
  zoom: Zoom
  scale: number
  onTurn: (image: number) => void
  onZoom: (zoom: Zoom) => void
  onStep: (by: 1 | -1) => void
}) {
  const { t } = useTranslation('reader')
  const { pages } = facsimile
  const at = pages.findIndex((page) => page.image === image)
  const page = pages[at]
  const percent = t('percent', { percent: Math.round(scale * 100) })
  const zoomWords = zoom === 'width' ? t('fitWidth') : zoom === 'page' ? t('fitPage') : percent
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('pageTools')}>
      <IconButton
        icon={ChevronLeft}
        label={t('previousPage')}
        keys="["
        isDisabled={at <= 0}
        onPress={() => onTurn(pages[at - 1]?.image ?? image)}
      />
      <PageField key={image} facsimile={facsimile} image={image} onTurn={onTurn} />
      <IconButton
        icon={ChevronRight}
        label={t('nextPage')}
        keys="]"
        isDisabled={at >= pages.length - 1}
        onPress={() => onTurn(pages[at + 1]?.image ?? image)}
      />
      <p className={styles.numbers}>
        {page?.page != null && facsimile.numbering === 'recovered' ? (
          <span className={styles.recovered}>{t('recovered')}</span>
        ) : null}
        <span className="number">{t('pdf', { image, total: pages.length })}</span>
      </p>
      <IconButton icon={Minus} label={t('zoomOut')} isDisabled={scale <= scales.least} onPress={() => onStep(-1)} />
      <MenuButton
        button={
          <TextButton kind="quiet" className={styles.zoom} aria-label={`${t('zoom')}: ${zoomWords}`}>
            {zoomWords}
          </TextButton>
        }
      >
        <Menu
          label={t('zoom')}
          chosen={String(zoom === 'width' || zoom === 'page' ? zoom : Math.round(zoom * 100))}
          onAction={(id) => onZoom(id === 'width' || id === 'page' ? id : Number(id) / 100)}
        >
          <Item id="width" keys="0">
            {t('fitWidth')}
          </Item>
          <Item id="page">{t('fitPage')}</Item>
          <MenuSeparator />
          {percents.map((each) => (
            <Item key={each} id={String(each)}>
              {t('percent', { percent: each })}
            </Item>
          ))}
        </Menu>
      </MenuButton>
      <IconButton icon={Plus} label={t('zoomIn')} isDisabled={scale >= scales.most} onPress={() => onStep(1)} />
    </div>
  )
}

/** Where a page number is typed: a printed page, or `p45` for an image. */
function PageField({
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
    const words = t('noSuchPage', { page: text.trim(), from: Math.min(...printed), to: Math.max(...printed) })
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
