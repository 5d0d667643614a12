import { expect, test } from 'vitest'
import { matricesOf } from '../../../renderer/features/library/matrix.ts'

const record = (year: number | null, number: number | null, title = '南通市人民政府公报') => ({
  id: `x-${year}-${number}`,
  title,
  year,
  number,
  serial: null,
  date: null,
  documents: 1,
  images: 0,
  blocks: 1,
})

test('a number is missing where a later one of its year is there, or years around have more', () => {
  const [matrix, ...others] = matricesOf([
    ...[1, 2, 3, 4].map((number) => record(2022, number)),
    record(2021, 2),
    ...[1, 2, 4].map((number) => record(2020, number)),
    record(null, 3),
    record(2019, null),
  ])
  expect(others).toEqual([])
  expect(matrix).toMatchObject({ columns: 4, found: 8, missing: 4 })
  const shown = matrix?.years.map(({ year, numbers }) => [year, numbers.map((issue) => issue?.number ?? null)])
  expect(shown).toEqual([
    [2022, [1, 2, 3, 4]],
    [2021, [null, 2, null, null]],
    [2020, [1, 2, null, 4]],
  ])
})

test('a year of which nothing is there shows between those that are, and each gazette by itself', () => {
  const matrices = matricesOf([
    record(2022, 2),
    record(2022, 1),
    record(2020, 2),
    record(2020, 1),
    record(2020, 1, '苏州'),
  ])
  expect(matrices.map(({ title, found, missing }) => [title, found, missing])).toEqual([
    ['南通市人民政府公报', 4, 2],
    ['苏州', 1, 0],
  ])
})
