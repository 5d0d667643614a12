import sharp from 'sharp'

/** Size of one page image: A4 at 150 dots to the inch. */
export const imageSize = { width: 1240, height: 1754 }

/** Grey of blank paper and of full ink, and how strongly the paper's grain shows (standard deviation in grey levels). */
const paper = 249
const ink = 28
const grain = 1.6

/**
 * Makes a screenshot look like a page that went over a scanner: grey paper, ink that is not
 * quite black, a little softness and grain. No rotation, so that boxes stay right. The grain is drawn from
 * `seed`, so the same page gives the same bytes. Gives a grey JPEG.
 */
export async function scanLook(png: Uint8Array, seed: number): Promise<Uint8Array> {
  const { data, info } = await sharp(png)
    .extract({ left: 0, top: 0, ...imageSize })
    .greyscale()
    .blur(0.58)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const noise = grainTable(seed)
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const light = (data[at * channels] ?? 255) / 255
      const value = ink + (paper - ink) * light + (noise[(at * 7 + y * 131) & (noise.length - 1)] ?? 0)
      grey[at] = Math.max(0, Math.min(255, Math.round(value)))
    }
  }
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 60, mozjpeg: true })
    .toBuffer()
}

/** A table of bell-shaped noise: the mean of four draws of a small generator (Marsaglia's xorshift). */
function grainTable(seed: number): Float32Array {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const draw = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  // Four uniform draws have a standard deviation of 1/sqrt(3) around 2.
  return Float32Array.from({ length: 1 << 16 }, () => (draw() + draw() + draw() + draw() - 2) * Math.sqrt(3) * grain)
}
