import { expect, test } from 'vitest'
import type { Region } from '../../../electron/contract/schemas/archive.ts'
import { withImages } from '../../../electron/core/ingest/span-images.ts'
import { issueOf } from './synthetic.ts'

const region = (from: number, to: number, image: number): Region => ({
  from,
  to,
  image,
  column: 'left',
  x: 0,
  y: 0,
  width: 0.1,
  height: 0.1,
})
const span = (from: number, to: number, image: number | null) => ({ from, to, page: null, column: null, image })

test('a span stands on the image that carries most of it; what was not found keeps its own', () => {
  const issue = issueOf(['一二三四五六', '七八'])
  const blocks = issue.documents[0]?.blocks ?? []
  Object.assign(blocks[0] ?? {}, { spans: [span(0, 4, null), span(4, 6, 9)] })
  Object.assign(blocks[1] ?? {}, { spans: [span(0, 2, 5)] })
  const placed = withImages(issue, { l1: [region(0, 1, 2), region(1, 4, 3), region(4, 6, 4)] })
  expect(placed.documents[0]?.blocks.map(({ spans }) => spans.map(({ image }) => image))).toEqual([[3, 4], [5]])
  expect(blocks[0]?.spans[0]?.image).toBeNull()
})
