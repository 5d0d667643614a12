import type { Preferences } from './schemas/session.ts'

/** What holds until the reader chooses. In a file of its own, so that the renderer has it without the validator. */
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  layout: 'both',
  textSize: 17,
  textFace: 'song',
  lineHeight: 1.85,
  remarks: true,
  comfortable: false,
  panes: null,
  split: null,
  stack: null,
  swapped: false,
  pageMode: 'continuous',
  pageZoom: 'width',
  pageRotation: 0,
  pageContrast: 100,
  pageInverted: false,
  pageTool: 'point',
  thumbnails: false,
  place: null,
}
