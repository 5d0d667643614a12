import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { projectFolder } from '../project.ts'
import { icnsFile, icoFile } from './icon-files.ts'

// npm run icons: draws the icons of every system from the seal of the window
const folder = join(projectFolder, 'resources', 'icons')
const seal = readFileSync(join(projectFolder, 'renderer', 'public', 'icon.svg'))

/** The seal in a square of this size, with the empty margin that the system's own icons have. */
async function draw(size: number, margin = 0): Promise<Buffer> {
  const inner = Math.round(size * (1 - 2 * margin))
  const before = Math.floor((size - inner) / 2)
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 }
  const around = { top: before, left: before, bottom: size - inner - before, right: size - inner - before }
  return sharp(seal, { density: Math.max(72, (72 * inner) / 32) })
    .resize(inner, inner)
    .extend({ ...around, background: transparent })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

const png = async (size: number, margin?: number) => ({ size, png: await draw(size, margin) })
const pixels = async (size: number) => ({
  size,
  rgba: await sharp(await draw(size))
    .ensureAlpha()
    .raw()
    .toBuffer(),
})

mkdirSync(folder, { recursive: true })
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(folder, `${size}x${size}.png`), await draw(size))
}
const bitmaps = await Promise.all([16, 20, 24, 32, 40, 48, 64].map(pixels))
writeFileSync(join(folder, 'icon.ico'), icoFile(bitmaps, [await png(256)]))
// Apple's grid: 824 of 1024 points
const images = await Promise.all([16, 32, 64, 128, 256, 512, 1024].map((size) => png(size, 100 / 1024)))
writeFileSync(join(folder, 'icon.icns'), icnsFile(images))
console.log(`Icons in ${folder}`)
