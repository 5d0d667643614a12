import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { folders } from '../../electron/tools/project.ts'
import { hostileValues } from '../contract/hostile.ts'
import { traversals } from '../fixtures/hosts/traversals.ts'
import type { Sender } from '../harness/electron-stand-in/messages.ts'
import { firstLoad, type Shell, startShell } from '../harness/electron-stand-in/open.ts'
import { ownPage } from '../harness/electron-stand-in/preload.ts'
import { recordsOf } from './shell.ts'

const data = mkdtempSync(join(tmpdir(), 'gazette-security-'))
let shell: Shell

beforeAll(async () => {
  shell = startShell({ data, library: folders.archive })
  await firstLoad(shell)
  await shell.ask('answerDialogs', 1)
})
afterAll(async () => {
  expect(await shell.stop('quit')).toBe(0)
  expect(shell.complaints()).toBe('')
  rmSync(data, { recursive: true, force: true })
})

const writing = (url: string) => shell.ask('permission', 'clipboard-sanitized-write', url)
const invoke = (from: Sender, ...args: unknown[]) => shell.ask('invoke', from, 'gazette:call', args)
const bytes = async (url: string, method = 'GET') => {
  const { status, headers, body } = await shell.ask('request', { url, method, headers: {} })
  return { status, headers, text: Buffer.from(body).toString('latin1') }
}

