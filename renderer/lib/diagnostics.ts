import i18next from 'i18next'
import { errorWordsFor } from '../i18n/index.ts'
import { call, wireErrorOf } from './client.ts'
import { copyText } from './clipboard.ts'
import { diagnosticsText } from './diagnostics-text.ts'
import { showToast } from './toast.ts'

/** Puts on the clipboard what helps to find a fault, and says so. */
export async function copyDiagnostics(): Promise<void> {
  try {
    const text = diagnosticsText(await call('diagnostics.get', {}), navigator.userAgent)
    const copied = await copyText(text)
    showToast({ words: i18next.t(copied ? 'diagnosticsCopied' : 'diagnosticsNotCopied') })
  } catch (error) {
    const { what, next } = errorWordsFor(wireErrorOf(error))
    showToast({ words: `${what}. ${next}` })
  }
}
