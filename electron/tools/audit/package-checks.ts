import { allOf, type AuditCheck } from './finding.ts'
import type { AuditMaterial } from './material.ts'

/** What the shipped program is made of and made to refuse. */
export function packageChecks({ packing, manifest }: AuditMaterial): AuditCheck[] {
  const fuses = packing.electronFuses
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  return [
    allOf('the program’s fuses are set', {
      'it cannot be run as Node': fuses?.runAsNode === false,
      'it takes no options of Node from the environment': fuses?.enableNodeOptionsEnvironmentVariable === false,
      'it takes no debugger': fuses?.enableNodeCliInspectArguments === false,
      'cookies are encrypted': fuses?.enableCookieEncryption === true,
      'its archive is checked for integrity': fuses?.enableEmbeddedAsarIntegrityValidation === true,
      'it loads from its archive alone': fuses?.onlyLoadAppFromAsar === true,
      'files have no privileges': fuses?.grantFileProtocolExtraPrivileges === false,
    }),
    allOf('its code is one archive', {
      'asar is made': packing.asar === true,
      'nothing but bindings is kept out': JSON.stringify(packing.asarUnpack) === JSON.stringify(['**/*.node']),
    }),
    allOf(
      'every package is named by an exact version',
      Object.fromEntries(
        Object.entries(all).map(([name, version]) => [`${name} ${version}`, /^\d+\.\d+\.\d+$/.test(version)]),
      ),
    ),
  ]
}
