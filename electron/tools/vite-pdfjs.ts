import { cpSync, createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { listFolder } from '../core/resources/listing.ts'
import { pdfjsFolders, shipsPdfjsFile } from './pdfjs-files.ts'

/** Puts pdf.js's own files under `pdfjs/`: copied beside the built renderer, served from the package in dev mode. */
export function pdfjsFiles(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  let outDir = ''
  return {
    name: 'pdfjs-files',
    configResolved(config) {
      outDir = config.build.outDir
    },
    configureServer(server) {
      const files = new Map(
        pdfjsFolders.flatMap((name) =>
          [...listFolder(join(root, name))].map(([key, file]) => [`/${name}/${key}`, file]),
        ),
      )
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = files.get(request.url ?? '')
        if (!file) return next()
        response.setHeader('Content-Type', file.type)
        createReadStream(file.path).pipe(response)
      })
    },
    closeBundle() {
      if (this.meta.watchMode) return
      for (const name of pdfjsFolders)
        cpSync(join(root, name), join(outDir, 'pdfjs', name), { recursive: true, filter })
    },
  }
}

const filter = (source: string): boolean => shipsPdfjsFile(basename(source))
