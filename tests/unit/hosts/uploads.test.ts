import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createUploads, type Uploads } from '../../../electron/reading-room/uploads.ts'

const batch = '11111111-2222-4333-8444-555555555555'
let uploads: Uploads = createUploads()
afterEach(() => uploads.close())

const asked = (path: string, body: string | null = '公报', inBatch = batch) =>
  new Request(`http://127.0.0.1/api/upload?${new URLSearchParams({ batch: inBatch, path })}`, { method: 'POST', body })

test('files of one batch lie together as they lay, until the host ends', async () => {
  uploads = createUploads()
  const { folder } = await uploads.take(asked('2021年/第3期.txt'))
  await uploads.take(asked('2021年/第3期.pdf', '%PDF-'))
  expect(readFileSync(join(folder, '2021年', '第3期.txt'), 'utf8')).toBe('公报')
  expect(readFileSync(join(folder, '2021年', '第3期.pdf'), 'utf8')).toBe('%PDF-')
  await uploads.close()
  expect(existsSync(folder)).toBe(false)
})

test.each(['', '..', '../x', 'a/../b', '/etc/x', 'a//b', 'a\\b', 'c:x', 'a\u0000b', 'x'.repeat(300)])(
  'the name %j is refused',
  async (path) => {
    uploads = createUploads()
    await expect(uploads.take(asked(path))).rejects.toMatchObject({ status: 400, field: 'path' })
  },
)

test('a batch of no id, and a file without contents, are refused', async () => {
  uploads = createUploads()
  await expect(uploads.take(asked('a.txt', 'x', '../../x'))).rejects.toMatchObject({ status: 400 })
  await expect(uploads.take(asked('a.txt', null))).rejects.toMatchObject({ status: 400 })
})
