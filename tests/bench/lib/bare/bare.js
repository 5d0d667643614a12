import * as pdfjs from './pdfjs/build/pdf.min.mjs'

/*
 * The least that pdf.js can be asked for: open a file, draw one page of it on one canvas. Which page and how wide stand
 * in the address, `#page=37&width=637`; "Open" opens the file anew and draws it, "Next" draws the page after.
 */
const here = (path) => new URL(path, document.baseURI).href
pdfjs.GlobalWorkerOptions.workerSrc = here('pdfjs/build/pdf.worker.min.mjs')

let pdf = null
let current = null
let number = 1

const wanted = () => new URLSearchParams(location.hash.slice(1))

async function openFile() {
  await pdf?.loadingTask.destroy()
  pdf = await pdfjs.getDocument({
    url: here('file.pdf'),
    cMapUrl: here('pdfjs/cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: here('pdfjs/standard_fonts/'),
    wasmUrl: here('pdfjs/wasm/'),
    iccUrl: here('pdfjs/iccs/'),
  }).promise
  document.body.dataset.pages = String(pdf.numPages)
}

async function draw() {
  const page = await pdf.getPage(number)
  const canvas = document.createElement('canvas')
  const natural = page.getViewport({ scale: 1 })
  const width = Number(wanted().get('width') ?? natural.width)
  const viewport = page.getViewport({ scale: (width * devicePixelRatio) / natural.width })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  canvas.style.width = `${width}px`
  await page.render({ canvas, viewport }).promise
  document.querySelector('#holder').replaceChildren(canvas)
  canvas.dataset.drawn = String(number)
  current?.cleanup()
  current = page
}

async function openAndDraw() {
  document.querySelector('#holder').replaceChildren()
  current = null
  number = Number(wanted().get('page') ?? 1)
  await openFile()
  await draw()
}

document.querySelector('#open').addEventListener('click', () => void openAndDraw())
document.querySelector('#next').addEventListener('click', () => {
  number += 1
  void draw()
})

/** All text the file holds, for measuring what a search of it could find. */
globalThis.textOfFile = async () => {
  let text = ''
  for (let each = 1; each <= pdf.numPages; each++) {
    const page = await pdf.getPage(each)
    const { items } = await page.getTextContent()
    text += items.map((item) => item.str ?? '').join('')
    page.cleanup()
  }
  return text
}

await openAndDraw()
