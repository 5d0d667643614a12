/** A square icon as PNG. */
export interface IconImage {
  size: number
  png: Buffer
}

/** A square icon as pixels: red, green, blue, alpha, row by row from the top. */
export interface IconPixels {
  size: number
  rgba: Buffer
}

/**
 * A Windows icon file: small sizes as bitmaps, which every part of the system reads, large ones as PNG.
 * Layout: ICONDIR, one ICONDIRENTRY an image, then the images.
 */
export function icoFile(bitmaps: readonly IconPixels[], images: readonly IconImage[]): Buffer {
  const entries = [
    ...bitmaps.map(({ size, rgba }) => ({ size, data: bitmap(size, rgba) })),
    ...images.map(({ size, png }) => ({ size, data: png })),
  ]
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(entries.length, 4)
  let offset = head.length + 16 * entries.length
  const directory = entries.map(({ size, data }) => {
    const entry = Buffer.alloc(16)
    // 256 is written as 0
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(data.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += data.length
    return entry
  })
  return Buffer.concat([head, ...directory, ...entries.map(({ data }) => data)])
}

/** A bitmap as icon files hold it: its height counts the mask too, rows run upwards, blue comes first. */
function bitmap(size: number, rgba: Buffer): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(size * size * 4)
  const maskRow = Math.ceil(size / 32) * 4
  const mask = Buffer.alloc(maskRow * size)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4
      const row = size - 1 - y
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4)
      pixels.set([blue, green, red, alpha], (row * size + x) * 4)
      if (alpha === 0)
        mask.writeUInt8(mask.readUInt8(row * maskRow + (x >> 3)) | (0x80 >> (x & 7)), row * maskRow + (x >> 3))
    }
  }
  return Buffer.concat([head, pixels, mask])
}

/** Which type of a macOS icon file holds which size, as PNG. */
const icnsTypes: readonly [string, number][] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** A macOS icon file: `icns`, its length, then type, length and PNG of each size. */
export function icnsFile(images: readonly IconImage[]): Buffer {
  const parts = icnsTypes.flatMap(([type, size]) => {
    const image = images.find((each) => each.size === size)
    return image ? [chunk(type, image.png)] : []
  })
  return chunk('icns', Buffer.concat(parts))
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + data.length, 4)
  return Buffer.concat([head, data])
}