describe('the window', () => {
  test('asks for the sandbox, an isolated page and no Node', async () => {
    const [options] = (await recordsOf(shell, 'BrowserWindow'))[0] as [{ webPreferences: object }]
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    })
  })

  test('its scheme is a proper origin, and no more than that: no bypass of the policy, no service worker', async () => {
    const [asked] = (await recordsOf(shell, 'protocol.registerSchemesAsPrivileged'))[0] as [unknown]
    expect(asked).toEqual([
      { scheme: 'gazette', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
  })

  test('the page comes with a policy that allows its own files alone', async () => {
    const { status, headers } = await bytes('gazette://app/')
    expect(status).toBe(200)
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/'unsafe-|https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('permissions', () => {
  const asked = [
    'clipboard-read',
    'display-capture',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'usb',
    'window-management',
    'fileSystem',
    'deprecated-sync-clipboard-read',
    'unknown',
    '',
  ]
  test.each(asked)('%s is denied to the own page too', async (permission) => {
    const denied = { request: false, check: false, device: false }
    expect(await shell.ask('permission', permission, 'gazette://app/')).toEqual(denied)
  })

  test('text may be put on the clipboard, by the own page alone', async () => {
    expect(await writing('gazette://app/')).toMatchObject({ request: true, check: true })
    for (const url of ['https://example.org/', 'gazette://evil/', 'null', '']) {
      expect(await writing(url)).toMatchObject({ request: false, check: false })
    }
  })
})

describe('leaving', () => {
  const elsewhere = [
    'https://example.org/',
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<b>x',
    'blob:gazette://app/x',
    'about:blank',
    'gazette://evil/',
    'gazette://app.evil/',
    'gazette-reader:/nantong-2022-06/d1',
    'chrome://settings',
    'devtools://devtools/',
    'gazette:app',
    'view-source:gazette://app/',
  ]
  test.each(elsewhere)('a page may not go to %s', async (url) => {
    expect(await shell.ask('mayNavigate', 1, url)).toBe(false)
  })

  test('a page may go on within the application', async () => {
    expect(await shell.ask('mayNavigate', 1, 'gazette://app/#/nantong-2022-06/d2')).toBe(true)
  })

  test.each([...elsewhere, 'gazette://app/'])('no window is opened for %s', async (url) => {
    expect(await shell.ask('mayOpen', 1, url)).toBe(false)
  })

  test('an https address is opened outside after a question, and only where it was answered so', async () => {
    const opened = () => recordsOf(shell, 'shell.openExternal')
    const asked = () => recordsOf(shell, 'dialog.showMessageBox')
    const before = (await asked()).length
    await shell.ask('mayNavigate', 1, 'https://example.org/?q=公报')
    expect(await asked()).toHaveLength(before + 1)
    expect(await opened()).toEqual([])
    await shell.ask('answerDialogs', 0)
    await shell.ask('mayOpen', 1, 'https://example.org/?q=公报')
    expect(await opened()).toEqual([['https://example.org/?q=%E5%85%AC%E6%8A%A5']])
    expect(JSON.stringify((await asked()).at(-1))).toContain('https://example.org/')
    await shell.ask('answerDialogs', 1)
  })

  test('nothing but https is even asked about', async () => {
    const before = (await recordsOf(shell, 'dialog.showMessageBox')).length
    for (const url of elsewhere.filter((address) => !address.startsWith('https:'))) {
      await shell.ask('mayNavigate', 1, url)
      await shell.ask('mayOpen', 1, url)
    }
    expect(await recordsOf(shell, 'dialog.showMessageBox')).toHaveLength(before)
  })
})

describe('who calls', () => {
  const senders: [string, Sender][] = [
    ['a frame within the page, of the same address', { ...ownPage, frame: 'sub' }],
    ['a frame of another page', { ...ownPage, frame: 'sub', url: 'https://example.org/' }],
    ['a frame that is gone', { ...ownPage, frame: 'gone' }],
    ...[
      'https://example.org/',
      'http://app/',
      'gazette://evil/',
      'gazette://app.evil/',
      'gazette://app:80/',
      'gazette:///app/',
      'gazettes://app/',
      'file:///app/',
      'about:blank',
      'null',
      '',
      'data:text/html,gazette://app/',
      'https://example.org/#gazette://app/',
    ].map((url): [string, Sender] => [`a page at ${url}`, { ...ownPage, url }]),
  ]
  test.each(senders)('%s is refused', async (_who, from) => {
    expect(await invoke(from, 'library.status', {})).toEqual({ ok: false, error: { code: 'forbidden' } })
    expect(await invoke(from, 'preferences.update', { theme: 'dark' })).toMatchObject({ ok: false })
    const asked = await shell.ask('invoke', from, 'gazette:ask', [{ name: 'folder.show' }])
    expect(asked).toEqual({ ok: false, error: { code: 'forbidden' } })
    expect(await recordsOf(shell, 'shell.openPath')).toEqual([])
  })

  test('the own page is answered', async () => {
    expect(await invoke(ownPage, 'library.status', {})).toMatchObject({ ok: true, value: { state: 'open' } })
  })

  test.each([undefined, null, 1, {}, [], ['library.status'], true])('the operation %j is none', async (path) => {
    expect(await invoke(ownPage, path, {})).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  test.each(hostileValues)('$why is nothing that may be asked of the shell', async ({ value }) => {
    for (const request of [value, { name: value }, { name: 'folder.show', surplus: value }]) {
      const reply = await shell.ask('invoke', ownPage, 'gazette:ask', [request])
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    }
  })

  test.each([null, '1', {}, [], true])('the ticket %j is none', async (ticket) => {
    expect(await invoke(ownPage, 'library.status', {}, ticket)).toMatchObject({ error: { code: 'bad-input' } })
  })

  test('a call is given up by its own page alone', async () => {
    const found = invoke(ownPage, 'search.find', { query: '的' }, 7)
    const other = await shell.ask('newPage')
    await shell.ask('send', { ...ownPage, page: other }, 'gazette:cancel', [7])
    await shell.ask('send', { ...ownPage, frame: 'sub' }, 'gazette:cancel', [7])
    expect(await found).toMatchObject({ ok: true })
    const given = invoke(ownPage, 'search.find', { query: '的' }, 8)
    await shell.ask('send', ownPage, 'gazette:cancel', [8])
    expect(await given).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  test('there is no other way in', async () => {
    await expect(shell.ask('invoke', ownPage, 'gazette:cancel', [])).rejects.toThrow('No handler registered')
    await expect(shell.ask('invoke', ownPage, 'ELECTRON_BROWSER_REQUIRE', ['fs'])).rejects.toThrow('No handler')
  })
})

describe('bytes of the scheme', () => {
  const secret = readFileSync(join(import.meta.dirname, '../../package.json'), 'latin1')

  test.each(traversals)('%s leads nowhere', async (path) => {
    for (const address of [
      `gazette://app/${path}`,
      `gazette://app/facsimile/${path}`,
      `gazette://app/assets/${path}`,
    ]) {
      const { status, text } = await bytes(address)
      expect([400, 404], address).toContain(status)
      expect(text).not.toContain(secret.slice(0, 40))
    }
  })

  test.each(['gazette://evil/', 'gazette://app.evil/index.html', 'gazette://app:8080/', 'gazette:///index.html'])(
    '%s is no page of the application',
    async (url) => {
      expect((await bytes(url)).status).toBe(404)
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way to read', async (method) => {
    const { status, headers } = await bytes('gazette://app/', method)
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
  })
})

describe('links', () => {
  const bad = [
    'gazette-reader:/../etc/passwd',
    'gazette-reader:/nantong-2022-06/d1/l1/more',
    'gazette-reader:/nantong-2022-06/d1/javascript:alert(1)',
    'gazette://app/#/nantong-2022-06/d1',
    'https://example.org/nantong-2022-06/d1',
    '--inspect=0.0.0.0:9229',
    'gazette-reader:/nantong-2022-06/d1/<img src=x>',
  ]
  test('what is no place is not passed on, however it comes; what is one is written anew', async () => {
    const told: string[] = []
    const stop = shell.on((said) => void ('send' in said && told.push(JSON.stringify(said.args))))
    for (const link of bad) {
      await shell.ask('tell', 'second-instance', [['program', link], '/'])
      await shell.ask('tell', 'open-url', [link])
    }
    expect(told).toEqual([])
    await shell.ask('invoke', ownPage, 'gazette:ask', [{ name: 'places.awaited' }])
    expect(told).toEqual([])
    await shell.ask('tell', 'open-url', ['gazette-reader:///nantong-2022-06/d1/l89?from=0&to=12&x=<b>'])
    await expect.poll(() => told).toEqual(['[{"name":"place.opened","place":"/nantong-2022-06/d1/l89?from=0&to=12"}]'])
    stop()
  })
})
