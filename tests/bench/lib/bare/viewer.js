import * as pdfjs from './pdfjs/build/pdf.min.mjs'

/*
 * pdf.js's own viewer component with nothing round it: the whole file, page under page, as wide and high a pane as the
 * address says, `#width=508&height=758`.
 */
const here = (path) => new URL(path, document.baseURI).href
pdfjs.GlobalWorkerOptions.workerSrc = here('pdfjs/build/pdf.worker.min.mjs')
globalThis.pdfjsLib = pdfjs
const { EventBus, PDFViewer } = await import('./pdfjs/web/pdf_viewer.mjs')

const wanted = new URLSearchParams(location.hash.slice(1))
const container = document.querySelector('#container')
container.style.width = `${wanted.get('width')}px`
container.style.height = `${wanted.get('height')}px`
const eventBus = new EventBus()
const viewer = new PDFViewer({ container, eventBus, textLayerMode: 0, annotationMode: 0 })
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'page-width'
})
eventBus.on('pagerendered', ({ pageNumber }) => {
  document.body.dataset.drawn = String(pageNumber)
})
viewer.setDocument(
  await pdfjs.getDocument({
    url: here('file.pdf'),
    cMapUrl: here('pdfjs/cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: here('pdfjs/standard_fonts/'),
    wasmUrl: here('pdfjs/wasm/'),
    iccUrl: here('pdfjs/iccs/'),
  }).promise,
)
