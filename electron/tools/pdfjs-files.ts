/** What pdf.js reads by URL while it draws: character maps, the standard fonts, decoders, colour profiles. */
export const pdfjsFolders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const

/**
 * Whether one of these files ships. The Liberation fonts that pdf.js brings are under the GPL; in a browser it takes the
 * system's sans serif for them and never asks.
 */
export const shipsPdfjsFile = (name: string): boolean => !/liberation/i.test(name)
