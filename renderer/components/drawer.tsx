import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './drawer.module.css'

/** A pane that slides in from the left over the window; Esc or a click beside it closes it. */
export function Drawer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ModalOverlay className={styles.scrim} isDismissable>
      <Modal className={styles.drawer}>
        <Dialog className={styles.dialog} aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
