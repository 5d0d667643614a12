import { ChevronLeft, ChevronRight, LayoutGrid, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { IconButton, IconToggle } from '../../../components/icon-button.tsx'
import { changePreferences } from '../../../lib/preferences.ts'
import { scales, type Zoom } from './layout.ts'
import { PageField } from './page-field.tsx'
import styles from './page.module.css'
import { ImageMenu, ViewMenu } from './page-menus.tsx'
import type { PageLook } from './use-page-look.ts'
import { ZoomField } from './zoom-field.tsx'

/** The tools above the pages: small pages, turn, go to a page, which page and image this is, zoom, how pages are shown. */
export function PageToolbar({
  facsimile,
  image,
  look,
  zoom,
  scale,
  beside,
  onTurn,
  onZoom,
  onStep,
}: {
  facsimile: Facsimile
  image: number
  look: PageLook
  zoom: Zoom
  scale: number
  /** The images that a turn leads to; null at either end. */
  beside: { before: number | null; after: number | null }
  onTurn: (image: number) => void
  onZoom: (zoom: Zoom) => void
  onStep: (by: 1 | -1) => void
}) {
  const { t } = useTranslation('reader')
  const { pages } = facsimile
  const page = pages.find((each) => each.image === image)
  const { before, after } = beside
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('pageTools')}>
      <IconToggle
        icon={LayoutGrid}
        label={t('thumbnails')}
        keys="T"
        isSelected={look.thumbnails}
        onChange={(thumbnails) => changePreferences({ thumbnails })}
      />
      <IconButton
        icon={ChevronLeft}
        label={t('previousPage')}
        keys="["
        isDisabled={before === null}
        onPress={() => before !== null && onTurn(before)}
      />
      <PageField key={image} facsimile={facsimile} image={image} onTurn={onTurn} />
      <IconButton
        icon={ChevronRight}
        label={t('nextPage')}
        keys="]"
        isDisabled={after === null}
        onPress={() => after !== null && onTurn(after)}
      />
      <p className={styles.numbers}>
        <span className="number">{t('pdf', { image, total: pages.length })}</span>
        {page?.page != null && facsimile.numbering === 'recovered' ? (
          <span className={styles.recovered}>{t('recoveredShort')}</span>
        ) : null}
      </p>
      <IconButton
        icon={Minus}
        className={styles.step}
        label={t('zoomOut')}
        keys="−"
        isDisabled={scale <= scales.least}
        onPress={() => onStep(-1)}
      />
      <ZoomField zoom={zoom} scale={scale} onZoom={onZoom} />
      <IconButton
        icon={Plus}
        className={styles.step}
        label={t('zoomIn')}
        keys="+"
        isDisabled={scale >= scales.most}
        onPress={() => onStep(1)}
      />
      <ImageMenu look={look} />
      <ViewMenu look={look} />
    </div>
  )
}
