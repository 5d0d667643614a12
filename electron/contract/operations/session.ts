import { nothing, operation } from '../define.ts'
import { preferences, session } from '../schemas/session.ts'

/** Who is asking, and what they prefer. */
export const sessionOperations = {
  'session.get': operation({ grant: 'read', runs: 'writer', input: nothing, output: session }),
  'preferences.update': operation({
    grant: 'annotate',
    runs: 'writer',
    input: preferences.partial().strict(),
    output: preferences,
  }),
}
