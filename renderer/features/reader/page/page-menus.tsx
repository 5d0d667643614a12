import {
  ArrowLeftRight,
  BookOpen,
  Contrast,
  File,
  GalleryVertical,
  Hand,
  MousePointer2,
  RotateCcw,
  RotateCw,
  Settings2,
  SquareDashedMousePointer,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../components/icon-button.tsx'
import { Item, Menu, MenuButton, MenuGroup, MenuSeparator } from '../../../components/menu.tsx'
import { changePreferences, usePreferencesStore } from '../../../lib/preferences.ts'
import { turnedBy } from './rotation.ts'
import type { PageLook } from './use-page-look.ts'

const modes = [
  { id: 'continuous', icon: GalleryVertical, words: 'continuous' },
  { id: 'single', icon: File, words: 'single' },
  { id: 'spread', icon: BookOpen, words: 'spread' },
] as const

const tools = [
  { id: 'point', icon: MousePointer2, words: 'toolPoint', keys: undefined },
  { id: 'hand', icon: Hand, words: 'toolHand', keys: 'H' },
  { id: 'area', icon: SquareDashedMousePointer, words: 'toolArea', keys: undefined },
] as const

/** How pages are laid out, what dragging does, turns, and which side the pages stand on. */
export function ViewMenu({ look }: { look: PageLook }) {
  const { t } = useTranslation('reader')
  const act = (id: string) => {
    const mode = modes.find((each) => each.id === id)
    const tool = tools.find((each) => each.id === id)
    if (mode) changePreferences({ pageMode: mode.id })
    else if (tool) changePreferences({ pageTool: tool.id })
    else if (id === 'right') changePreferences({ pageRotation: turnedBy(look.pageRotation, 90) })
    else if (id === 'left') changePreferences({ pageRotation: turnedBy(look.pageRotation, -90) })
    else changePreferences({ swapped: !usePreferencesStore.getState().preferences.swapped })
  }
  return (
    <MenuButton button={<IconButton icon={Settings2} label={t('view')} />}>
      <Menu label={t('view')} onAction={act}>
        <MenuGroup label={t('pageMode')} chosen={look.pageMode}>
          {modes.map(({ id, icon, words }) => (
            <Item key={id} id={id} icon={icon}>
              {t(words)}
            </Item>
          ))}
        </MenuGroup>
        <MenuSeparator />
        <MenuGroup label={t('tool')} chosen={look.pageTool}>
          {tools.map(({ id, icon, words, keys }) => (
            <Item key={id} id={id} icon={icon} keys={keys}>
              {t(words)}
            </Item>
          ))}
        </MenuGroup>
        <MenuSeparator />
        <Item id="right" icon={RotateCw} keys="R">
          {t('rotateRight')}
        </Item>
        <Item id="left" icon={RotateCcw} keys="Shift R">
          {t('rotateLeft')}
        </Item>
        <Item id="swap" icon={ArrowLeftRight}>
          {t('swap')}
        </Item>
      </Menu>
    </MenuButton>
  )
}

const contrasts = [100, 150, 200, 300]

/** Contrast and inversion of the page images. */
export function ImageMenu({ look }: { look: PageLook }) {
  const { t } = useTranslation('reader')
  const act = (id: string) => {
    if (id === 'invert') changePreferences({ pageInverted: !look.pageInverted })
    else changePreferences({ pageContrast: Number(id) })
  }
  return (
    <MenuButton button={<IconButton icon={Contrast} label={t('image')} />}>
      <Menu label={t('image')} onAction={act}>
        <MenuGroup label={t('contrast')} chosen={String(look.pageContrast)}>
          {contrasts.map((each) => (
            <Item key={each} id={String(each)}>
              {each === 100 ? t('contrastPlain') : t('percent', { percent: each })}
            </Item>
          ))}
        </MenuGroup>
        <MenuSeparator />
        <MenuGroup label={t('invert')} chosen={look.pageInverted ? 'invert' : ''} several>
          <Item id="invert">{t('invert')}</Item>
        </MenuGroup>
      </Menu>
    </MenuButton>
  )
}
