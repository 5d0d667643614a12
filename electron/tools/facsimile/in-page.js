// Runs inside the browser that sets the pages. The functions of `globalThis.facsimile` take a page image and are
// called for one page after the other, in the order in which they stand.

/** Lowest point of the type area, and the least leading, in pixels. */
const bottom = 1034
const leastLeading = 21

globalThis.facsimile = {
  /** Shows one page alone and prepares its cells, leaders and digits. */
  show(image) {
    for (const page of document.querySelectorAll('.page.shown')) page.classList.remove('shown')
    const page = pageOf(image)
    page.classList.add('shown')
    for (const cell of page.querySelectorAll('td, th')) {
      const length = cell.textContent.length
      if (length > 24) cell.classList.add('wordy')
      else if (length < 7) cell.classList.add('short')
    }
    for (const entry of page.querySelectorAll('.contents-entry')) fillLeader(entry)
    setDigits(page)
  },

  /** The columns, each a `SetColumn` with lengths in pixels. */
  columns(image) {
    return columnsOf(image).map((column) => {
      const leading = Number.parseFloat(getComputedStyle(column).lineHeight)
      return { lines: column.offsetHeight / leading, paragraphs: runningText(column).map(setParagraph) }
    })
  },

  /** Breaks the running text of each column as `LineBreaks` say; null leaves a paragraph as it is. */
  breakLines(image, breaks) {
    columnsOf(image).forEach((column, at) => {
      runningText(column).forEach((paragraph, index) => breaks[at][index] && setLines(paragraph, breaks[at][index]))
    })
  },

  /** Fits a page into the type area by its leading. Gives how far it still runs over, in pixels. */
  fit(image) {
    const page = pageOf(image)
    const body = page.querySelector('.body')
    const top = body.getBoundingClientRect().top
    for (let leading = 29; leading > leastLeading && top + body.offsetHeight > bottom; leading -= 0.25) {
      page.style.setProperty('--leading', `${leading}px`)
    }
    return Math.max(0, top + body.offsetHeight - bottom)
  },

  /**
   * The lines of one page as they stand: text, box in fractions of the page, and for checking an alignment the block
   * and code points each prints.
   */
  lines(image) {
    const page = pageOf(image)
    const frame = page.getBoundingClientRect()
    const lines = Array.from(page.querySelectorAll('[data-line]'), holderLines).flat()
    return lines.map((line) => ({
      text: line.text.trim(),
      block: line.block,
      from: line.from,
      to: line.to,
      x: (line.left - frame.left) / frame.width,
      y: (line.top - frame.top) / frame.height,
      width: (line.right - line.left) / frame.width,
      height: (line.bottom - line.top) / frame.height,
    }))
  },
}

function pageOf(image) {
  return document.querySelector(`.page[data-image="${image}"]`)
}

/** Columns, and stretches that run over the whole width. */
function columnsOf(image) {
  return Array.from(pageOf(image).querySelectorAll('.columns > div, .full'))
}

function runningText(column) {
  return Array.from(column.querySelectorAll('p')).filter((one) => getComputedStyle(one).textAlign === 'justify')
}

/** Fills the room between a contents title and its page number with a leader. */
function fillLeader(entry) {
  const leader = entry.querySelector('.leader')
  if (!leader) return
  leader.textContent = ''
  const height = entry.offsetHeight
  let dots = ''
  while (dots.length < 40 && entry.offsetHeight === height) {
    dots += '…'
    leader.textContent = dots
  }
  leader.textContent = dots.slice(0, -1)
}

/** Print sets digits half an em wide; the font's own are wider and differ. */
function setDigits(page) {
  const runs = Array.from(page.querySelectorAll('.digits'), (run) => ({
    run,
    width: run.getBoundingClientRect().width,
  }))
  for (const { run, width } of runs) {
    const size = Number.parseFloat(getComputedStyle(run).fontSize)
    run.style.letterSpacing = `${(size / 2 - width / run.textContent.length).toFixed(3)}px`
  }
}

/** A paragraph as a `SetParagraph`: its characters with their widths on one endless line. */
function setParagraph(paragraph) {
  const style = getComputedStyle(paragraph)
  const lines = Math.round(paragraph.offsetHeight / Number.parseFloat(style.lineHeight))
  const measure = paragraph.clientWidth
  const indent = Math.max(0, Number.parseFloat(style.textIndent))
  paragraph.classList.add('endless')
  const list = charactersOf(paragraph)
  const widths = list.map(({ range }) => range.getBoundingClientRect().width)
  paragraph.classList.remove('endless')
  const characters = list.map(({ character }) => character)
  return { characters, widths, measure, indent, lines, goesOn: paragraph.classList.contains('goes-on') }
}

/** Breaks a paragraph before the characters whose indices are given; what is left blank at its end is held by a spacer. */
function setLines(paragraph, { starts, blank }) {
  const places = charactersOf(paragraph).filter((_, index) => starts.includes(index))
  // From the end, so that the places before stay where they are.
  for (const { range } of places.toReversed()) range.insertNode(document.createElement('br'))
  paragraph.classList.add('full-lines')
  if (blank === 0) return
  const spacer = document.createElement('span')
  spacer.className = 'blank'
  spacer.style.width = `${blank}px`
  paragraph.append(spacer)
}

/** Every character in an element, with the range that holds it alone and the run of ink it belongs to. */
function charactersOf(element) {
  const list = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const run = node.parentElement.closest('[data-block]')
    let at = 0
    for (const character of node.data) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + character.length)
      at += character.length
      list.push({ character, range, run })
    }
  }
  return list
}

/** Cuts the ink of one element into lines by where its characters stand. */
function holderLines(holder) {
  const lines = []
  let line = null
  let lastRun = null
  let point = 0
  for (const { character, range, run } of charactersOf(holder)) {
    if (run !== lastRun) point = run ? Number(run.dataset.from) : 0
    lastRun = run
    const rect = Array.from(range.getClientRects()).findLast((candidate) => candidate.width > 0)
    if (rect) {
      const box = inkBox(rect)
      const sameLine =
        line && Math.abs((box.top + box.bottom - line.top - line.bottom) / 2) < (box.bottom - box.top) / 2
      if (!sameLine) {
        line = { text: '', block: null, from: 0, to: 0, ...box }
        lines.push(line)
      }
      line.left = Math.min(line.left, box.left)
      line.right = Math.max(line.right, box.right)
      line.top = Math.min(line.top, box.top)
      line.bottom = Math.max(line.bottom, box.bottom)
    }
    if (line) {
      line.text += character
      if (run) {
        if (line.block === null) {
          line.block = run.dataset.block
          line.from = point
        }
        line.to = point + 1
      }
    }
    point++
  }
  return lines.filter((candidate) => candidate.text.trim() !== '')
}

/** The box of the ideographs in a line: fonts for Chinese claim nearly half as much again above and below. */
function inkBox(rect) {
  const top = rect.top + rect.height * 0.195
  return { left: rect.left, right: rect.right, top, bottom: rect.top + rect.height * 0.885 }
}
