import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../../electron/tools/audit/audit.ts'
import { findAll, noneBut } from '../../../electron/tools/audit/finding.ts'
import { type AuditMaterial, readMaterial } from '../../../electron/tools/audit/material.ts'
import { ensureApplication } from '../../../electron/tools/ensure-built.ts'

let material: AuditMaterial
beforeAll(async () => {
  await ensureApplication(console.log)
  material = readMaterial()
}, 120_000)

/** Statements that no longer hold once one text of the shell is another. */
const brokenBy = (part: 'shell' | 'page' | 'pageSources', from: string | RegExp, to: string): string[] => {
  const files = new Map([...material[part]].map(([name, text]) => [name, text.replace(from, to)]))
  expect([...files.values()].join('') === [...material[part].values()].join(''), 'nothing was changed').toBe(false)
  return faulty({ ...material, [part]: files })
}
const faulty = (changed: AuditMaterial) =>
  audit(changed)
    .filter(({ faults }) => faults.length > 0)
    .map(({ statement }) => statement)

test('the application as it is built has no faults', () => {
  expect(audit(material).flatMap(({ statement, faults }) => faults.map((fault) => `${statement}: ${fault}`))).toEqual(
    [],
  )
})

describe('finds what would be a fault of the shell', () => {
  test.each([
    ['sandbox: true', 'sandbox: false', 'one constant holds what every page runs under'],
    ['contextIsolation: true,', '', 'one constant holds what every page runs under'],
    ['nodeIntegration: false', 'nodeIntegration: true', 'nothing loosens it'],
    ['...webPreferences,', '', 'every window takes that constant'],
    [/loadURL\(`\$\{pageAddress\}/, 'loadURL(`https://example.org/', 'only the application’s own page is loaded'],
    ['action: "deny"', 'action: "allow"', 'a page can neither leave, nor open another, nor embed one'],
    ['page.on("will-navigate"', 'page.on("did-navigate"', 'a page can neither leave, nor open another, nor embed one'],
    ['setPermissionCheckHandler(', 'ignore(', 'permissions are denied by handlers of our own'],
    ['if (response === 0) await shell', 'await shell', 'nothing is opened outside but https, after a question'],
    ['url?.protocol !== "https:"', 'url === null', 'nothing is opened outside but https, after a question'],
    ['isOwnSender(event)', 'event', 'every message is taken from the own page alone'],
    ['secure: true,', 'secure: true, bypassCSP: true,', 'the scheme is a proper origin that goes round nothing'],
    ['app.isPackaged ? void 0 : ', '', 'the dev server is never asked for in a package'],
    ['app.whenReady()', 'fetch("https://example.org"), app.whenReady()', 'nothing is fetched from anywhere'],
    [
      /getDocument\(\{\s+data: new Uint8Array\(/,
      'getDocument({ url: (',
      'pdf.js is handed bytes, never an address that it could fetch',
    ],
    ['app.whenReady()', 'page.executeJavaScript(link), app.whenReady()', 'no text is run as code'],
    ['app.whenReady()', 'shell.openPath(link), app.whenReady()', 'no file or folder of a page’s naming is shown'],
    ['from "node:worker_threads"', 'from "node:child_process"', 'no program is started'],
    [
      'exposeInMainWorld("gazette", {',
      'exposeInMainWorld("gazette", { ipcRenderer: electron.ipcRenderer,',
      'the preload hands the page a few functions, not Electron',
    ],
  ])('%s → %s', (from, to, statement) => {
    expect(brokenBy('shell', from, to)).toContain(statement)
  })
})

describe('finds what would be a fault of the page', () => {
  test.each([
    ['page', '</head>', '<script>start()</script></head>', 'the page has no script or style of its own in it'],
    ['page', 'src="./', 'src="https://example.org/', 'page and styles name no foreign address'],
    ['pageSources', 'return (', 'eval(words); return (', 'the page’s own code writes no markup and runs no text'],
    ['pageSources', 'return (', 'localStorage.clear(); return (', 'nothing is kept in the browser'],
  ] as const)('%s: %s → %s', (part, from, to, statement) => {
    expect(brokenBy(part, from, to)).toContain(statement)
  })

  test.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["default-src 'none'", "default-src 'self'"],
    ["connect-src 'self'", "connect-src 'self' https://example.org"],
    ["; base-uri 'none'", ''],
  ])('policy: %s → %s', (from, to) => {
    const policy = material.headers['Content-Security-Policy'] ?? ''
    expect(policy).toContain(from)
    const headers = { ...material.headers, 'Content-Security-Policy': policy.replace(from, to) }
    expect(faulty({ ...material, headers })).toContain('the content security policy lets in the own origin alone')
  })
})

test('finds what would be a fault of the package', () => {
  const { packing, manifest } = material
  const broken = (changes: Partial<AuditMaterial>) => faulty({ ...material, ...changes })
  expect(broken({ packing: { ...packing, electronFuses: { ...packing.electronFuses, runAsNode: true } } })).toEqual([
    'the program’s fuses are set',
  ])
  expect(broken({ packing: { ...packing, asar: false } })).toEqual(['its code is one archive'])
  expect(broken({ manifest: { ...manifest, dependencies: { zod: '^4.0.0' } } })).toEqual([
    'every package is named by an exact version',
  ])
})

test('an explanation that explains nothing any more is a fault', () => {
  const files = new Map([['main/index.js', 'eval("1")']])
  const explanation = { text: /eval\("1"\)/, why: 'a constant' }
  expect(noneBut('no eval', findAll(files, /eval\(/), [explanation])).toMatchObject({
    faults: [],
    explained: ['a constant'],
  })
  expect(noneBut('no eval', [], [explanation]).faults).toHaveLength(1)
  expect(noneBut('no eval', findAll(files, /eval\(/)).faults).toHaveLength(1)
})
