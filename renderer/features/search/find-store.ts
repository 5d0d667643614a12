import { create } from 'zustand'

/** Finding within the open document: whether its bar is there, and the words. */
export const useFind = create<{ open: boolean; text: string }>(() => ({ open: false, text: '' }))

/** Brings the bar, with the words found last. */
export const openFind = (): void => useFind.setState({ open: true })

/** Puts the bar and its marks away; the words are kept for the next time. */
export const closeFind = (): void => useFind.setState({ open: false })
