import { create } from 'zustand'

/** One short word of what was done, with a way back. */
export interface ToastMessage {
  words: string
  action?: { label: string; run: () => void }
}

export const useToast = create<{ message: ToastMessage | null; serial: number }>(() => ({ message: null, serial: 0 }))

/** Shows a toast, one at a time, for six seconds; `undo` comes as its action. */
export const showToast = (message: ToastMessage): void =>
  useToast.setState((state) => ({ message, serial: state.serial + 1 }))

/** Takes the toast away. */
export const hideToast = (): void => useToast.setState({ message: null })
