import 'pdfjs-dist/build/pdf.worker.min.mjs'

/** What pdf.js finds wrong in a file. */
const complaints = new Set(['FormatError', 'MissingDataException', 'XRefEntryException', 'XRefParseException'])

/*
 * pdf.js in its own thread. Trap: where objects of a broken file must be searched for, pdf.js leaves the refusal of one
 * without a listener; what could not be read is told all the same, by the file or by its page.
 */
addEventListener('unhandledrejection', (event) => {
  const { reason } = event
  if (reason instanceof Error && complaints.has(reason.name)) event.preventDefault()
})
