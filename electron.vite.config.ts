import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { licences } from './electron/tools/licences/vite-licences.ts'
import { localFonts } from './electron/tools/vite-fonts.ts'
import { pdfjsFiles } from './electron/tools/vite-pdfjs.ts'

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const devPort = 5173

export default defineConfig({
  main: {
    plugins: [licences()],
    build: {
      outDir: from('out/main'),
      // all code goes in but what brings a binding of its own: that has to lie beside the built files, as package.json says
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        // worker threads are files of their own beside the main process
        input: {
          index: from('electron/main/index.ts'),
          reader: from('electron/workers/reader.ts'),
          writer: from('electron/workers/writer.ts'),
          job: from('electron/workers/job.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [licences()],
    build: {
      outDir: from('out/preload'),
      // a sandboxed preload is one CommonJS file with nothing to require but electron
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: from('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    base: './',
    plugins: [
      react(),
      optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }),
      localFonts(),
      pdfjsFiles(),
      licences([from('out/main'), from('out/preload')]),
    ],
    worker: { format: 'es' },
    // the page stays at gazette://app in dev mode too, so the reload socket must be told where the server is
    server: { port: devPort, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: devPort } },
    build: {
      outDir: from('out/renderer'),
      minify: true,
      // small files as data: URLs would be refused by the content security policy
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: from('renderer/index.html') },
    },
  },
})
