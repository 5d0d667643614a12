import type { DamageKind, Finding, Property, VerificationReport } from '../../contract/schemas/verification.ts'

/**
 * Which property a damage is of. Authenticity: it is what was put there; integrity: all of it is there and nothing else;
 * usability: it can be read; safety: it leads nowhere else.
 */
const propertyOf: Record<DamageKind, Property> = {
  altered: 'authenticity',
  duplicate: 'authenticity',
  model: 'authenticity',
  differs: 'authenticity',
  missing: 'integrity',
  unlisted: 'integrity',
  size: 'integrity',
  unindexed: 'integrity',
  malformed: 'usability',
  unreadable: 'usability',
  index: 'usability',
  'unsafe-path': 'safety',
  link: 'safety',
}

const properties: readonly Property[] = ['authenticity', 'integrity', 'usability', 'safety']

/** Puts findings in the order of the four properties. */
export function reportOf(
  findings: readonly Finding[],
  counts: Omit<VerificationReport, 'whole' | 'properties'>,
): VerificationReport {
  return {
    ...counts,
    whole: findings.length === 0,
    properties: properties.map((property) => ({
      property,
      findings: findings.filter(({ kind }) => propertyOf[kind] === property),
    })),
  }
}
