import { describe } from 'vitest'
import { describeContract } from '../contract/suite.ts'
import { overIpc } from './ipc-host.ts'

describe('over IPC', () => describeContract(overIpc))
