import type { Configuration } from 'electron-builder'

/**
 * What is switched off in the shipped program itself (Electron's fuses): nobody can run it as Node, hand it Node's
 * options or a debugger, or put other code beside it than the archive it was packed with.
 */
export const fuses: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: true,
}
