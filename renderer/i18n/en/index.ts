import type { words as chinese } from '../zh-CN/index.ts'
import { about } from './about.ts'
import { app } from './app.ts'
import { catalogue } from './catalogue.ts'
import { errors } from './errors.ts'
import { jobs } from './jobs.ts'
import { library } from './library.ts'
import { notes } from './notes.ts'
import { reader } from './reader.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'

/** Everything said in English: the words of each part of the window, and those of errors. */
export const words: typeof chinese = { about, app, catalogue, jobs, library, notes, reader, search, settings }
export { errors }
