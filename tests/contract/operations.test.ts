import { describe } from 'vitest'
import { hosts } from './hosts.ts'
import { describeContract } from './suite.ts'

describe.each(hosts)('$name', (kind) => describeContract(kind))
