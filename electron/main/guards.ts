import { app, dialog, type Session, shell, type WebContents } from 'electron'
import { isOwnPage, pageAddress } from './page-address.ts'
import { words } from './words.ts'

/**
 * Denies every permission a page could ask for, but one to the application's own: putting text on the clipboard after a
 * click, without which no copy button works. Reading the clipboard stays denied.
 */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_page, permission, origin) => mayUse(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

const mayUse = (permission: string, address: string) => permission === 'clipboard-sanitized-write' && isOwnPage(address)

/** Saves what the application's own page made and nothing else; where to is the person's choice, in the system's dialog. */
export function limitDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    const own = item.getURL().startsWith(`blob:${pageAddress.slice(0, -1)}`)
    if (own) item.setSaveDialogOptions({ defaultPath: item.getFilename() })
    else event.preventDefault()
  })
}

/** Keeps every page of the application where it is: no navigation, no new window, no embedded page. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, page) => {
    page.on('will-navigate', (event) => {
      if (isOwnPage(event.url)) return
      event.preventDefault()
      void offerOutside(page, event.url)
    })
    page.on('will-redirect', (event) => event.preventDefault())
    page.on('will-attach-webview', (event) => event.preventDefault())
    page.setWindowOpenHandler(({ url }) => {
      void offerOutside(page, url)
      return { action: 'deny' }
    })
  })
}

/** Asks before an https address is opened in the person's browser; nothing else leaves the application. */
async function offerOutside(page: WebContents, address: string): Promise<void> {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || page.isDestroyed()) return
  const { leaveTitle, leaveDetail, open, cancel } = words()
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: leaveTitle,
    detail: leaveDetail(url.href),
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url.href)
}
