/** Sizes of the record's text, px: steps that the eye can tell apart. */
export const sizes = [14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 35, 40]
