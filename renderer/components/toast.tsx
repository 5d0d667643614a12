import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { hideToast, useToast } from '../lib/toast.ts'
import { IconButton } from './icon-button.tsx'
import { TextButton } from './text-button.tsx'
import styles from './toast.module.css'

const shownFor = 6000

/** Shows the current toast, lower left, for six seconds; the frame renders it once. */
export function ToastRegion() {
  const { message, serial } = useToast()
  const { t } = useTranslation()
  useEffect(() => {
    if (serial === 0) return undefined
    const timer = setTimeout(hideToast, shownFor)
    return () => clearTimeout(timer)
  }, [serial])
  return (
    <output className={styles.region}>
      {message ? (
        <div className={styles.toast} key={serial}>
          <span>{message.words}</span>
          {message.action ? (
            <TextButton
              kind="link"
              className={styles.action}
              onPress={() => {
                message.action?.run()
                hideToast()
              }}
            >
              {message.action.label}
            </TextButton>
          ) : null}
          <IconButton icon={X} label={t('dismiss')} size={16} className={styles.action} onPress={hideToast} />
        </div>
      ) : null}
    </output>
  )
}
