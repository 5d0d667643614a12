import { create } from 'zustand'

/** What the live region says next. `serial` grows so that the same words are said twice when said twice. */
export const useLive = create<{ words: string; serial: number }>(() => ({ words: '', serial: 0 }))

/** Says something to a screen reader, politely: position, counts, saved. */
export const announce = (words: string): void => useLive.setState((state) => ({ words, serial: state.serial + 1 }))
