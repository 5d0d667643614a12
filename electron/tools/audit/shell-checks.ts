import { allOf, type AuditCheck, findAll, noneBut } from './finding.ts'
import type { AuditMaterial } from './material.ts'

/** Every page runs under these, whatever Electron's own defaults become. */
const wantedPreferences: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
}

/** What the main process and the preload do, by their built files. */
export function shellChecks({ shell }: AuditMaterial): AuditCheck[] {
  const main = new Map([...shell].filter(([name]) => name.startsWith('main/')))
  // pdf.js, which sizes the pages of a PDF that is added, can do more than it is asked for here
  const own = new Map([...main].filter(([name]) => !/^main\/chunks\/pdf(?:\.worker)?-/.test(name)))
  const preload = new Map([...shell].filter(([name]) => name.startsWith('preload/')))
  const mainText = [...main.values()].join('\n')
  const preloadText = [...preload.values()].join('\n')
  const constant = /\bwebPreferences = \{([^}]*)\}/.exec(mainText)?.[1] ?? ''
  const windows = findAll(main, /new (?:BrowserWindow|WebContentsView|BrowserView)\(/)
  const listeners = findAll(main, /ipcMain\.(?:handle|on|once|handleOnce)\(/, 260)
  return [
    allOf(
      'one constant holds what every page runs under',
      Object.fromEntries(
        Object.entries(wantedPreferences).map(([name, value]) => [
          `${name}: ${value}`,
          new RegExp(`\\b${name}: ${value}\\b`).test(constant),
        ]),
      ),
    ),
    allOf('every window takes that constant', {
      'there is a window': windows.length > 0,
      'as many windows as uses of the constant': windows.length === findAll(main, /\.\.\.webPreferences\b/).length,
    }),
    noneBut(
      'nothing loosens it',
      findAll(
        main,
        /\b(?:sandbox|contextIsolation|webSecurity): (?:false|!1)|\b(?:nodeIntegration\w*|allowRunningInsecureContent|webviewTag|experimentalFeatures|enableRemoteModule|plugins): (?:true|!0)|\b(?:enable|disable)BlinkFeatures\b|\.appendSwitch\(|\bno-sandbox\b|disable-web-security/,
      ),
    ),
    noneBut(
      'only the application’s own page is loaded',
      findAll(main, /\.load(?:URL|File)\(/).filter(({ text }) => !/loadURL\(`\$\{pageAddress\}/.test(text)),
    ),
    allOf('a page can neither leave, nor open another, nor embed one', {
      'will-navigate is heard': /on\("will-navigate"/.test(mainText),
      'will-redirect is prevented': /on\("will-redirect", \(event\) => event\.preventDefault\(\)\)/.test(mainText),
      'will-attach-webview is prevented': /on\("will-attach-webview", \(event\) => event\.preventDefault\(\)\)/.test(
        mainText,
      ),
      'new windows are denied': /setWindowOpenHandler\((?:(?!action: "allow")[\s\S])*?action: "deny"/.test(mainText),
      'no window is ever allowed': !/action: "allow"/.test(mainText),
    }),
    allOf('permissions are denied by handlers of our own', {
      'requests are answered': /setPermissionRequestHandler\(/.test(mainText),
      'checks are answered': /setPermissionCheckHandler\(/.test(mainText),
      'devices are refused': /setDevicePermissionHandler\(\(\) => false\)/.test(mainText),
      'one permission at most, for the own page alone':
        /permission === "clipboard-sanitized-write" && isOwnPage\(/.test(mainText),
    }),
    noneBut('nothing is opened outside but https, after a question', findAll(main, /shell\.openExternal\(/, 600), [
      {
        text: /protocol !== "https:"[\s\S]*showMessageBox\([\s\S]*if \(response === 0\) await shell\.openExternal\(url\.href\)/,
        why: 'shell.openExternal takes an https address after a person said yes',
      },
    ]),
    noneBut(
      'every message is taken from the own page alone',
      listeners.filter(({ text }) => !/isOwnSender\(event\)/.test(text)),
    ),
    allOf('the preload hands the page a few functions, not Electron', {
      'one thing is exposed': findAll(preload, /exposeInMainWorld\(/).length === 1,
      'it requires Electron alone': findAll(preload, /require\((?!"electron"\))/).length === 0,
      'it hands out neither ipcRenderer nor events': !/:\s*(?:electron\.)?ipcRenderer\s*[,}\n]/.test(preloadText),
      'its channels are named in it': findAll(preload, /ipcRenderer\.(?:invoke|send|on)\((?!"gazette:)/).length === 0,
    }),
    allOf('the scheme is a proper origin that goes round nothing', {
      'it is registered': /registerSchemesAsPrivileged\(/.test(mainText),
      'it keeps to the content security policy': !/bypassCSP|allowServiceWorkers|corsEnabled/.test(mainText),
      'other hosts are refused':
        /if \(!isOwnPage\(request\.url\)\) return new Response\("[^"]*", \{ status: 404 \}\)/.test(mainText),
      'no file protocol': !/(?:handle|intercept\w*)\("file"/.test(mainText),
    }),
    noneBut(
      'nothing is fetched from anywhere',
      findAll(
        own,
        /\b(?:net\.(?:fetch|request)|https?\.(?:get|request)|autoUpdater|WebSocket)\b|(?<![.\w])fetch\(|from "node:(?:http|https|net|tls|dgram)"/,
        240,
      ),
      [
        {
          text: /if \(!devServer[^;]*return resources\(request\); return net\.fetch\(devAddress\(/,
          why: 'net.fetch asks the dev server, whose address is never read in a package',
        },
      ],
    ),
    noneBut(
      'pdf.js is handed bytes, never an address that it could fetch',
      findAll(own, /\bgetDocument\(\{/, 80).filter(({ text }) => !/getDocument\(\{ data: new Uint8Array\(/.test(text)),
    ),
    noneBut(
      'no program is started',
      findAll(main, /from "node:child_process"|require\("(?:node:)?child_process"\)|\butilityProcess\b/),
    ),
    noneBut(
      'certificates are never waved through',
      findAll(main, /certificate-error|setCertificateVerifyProc|ignore-certificate-errors/),
    ),
    noneBut(
      'no text is run as code',
      findAll(shell, /(?<![.\w$])eval\(|new Function\(|= Function;|\bvm\.run|executeJavaScript\(/, 160),
      [
        {
          text: /try \{ new Function\(""\); return true; \} catch/,
          why: 'zod tries once whether it may compile checks',
        },
        {
          text: /compile\(\) \{ const F = Function;/,
          why: 'zod compiles checks out of the schemas of this project; nothing of it came from outside',
        },
      ],
    ),
    noneBut(
      'no file or folder of a page’s naming is shown',
      findAll(main, /shell\.(?:openPath|showItemInFolder|trashItem)\(/, 240).filter(
        ({ text }) => !/const folder = await options\.dataFolder\(\);[^;]*shell\.openPath\(folder\)/.test(text),
      ),
    ),
    noneBut(
      'the dev server is never asked for in a package',
      findAll(main, /ELECTRON_RENDERER_URL/).filter(
        ({ text }) => !/app\.isPackaged \? void 0 : process\.env\["ELECTRON_RENDERER_URL"\]/.test(text),
      ),
    ),
  ]
}
