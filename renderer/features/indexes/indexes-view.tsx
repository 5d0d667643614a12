import './index-words.ts'
import { X } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button.tsx'
import { showReader } from '../../lib/reading.ts'
import { Bodies } from './bodies.tsx'
import { Days } from './days.tsx'
import { type IndexName, indexNames } from './index-path.ts'
import { showIndex, useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import { Numbers } from './numbers.tsx'
import { People } from './people.tsx'
import { Remarks } from './remarks.tsx'
import { Tables } from './tables.tsx'

const views = {
  numbers: Numbers,
  bodies: Bodies,
  people: People,
  days: Days,
  tables: Tables,
  remarks: Remarks,
} as const

/** The indexes of the whole archive: by number, body, name, day, table and doubtful reading. */
export function IndexesView() {
  const { t } = useTranslation(['indexes', 'app'])
  const { of } = useIndexState()
  return (
    <Tabs
      className={styles.view}
      selectedKey={of}
      onSelectionChange={(key) => {
        const next = key as IndexName
        if (next !== of) showIndex({ of: next, chosen: null, text: '', choice: null })
      }}
    >
      <div className={styles.top}>
        <h2>{t('title')}</h2>
        <TabList aria-label={t('title')} className={styles.tabs}>
          {indexNames.map((name) => (
            <Tab key={name} id={name} className={styles.tab}>
              {t(name)}
            </Tab>
          ))}
        </TabList>
        <span className={styles.close}>
          <IconButton icon={X} size={20} label={t('backToText', { ns: 'app' })} keys="Esc" onPress={showReader} />
        </span>
      </div>
      {indexNames.map((name) => {
        const Shown = views[name]
        return (
          <TabPanel key={name} id={name} className={styles.panel}>
            <Shown />
          </TabPanel>
        )
      })}
    </Tabs>
  )
}
