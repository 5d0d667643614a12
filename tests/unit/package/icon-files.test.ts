import { expect, test } from 'vitest'
import { icnsFile, icoFile } from '../../../electron/tools/package/icon-files.ts'

test('a Windows icon holds bitmaps upside down with blue first, and PNGs as they are', () => {
  // red, transparent green / blue, white
  const rgba = Buffer.from([255, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255])
  const png = Buffer.from('not a real one')
  const file = icoFile([{ size: 2, rgba }], [{ size: 256, png }])
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2])
  const entry = (index: number) => file.subarray(6 + 16 * index, 22 + 16 * index)
  const dataOf = (index: number) => {
    const [length, offset] = [entry(index).readUInt32LE(8), entry(index).readUInt32LE(12)]
    return file.subarray(offset, offset + length)
  }
  expect([entry(0)[0], entry(1)[0]]).toEqual([2, 0])
  expect(dataOf(1)).toEqual(png)
  const bitmap = dataOf(0)
  expect([bitmap.readUInt32LE(0), bitmap.readInt32LE(4), bitmap.readInt32LE(8)]).toEqual([40, 2, 4])
  expect([...bitmap.subarray(40, 56)]).toEqual([255, 0, 0, 255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 255, 0, 0])
  // the mask too runs upwards: only the second pixel of the upper row is not drawn
  expect([...bitmap.subarray(56)]).toEqual([0, 0, 0, 0, 0x40, 0, 0, 0])
})

test('a macOS icon names each size by its type and tells its length', () => {
  const file = icnsFile([
    { size: 16, png: Buffer.from('small') },
    { size: 1024, png: Buffer.from('large one') },
  ])
  expect(file.toString('latin1', 0, 4)).toBe('icns')
  expect(file.readUInt32BE(4)).toBe(file.length)
  expect(file.toString('latin1', 8, 12)).toBe('icp4')
  expect(file.readUInt32BE(12)).toBe(13)
  expect(file.toString('latin1', 16, 21)).toBe('small')
  expect(file.toString('latin1', 21, 25)).toBe('ic10')
})
