import { errorWordsFor } from '../i18n/index.ts'
import { navigate } from './navigation.ts'
import { showToast } from './toast.ts'

/** True where the shell can open a folder; a browser cannot, and shows its path in the settings instead. */
export const canShowFolder = (): boolean => window.gazette !== undefined

/** Shows the folder that holds notes and preferences. */
export async function showDataFolder(): Promise<void> {
  const reply = await window.gazette?.ask({ name: 'folder.show' })
  if (!reply) return navigate('/settings')
  if (reply.ok) return
  const { what, next } = errorWordsFor(reply.error)
  showToast({ words: `${what}. ${next}` })
}
