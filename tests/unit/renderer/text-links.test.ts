import { expect, it } from 'vitest'
import type { Citation } from '../../../electron/contract/schemas/relations.ts'
import { linksOf } from '../../../renderer/features/reader/text/text-links.ts'
import { blockWith, viewOf } from './builders.ts'

const base = viewOf([
  blockWith({ id: 'l1', kind: 'title', text: '某某 规定' }),
  blockWith({
    id: 'l2',
    text: '现将《某某规定》印发，依据国发〔2021〕11号和《别的办法》，见 http://a.cn（责任单位：市发改委）',
  }),
])
const sentence = { from: 0, to: 60 }
const cited = { block: 'l2', relation: 'basis', sentence } as const
const number = { code: '国发', year: 2021, sequence: 11 }
const view: typeof base = {
  ...base,
  references: [
    { ...cited, kind: 'title', from: 2, to: 8, text: '某某规定' },
    { ...cited, kind: 'number', from: 13, to: 23, text: '国发〔2021〕11号', number, title: null },
    { ...cited, kind: 'title', from: 15, to: 20, text: '在号里面' },
    { ...cited, kind: 'title', from: 24, to: 30, text: '别的办法' },
    { ...cited, kind: 'address', from: 32, to: 43, text: 'http://a.cn' },
  ],
  responsibilities: [
    {
      block: 'l2',
      from: 43,
      to: 55,
      label: '责任单位',
      bodies: [{ name: '市发改委', role: null, from: 49, to: 53 }],
      task: null,
      sentence: null,
      section: null,
    },
  ],
}
const document = {
  issue: 'guowuyuan-2021-09',
  document: 'd3',
  title: '国务院关于某事的意见',
  number: '国发〔2021〕11号',
  kind: 'opinion' as const,
  date: null,
  released: null,
  issueDate: null,
  page: 5,
}
const citation: Citation = {
  place: { issue: view.issue, document: 'd1', block: 'l2', from: 13, to: 23, page: 3, title: '', issueDate: null },
  kind: 'number',
  relation: 'basis',
  printed: '国发〔2021〕11号',
  number,
  title: null,
  sentence: '',
  documents: [document],
}

it('tells what is in the archive from what is not, and never puts a link into a link', () => {
  expect(
    linksOf(view, [citation])
      .get('l2')
      ?.map(({ from, target }) => [from, target.kind]),
  ).toEqual([
    [2, 'here'],
    [13, 'document'],
    [24, 'absent'],
    [32, 'address'],
    [49, 'body'],
  ])
  expect(linksOf(view, []).get('l2')?.[1]?.target.kind).toBe('absent')
  expect(linksOf(view, [citation]).get('l2')?.[1]?.target).toMatchObject({ path: '/guowuyuan-2021-09/d3' })
  expect(linksOf(view, []).get('l2')?.[0]?.target).toMatchObject({ path: '/nantong-2022-06/d1/l1' })
})
