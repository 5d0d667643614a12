import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Scope } from '../../electron/contract/commands.ts'
import { IconButton } from '../components/icon-button.tsx'
import { KeyList } from '../components/key-list.tsx'
import { scrollsByKey } from '../lib/scrolls-by-key.ts'
import styles from './keys-dialog.module.css'

const scopes = [
  ['window', 'keysWindow'],
  ['text', 'keysText'],
  ['page', 'keysPage'],
  ['selection', 'keysSelection'],
] as const satisfies readonly (readonly [Scope, string])[]

/** The list of keys: those of every command that has one, by where they are heard. */
export function KeysDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <ModalOverlay className={styles.scrim} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={styles.card}>
        <Dialog className={styles.dialog}>
          {({ close }) => (
            <>
              <header className={styles.head}>
                <Heading slot="title" className={styles.title}>
                  {t('keysTitle')}
                </Heading>
                <IconButton icon={X} label={t('close')} onPress={close} />
              </header>
              <div className={styles.lists} {...scrollsByKey}>
                {scopes.map(([scope, words]) => (
                  <section key={scope}>
                    <h3>{t(words)}</h3>
                    <KeyList scope={scope} />
                  </section>
                ))}
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
