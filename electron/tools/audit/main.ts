import { ensureApplication } from '../ensure-built.ts'
import { audit } from './audit.ts'
import { readMaterial } from './material.ts'

// npm run audit:electron
await ensureApplication(console.log)
const checks = audit(readMaterial())
for (const { statement, faults, explained } of checks) {
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAULT '} ${statement}`)
  for (const fault of faults) console.log(`         ${fault}`)
  for (const why of explained) console.log(`         seen and in order: ${why}`)
}
const faulty = checks.filter(({ faults }) => faults.length > 0).length
console.log(`\n${checks.length} checks, ${faulty === 0 ? 'no faults' : `${faulty} with faults`}`)
process.exitCode = faulty === 0 ? 0 : 1
