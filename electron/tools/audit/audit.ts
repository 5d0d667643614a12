import type { AuditCheck } from './finding.ts'
import type { AuditMaterial } from './material.ts'
import { packageChecks } from './package-checks.ts'
import { pageChecks } from './page-checks.ts'
import { shellChecks } from './shell-checks.ts'

/** The whole audit, after Electron's own security checklist. */
export function audit(material: AuditMaterial): AuditCheck[] {
  return [...shellChecks(material), ...pageChecks(material), ...packageChecks(material)]
}
