/** Sizes of the record's text, px: steps that the eye can tell apart. */
export const sizes = [14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 35, 40]

/** The next size up, and down; undefined at the ends. */
export const larger = (size: number): number | undefined => sizes.find((each) => each > size)
export const smaller = (size: number): number | undefined => sizes.findLast((each) => each < size)
