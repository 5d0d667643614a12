import { z } from 'zod'
import { wireError } from '../errors.ts'

/** What a caller may do: read the library, keep notes and preferences, change the library. */
export const grant = z.enum(['read', 'annotate', 'curate'])

export const language = z.enum(['zh-CN', 'en'])

/** What the reader has chosen; kept in the data folder, never in the browser. */
export const preferences = z.object({
  language: z.enum([...language.options, 'system']),
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']),
  layout: z.enum(['both', 'text', 'page']),
  /** Size of the record's text, px. */
  textSize: z.number().min(14).max(40),
  /** Typeface of the record's text: 宋, 黑 or 楷. */
  textFace: z.enum(['song', 'hei', 'kai']),
  /** Distance of the record's lines, as a multiple of the size. */
  lineHeight: z.number().min(1.4).max(2.4),
  /** Whether places that look misread or misprinted are shown in the text. */
  remarks: z.boolean(),
  /** True with larger type and controls all over the window (适老化). */
  comfortable: z.boolean(),
  /** Shares of the window, percent, of tree, text and page; null until a divider was moved. */
  panes: z.array(z.number().min(0).max(100)).max(3).nullable(),
  /** Share of the text, percent, where text and page stand side by side without the tree; null until it was moved. */
  split: z.number().min(0).max(100).nullable(),
  /** Share of the page, percent, where it stands over or under the text; null until it was moved. */
  stack: z.number().min(0).max(100).nullable(),
  /** True where text and page have changed sides: the page at the left of the text, or under it in a narrow window. */
  swapped: z.boolean(),
  /** How pages are laid out: all under one another, one at a time, or two as the open issue shows them. */
  pageMode: z.enum(['continuous', 'single', 'spread']),
  /** How large pages are: to the width of the pane, to show a whole page, or a scale (1 is 96 px an inch). */
  pageZoom: z.union([z.enum(['width', 'page']), z.number().min(0.25).max(8)]),
  /** Clockwise turn of every page, degrees. */
  pageRotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Contrast of the page images, percent: faint scans are read better with more. */
  pageContrast: z.number().min(100).max(400),
  /** True where page images are shown white on black. */
  pageInverted: z.boolean(),
  /** What dragging on the pages does: with `point` a mouse selects and a finger scrolls, `hand` moves, `area` selects. */
  pageTool: z.enum(['point', 'hand', 'area']),
  /** Whether the strip of small pages is shown. */
  thumbnails: z.boolean(),
  /** The place last read, `/<issue>/<document>/<block>`; null before the first. */
  place: z.string().max(300).nullable(),
})

/** Who is asking and what of: what the renderer needs before it draws. */
export const session = z.object({
  version: z.string(),
  host: z.enum(['electron', 'reading-room']),
  grants: z.array(grant),
  preferences,
  /** Absolute path of the folder that holds notes and preferences; null for who may not keep any. */
  dataFolder: z.string().nullable(),
  /** Why notes and preferences are not to be had now; null where they are, and for who may not keep any. */
  fault: wireError.nullable(),
})

export type Grant = z.infer<typeof grant>
export type Language = z.infer<typeof language>
export type Preferences = z.infer<typeof preferences>
export type Session = z.infer<typeof session>
