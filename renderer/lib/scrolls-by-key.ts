/** For an element that scrolls: what scrolls must be a stop of the Tab key, or nobody without a pointer reaches its end. */
export const scrollsByKey = { tabIndex: 0 } as const
