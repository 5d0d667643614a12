import { create } from 'zustand'

/** Whether the reader asks to print what is open. */
export const usePrinting = create<{ asked: boolean }>(() => ({ asked: false }))

/** Asks how the document is to be printed. */
export const askToPrint = (): void => usePrinting.setState({ asked: true })

/** Puts the question away. */
export const endPrinting = (): void => usePrinting.setState({ asked: false })
