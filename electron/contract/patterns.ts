/*
 * What ids look like, as plain patterns: the schemas are made of them, and the renderer checks a link with them without
 * carrying the validator.
 */

/** Issue id: lower-case words joined by hyphens, as `nantong-2022-06`, 80 characters at most. It names the pack folder too, so nothing else may stand in it. */
export const issueIdPattern = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Document id: `d1`, `d2` … in printed order, or `front` for what comes before the first document. */
export const documentIdPattern = /^(?:d[1-9]\d{0,4}|front)$/
/** Block id: `l<first source line>`, then `l<line>.2` … for more blocks on that line. */
export const blockIdPattern = /^l[1-9]\d{0,7}(?:\.[1-9]\d{0,4})?$/
/** Most code points of the words that a link to them carries. */
export const longestQuote = 120
