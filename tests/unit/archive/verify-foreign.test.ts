import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyBag } from '../../../electron/core/archive/verify-bag.ts'
import { verifyFolder } from '../../../electron/core/archive/verify.ts'
import { inFolder } from './sample.ts'

function bag(folder: string, parts: Record<string, string | Buffer>): string {
  for (const [name, text] of Object.entries(parts)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('a good bag made elsewhere passes', () => {
  const content = '一百'
  const hashOf = (algorithm: string, text = content) => createHash(algorithm).update(text).digest('hex')
  const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

  const good: [what: string, parts: Record<string, string | Buffer>][] = [
    ...['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256', 'sha3-512'].map(
      (algorithm): [string, Record<string, string>] => [
        `with ${algorithm}`,
        {
          'bagit.txt': declaration,
          [`manifest-${algorithm.replace('-', '')}.txt`]: `${hashOf(algorithm)}  data/a.txt\n`,
          'data/a.txt': content,
        },
      ],
    ),
    [
      'of version 0.93 with CRLF',
      {
        'bagit.txt': 'BagIt-Version: 0.93\r\nTag-File-Character-Encoding: UTF-8\r\n',
        'manifest-md5.txt': `${hashOf('md5')} *data/a.txt\r\n`,
        'data/a.txt': content,
      },
    ],
    [
      'of version 0.97 whose manifests share the payload',
      {
        'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n',
        'manifest-md5.txt': `${hashOf('md5')}  data/a.txt\n`,
        'manifest-sha1.txt': `${hashOf('sha1')}  data/b.txt\n`,
        'data/a.txt': content,
        'data/b.txt': content,
      },
    ],
    [
      'with lines ended by CR alone',
      {
        'bagit.txt': declaration.replaceAll('\n', '\r'),
        'manifest-sha256.txt': `${hashOf('sha256')}  data/a.txt\r`,
        'data/a.txt': content,
      },
    ],
    [
      'with names that need escapes',
      {
        'bagit.txt': declaration,
        'manifest-sha256.txt': `${hashOf('sha256')}  data/50%25 new%0Aline.txt\n`,
        'data/50% new\nline.txt': content,
      },
    ],
    [
      'with a percent sign that is none',
      {
        'bagit.txt': 'BagIt-Version: 0.96\nTag-File-Character-Encoding: UTF-8\n',
        'manifest-sha256.txt': `${hashOf('sha256')}  data/50%25.txt\n`,
        'data/50%25.txt': content,
      },
    ],
    [
      'with names composed otherwise',
      {
        'bagit.txt': declaration,
        'manifest-sha256.txt': `${hashOf('sha256')}  data/${'é'.normalize('NFD')}.txt\n`,
        [`data/${'é'.normalize('NFC')}.txt`]: content,
      },
    ],
    [
      'in another encoding',
      {
        'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n',
        'manifest-sha256.txt': Buffer.from(`${hashOf('sha256')}  data/\xe9.txt\n`, 'latin1'),
        'data/é.txt': content,
      },
    ],
    [
      'with everything fetched, and tags of its own',
      {
        'bagit.txt': declaration,
        'bag-info.txt': 'Source-Organization: A library\n  of its own\nPayload-Oxum: 6.1\n',
        'fetch.txt': 'https://example.org/a.txt 6 data/a.txt\nhttps://example.org/b.txt - data/a.txt\n',
        'manifest-sha512.txt': `${hashOf('sha512').toUpperCase()}\tdata/a.txt\n`,
        'tagmanifest-sha512.txt': `${hashOf('sha512', declaration)}  bagit.txt\n`,
        'data/a.txt': content,
        'metadata/mods.xml': '<mods/>',
      },
    ],
  ]
  test.each(good)('%s', (_what, parts) =>
    inFolder(async (folder) => {
      expect((await verifyBag(bag(folder, parts))).damages).toEqual([])
      expect(await verifyFolder(folder, [])).toMatchObject({ scope: 'bag', whole: true })
    }),
  )

  test('one whose files were not all fetched is not whole', () =>
    inFolder(async (folder) => {
      bag(folder, {
        'bagit.txt': declaration,
        'fetch.txt': 'https://example.org/b.txt 6 data/b.txt\n',
        'manifest-sha256.txt': `${hashOf('sha256')}  data/a.txt\n${hashOf('sha256')}  data/b.txt\n`,
        'data/a.txt': content,
      })
      expect((await verifyBag(folder)).damages).toEqual([
        { kind: 'missing', file: 'data/b.txt', detail: 'manifest-sha256.txt' },
      ])
    }))
})
