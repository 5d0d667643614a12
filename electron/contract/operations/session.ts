import { nothing, operation } from '../define.ts'
import { diagnostics } from '../schemas/diagnostics.ts'
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
  'diagnostics.get': operation({ grant: 'annotate', runs: 'writer', input: nothing, output: diagnostics }),
}
