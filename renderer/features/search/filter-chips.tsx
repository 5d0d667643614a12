import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FacetChoice } from '../../../electron/contract/schemas/search.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { type FacetWords, useDocumentWords, useFacetWords } from './facet-words.ts'
import styles from './search-field.module.css'
import { toggleChip, useSearchStore } from './search-store.ts'

/** What the search is limited to, each with a way to take it off. */
export function FilterChips() {
  const chips = useSearchStore((state) => state.chips)
  return chips.map((chip) =>
    chip.facet === 'document' ? (
      <DocumentChip key={chip.value} chip={chip} />
    ) : (
      <NamedChip key={`${chip.facet} ${chip.value}`} chip={chip} />
    ),
  )
}

const DocumentChip = ({ chip }: { chip: FacetChoice }) => <Chip chip={chip} words={useDocumentWords(chip)} />

const NamedChip = ({ chip }: { chip: FacetChoice }) => <Chip chip={chip} words={useFacetWords()(chip)} />

function Chip({ chip, words: { name, record } }: { chip: FacetChoice; words: FacetWords }) {
  const { t } = useTranslation('search')
  return (
    <span className={styles.chip}>
      <span lang={record ? 'zh-CN' : undefined}>{name}</span>
      <IconButton
        icon={X}
        size={14}
        label={t('removeFilter', { name })}
        className={styles.remove}
        onPress={() => toggleChip(chip)}
      />
    </span>
  )
}
