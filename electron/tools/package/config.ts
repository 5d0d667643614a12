import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { linkScheme } from '../../main/links.ts'
import { projectFolder } from '../project.ts'
import { fuses } from './fuses.ts'

/** Which build of better-sqlite3 a package needs: its own system's alone. */
const sqliteBinding = `${process.platform}-\${arch}`

/**
 * What is packed, and as what. The built application carries all its code but better-sqlite3, whose binding has to lie
 * on the disk as a file; the library lies beside it as it was built, to be read in place.
 */
export const packageConfig: Configuration = {
  appId: 'org.gazette-reader.app',
  productName: 'Gazette Reader',
  copyright: 'MIT',
  directories: { buildResources: join(projectFolder, 'resources', 'icons') },
  files: [
    'package.json',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    '!out/main/.fingerprint',
    '!**/*.map',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
    `node_modules/better-sqlite3/prebuilds/${sqliteBinding}.node`,
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  extraResources: [
    { from: 'resources/archive', to: 'archive' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
  ],
  electronLanguages: ['zh-CN', 'en-US', 'en'],
  // the binding comes ready made: nothing is compiled
  npmRebuild: false,
  nodeGypRebuild: false,
  electronFuses: fuses,
  publish: null,
  protocols: [{ name: 'Gazette Reader', schemes: [linkScheme] }],
  fileAssociations: [
    {
      ext: 'gazette',
      name: 'Gazette issue',
      description: '公报 Gazette issue',
      mimeType: 'application/x-gazette-pack',
      role: 'Viewer',
      rank: 'Owner',
    },
  ],
  linux: {
    target: ['deb', 'AppImage', 'rpm'],
    executableName: 'gazette-reader',
    icon: join(projectFolder, 'resources', 'icons'),
    category: 'Office',
    maintainer: 'Gazette Reader <gazette-reader@localhost>',
    synopsis: '公报阅览: reads government gazettes, text beside page',
    desktop: {
      entry: {
        Name: 'Gazette Reader',
        'Name[zh_CN]': '公报阅览',
        'Comment[zh_CN]': '阅览政府公报：文字与原版对照，离线检索，批注',
        Keywords: 'gazette;government;archive;reader;',
        'Keywords[zh_CN]': '公报;政府公报;阅览;',
        StartupWMClass: 'gazette-reader',
      },
    },
  },
  deb: { packageCategory: 'text', priority: 'optional' },
  rpm: { packageCategory: 'Applications/Text' },
  win: { target: ['nsis'], icon: join(projectFolder, 'resources', 'icons', 'icon.ico') },
  // for every user of the machine: only so does Windows register the file type
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN', 'en_US'],
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg'],
    icon: join(projectFolder, 'resources', 'icons', 'icon.icns'),
    category: 'public.app-category.reference',
    extendInfo: { CFBundleLocalizations: ['zh_CN', 'en'] },
  },
}
