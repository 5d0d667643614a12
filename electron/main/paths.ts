import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** Where the application's parts are; the built files lie beside this one, in the checkout and in a package alike. */
export function applicationPaths() {
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')
  const named = process.env['GAZETTE_LIBRARY'] ?? ''
  return {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    renderer: join(import.meta.dirname, '../renderer'),
    reader: pathToFileURL(join(import.meta.dirname, 'reader.js')),
    writer: pathToFileURL(join(import.meta.dirname, 'writer.js')),
    job: pathToFileURL(join(import.meta.dirname, 'job.js')),
    library: { folder: named || join(resources, 'archive'), named: named !== '' },
  }
}
