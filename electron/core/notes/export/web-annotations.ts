import type { Annotation, Bookmark, Target } from '../../../contract/schemas/notes.ts'
import {
  exportContext,
  type WebAnnotation,
  type WebAnnotationCollection,
} from '../../../contract/schemas/notes-export.ts'

/** Notes and bookmarks in the shape of the W3C Web Annotation Data Model; nothing that is stored is left out. */
export function webAnnotations(
  notes: { annotations: readonly Annotation[]; bookmarks: readonly Bookmark[] },
  made: { by: string; version: string; at: Date },
): WebAnnotationCollection {
  const items = [...notes.annotations.map(ofAnnotation), ...notes.bookmarks.map(ofBookmark)]
  const { gazette } = exportContext[1]
  return {
    '@context': [exportContext[0], { gazette }],
    type: 'AnnotationCollection',
    label: '公报阅览 批注与书签',
    generator: { type: 'Software', name: made.by, 'gazette:version': made.version },
    'gazette:generated': made.at.toISOString(),
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  }
}

function ofAnnotation({ id, created, modified, body, target, colour, version, placement }: Annotation): WebAnnotation {
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: body === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(body !== '' && {
      body: [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: body }],
    }),
    target: ofTarget(target),
    'gazette:colour': colour,
    'gazette:version': version,
    'gazette:placement': placement,
  }
}

function ofBookmark({ id, created, target, placement }: Bookmark): WebAnnotation {
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'bookmarking',
    created,
    target: ofTarget(target),
    'gazette:placement': placement,
  }
}

function ofTarget(target: Target): WebAnnotation['target'] {
  const { issue, document, block, from, to, textVersion, quote, prefix, suffix } = target
  return {
    source: `gazette-reader:/${issue}/${document}/${block}`,
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      { type: 'TextPositionSelector', start: from, end: to },
    ],
    'gazette:textVersion': textVersion,
  }
}
