import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button.tsx'
import styles from './keys-dialog.module.css'

const lines = [
  ['j k ↑ ↓', 'keyBlocks'],
  ['[ ]', 'keyPages'],
  ['Ctrl K  ⌘K', 'keySearch'],
  ['F6', 'keyPanes'],
  ['Alt ← →', 'keyHistory'],
  ['Esc', 'keyEscape'],
  ['?', 'keyHelp'],
] as const

/** The list of keys. */
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
              <dl className={styles.list}>
                {lines.map(([keys, words]) => (
                  <div key={words}>
                    <dt>
                      <kbd>{keys}</kbd>
                    </dt>
                    <dd>{t(words)}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
