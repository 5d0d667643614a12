import { Columns2, FileText, type LucideIcon, TextAlignStart } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { Choice } from '../../../components/choice.tsx'
import { TextButton } from '../../../components/text-button.tsx'
import { blockOf, pageOf } from '../../../lib/document-index.ts'
import { endPrinting } from '../../../lib/printing.ts'
import { useReading } from '../../../lib/reading.ts'
import { unbroken } from '../../../lib/titles.ts'
import styles from './print-dialog.module.css'
import { SheetFailed } from './draw-sheets.ts'
import { pageParts } from './page-parts.ts'
import { endPrint, preparePrint, type Print, type PrintKind } from './prepare.ts'
import { Printed } from './printed.tsx'

const kinds = [
  { value: 'text', icon: TextAlignStart, words: 'printText' },
  { value: 'pages', icon: FileText, words: 'printImages' },
  { value: 'facing', icon: Columns2, words: 'printFacing' },
] as const satisfies readonly { value: PrintKind; icon: LucideIcon; words: string }[]

/** Asks what of the open document is printed, prepares it and hands it to the printer's own dialog. */
export function PrintDialog({ issue, view }: { issue: IssueView; view: DocumentView }) {
  const { t } = useTranslation('reader')
  const [kind, setKind] = useState<PrintKind>('text')
  const [scope, setScope] = useState<'document' | 'page'>('document')
  const here = useReading(({ place }) => blockOf(view, place?.block ?? null) ?? view.blocks[0])
  const offset = useReading(({ place }) => place?.from ?? null)
  const { image, page } = here ? pageOf(here, offset) : { image: null, page: null }
  const { state, start, stop, done } = usePrint()
  const [total] = useState(() => pageParts(view).length)
  const noPages = issue.facsimile === null
  const chosen = noPages ? 'text' : kind
  const options = kinds
    .filter(({ value }) => value === 'text' || !noPages)
    .map(({ value, icon, words }) => ({ value, icon, words: t(words) }))
  return (
    <>
      <ModalOverlay className={styles.scrim} isOpen onOpenChange={stop} isDismissable={state.kind !== 'drawing'}>
        <Modal className={styles.card}>
          <Dialog className={styles.dialog}>
            <Heading slot="title" className={styles.title}>
              {t('print')}
            </Heading>
            <p className={styles.document} lang="zh-CN">
              {unbroken(view.title)}
            </p>
            {state.kind === 'drawing' ? (
              <Progress done={state.done} total={state.total} onStop={stop} />
            ) : (
              <>
                <Choice label={t('printWhat')} options={options} value={chosen} onChange={setKind} />
                {noPages ? <p className={styles.hint}>{t('noFacsimile')}</p> : null}
                {image === null ? null : (
                  <Choice
                    label={t('printRange')}
                    options={[
                      { value: 'document', words: t('printDocument', { count: total }) },
                      {
                        value: 'page',
                        words: page === null ? t('printThisImage', { image }) : t('printThisPage', { page }),
                      },
                    ]}
                    value={scope}
                    onChange={setScope}
                  />
                )}
                {state.kind === 'failed' ? (
                  <p className={styles.fault} role="alert">
                    <b>{state.image === null ? t('pdfLost') : t('imageFailed', { image: state.image })}</b>{' '}
                    {t('printFailedHint')}
                  </p>
                ) : null}
                <div className={styles.actions}>
                  <TextButton onPress={stop}>{t('cancel')}</TextButton>
                  <TextButton
                    kind="primary"
                    autoFocus
                    onPress={() => void start({ kind: chosen, issue, view, image: scope === 'page' ? image : null })}
                  >
                    {t('print')}
                  </TextButton>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
      {state.kind === 'ready' ? <Printed print={state.print} onPrinted={done} /> : null}
    </>
  )
}

function Progress({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation('reader')
  const words = t('printPreparing', { done: done + 1, total })
  return (
    <>
      <ProgressBar className={styles.progress} value={done} maxValue={total} aria-label={words} valueLabel={words}>
        {({ percentage }) => (
          <>
            <span>{words}</span>
            <i aria-hidden>
              <i style={{ width: `${percentage ?? 0}%` }} />
            </i>
          </>
        )}
      </ProgressBar>
      <div className={styles.actions}>
        <TextButton autoFocus onPress={onStop}>
          {t('printStop')}
        </TextButton>
      </div>
    </>
  )
}

type State =
  | { kind: 'asking' }
  | { kind: 'drawing'; done: number; total: number }
  | { kind: 'ready'; print: Print }
  /** `image` is null where the page file itself could not be opened. */
  | { kind: 'failed'; image: number | null }

/** One print from the question to the paper. */
function usePrint() {
  const [state, setState] = useState<State>({ kind: 'asking' })
  const stopping = useRef<AbortController | null>(null)
  const start = useCallback(async (wanted: Parameters<typeof preparePrint>[0]) => {
    const controller = new AbortController()
    stopping.current = controller
    try {
      const onDrawn = (done: number, total: number) => setState({ kind: 'drawing', done, total })
      const print = await preparePrint(wanted, { signal: controller.signal, onDrawn })
      if (controller.signal.aborted) endPrint(print)
      else setState({ kind: 'ready', print })
    } catch (error) {
      if (controller.signal.aborted) return
      setState({ kind: 'failed', image: error instanceof SheetFailed ? error.image : null })
    }
  }, [])
  useEffect(() => () => stopping.current?.abort(), [])
  useEffect(() => (state.kind === 'ready' ? () => endPrint(state.print) : undefined), [state])
  const done = useCallback(() => {
    setState({ kind: 'asking' })
    endPrinting()
  }, [])
  const stop = useCallback(() => {
    stopping.current?.abort()
    endPrinting()
  }, [])
  return { state, start, stop, done }
}
