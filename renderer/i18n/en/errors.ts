import type { ErrorWords } from '../error-words.ts'

/** What each error means to a reader, in English. */
export const errors: ErrorWords = {
  'bad-input': { what: 'This request was not in order', next: 'Nothing was changed. {{fields}}' },
  'unknown-operation': {
    what: 'The parts of the program do not match',
    next: 'The gazettes and your notes are untouched. Restart the program.',
  },
  forbidden: {
    what: 'Reading only',
    next: 'You can read and search as usual. To keep notes, enter by the address shown when the program started.',
  },
  internal: {
    what: 'The program made an error',
    next: 'The gazettes and your saved notes are untouched. Try again; if it happens again, restart the program. {{incident|}}',
  },
  cancelled: { what: 'Stopped', next: 'Nothing was changed.' },
  'worker-lost': {
    what: 'The background work was interrupted',
    next: 'It has been restarted, and what was saved is untouched. Try again.',
  },
  'host-lost': {
    what: 'The reading-room host cannot be reached',
    next: 'The gazette that is open can still be read. Reconnecting. If the program was started again, open the address it gave.',
  },
  'archive-missing': {
    what: 'No archive was found',
    next: 'There is no archive in {{folder|the given place}}. Run npx gazette build, then open it.',
  },
  'archive-corrupt': {
    what: 'The archive is damaged',
    next: 'Your notes are unaffected. Run npx gazette build to rebuild the archive, then open it. {{reason|}}',
  },
  'archive-too-new': {
    what: 'This archive is newer than the program',
    next: 'The archive and your notes are untouched. Update the program, then open it.',
  },
  'archive-stale': {
    what: 'This archive is older than the program',
    next: 'Your notes are unaffected. Run npx gazette build to rebuild the archive, then open it.',
  },
  'library-in-use': {
    what: 'The library is being changed by another program',
    next: 'Nothing was changed here. Wait until it is done, then try again.',
  },
  'pack-damaged': {
    what: 'This pack is damaged',
    next: 'Nothing of it was added. Get another copy of {{file|it}}. {{reason|}}',
  },
  'nothing-to-add': {
    what: 'No gazette was found there',
    next: 'Nothing was changed. A text (.txt, .md, .html), a folder with one, or a pack can be added. {{file|}}',
  },
  'nothing-to-check': { what: 'There is nothing to check there', next: 'Choose a library or a pack. {{folder|}}' },
  'issue-not-found': {
    what: 'The archive has no issue {{issue}}',
    next: 'It may have been moved. Choose another issue from the contents.',
  },
  'document-not-found': {
    what: 'This issue has no document {{document}}',
    next: 'The link may come from another version. Look in the contents.',
  },
  'page-not-found': {
    what: 'This issue has no page image {{image}}',
    next: 'The text is unaffected. Look in the contents.',
  },
  'block-not-found': {
    what: 'The document has no block {{block}}',
    next: 'The archive may have been rebuilt. Look in the contents, or search.',
  },
  'range-outside-block': {
    what: 'The selection reaches beyond its paragraph',
    next: 'Nothing was changed. Select again, within one paragraph.',
  },
  'annotation-not-found': {
    what: 'This note was not found',
    next: 'It may have been deleted in another window. Your other notes are untouched.',
  },
  'annotation-changed': {
    what: 'This note was changed in another window',
    next: 'Both texts are kept. Choose the one to keep.',
  },
  'bookmark-not-found': {
    what: 'This bookmark was not found',
    next: 'It may have been deleted in another window. Your other bookmarks are untouched.',
  },
  'number-not-found': {
    what: 'No document has or cites the number {{code|}}',
    next: 'Write it another way, or look through all numbers.',
  },
  'body-not-found': {
    what: 'No task names {{name|this body}}',
    next: 'Names are as printed. Look through all bodies.',
  },
  'person-not-found': {
    what: 'No list, appointment or chronicle names {{name|this person}}',
    next: 'Write it another way, or look through all people.',
  },
  'table-not-found': {
    what: 'This table was not found',
    next: 'The link may come from another version. Look through all tables.',
  },
  'notes-unwritable': {
    what: 'The notes file cannot be written',
    next: 'Notes saved before are still there. Check the permissions of {{file|the notes file}}, then try again.',
  },
  'notes-corrupt': {
    what: 'The notes file is damaged',
    next: 'The gazettes can be read as usual. {{file|It}} was left as it is; put a backup in its place, then open again.',
  },
  'notes-too-new': {
    what: 'The notes file is newer than the program',
    next: 'Your notes are untouched. Update the program, then open it.',
  },
  'notes-locked': {
    what: 'Another program is using the notes file',
    next: 'Notes saved before are still there. Close the other program, then try again.',
  },
  'disk-full': { what: 'The disk is full', next: 'What was saved before is still there. Make room, then try again.' },
  'data-folder-in-use': {
    what: 'Another program is using the data folder',
    next: 'Your notes in it are untouched. Close the other program, or choose another folder with --data.',
  },
  'data-folder-unwritable': {
    what: 'The data folder cannot be written',
    next: 'What is in it is untouched. Check the permissions of {{folder|the folder}}, or choose another folder with --data.',
  },
  'source-unreadable': {
    what: 'The source file cannot be read',
    next: 'The archive is untouched. Check that {{file|it}} exists and can be read, then try again. {{reason|}}',
  },
  'source-not-text': {
    what: 'The source file is not text',
    next: 'The archive is untouched. Save {{file|it}} as UTF-8 text, then try again.',
  },
  'source-empty': {
    what: 'The source file holds no text',
    next: 'The archive is untouched. Check {{file|it}}, then try again.',
  },
  'folder-not-shown': {
    what: 'The folder could not be shown',
    next: 'Nothing was changed. Open it yourself: {{folder|its path is in the settings}}.',
  },
  'port-taken': {
    what: 'Port {{port}} is taken',
    next: 'Nothing was changed. Use --port 0 to let the program find a free one, or close the program that holds it.',
  },
}
