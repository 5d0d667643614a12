import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../components/icon-button.tsx'
import { Item, Menu, MenuButton, MenuSeparator } from '../../../components/menu.tsx'
import { announce } from '../../../lib/live.ts'
import { scales, type Zoom } from './layout.ts'
import styles from './page.module.css'

const percents = [25, 50, 75, 100, 150, 200, 400, 800]

/** Where a size is typed, 25 to 800 %, with the usual ones in a menu beside it. */
export function ZoomField({ zoom, scale, onZoom }: { zoom: Zoom; scale: number; onZoom: (zoom: Zoom) => void }) {
  const { t } = useTranslation('reader')
  const percent = t('percent', { percent: Math.round(scale * 100) })
  const shown = zoom === 'width' ? t('fitWidth') : zoom === 'page' ? t('fitPage') : percent
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const number = Number.parseFloat((typed ?? '').replace('%', ''))
    setTyped(null)
    if (!Number.isFinite(number)) return
    const wanted = Math.min(scales.most, Math.max(scales.least, number / 100))
    onZoom(wanted)
    announce(t('percent', { percent: Math.round(wanted * 100) }))
  }
  return (
    <div className={styles.zoom}>
      <input
        value={typed ?? shown}
        aria-label={t('zoom')}
        title={t('zoomHint')}
        inputMode="numeric"
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <MenuButton button={<IconButton icon={ChevronDown} size={14} className={styles.opens} label={t('zoomSteps')} />}>
        <Menu
          label={t('zoomSteps')}
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
    </div>
  )
}
