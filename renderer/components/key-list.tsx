import { type Command, commands, keysOf, type Scope } from '../../electron/contract/commands.ts'
import { keyWords } from '../lib/keys.ts'
import { isApple } from '../lib/shortcut.ts'
import { useCommandWords } from '../lib/use-command-words.ts'
import styles from './key-list.module.css'

/** The keys that are heard in one place, from the one list of commands: it cannot tell what is not so. */
export function KeyList({ scope }: { scope: Scope }) {
  const { commands: words } = useCommandWords()
  const listed: Command[] = commands.filter((each) => each.scope === scope && each.keys.length > 0)
  return (
    <dl className={styles.list}>
      {listed.map((command) => (
        <div key={command.id}>
          <dt>
            {keysOf(command, isApple).map((keys) => (
              <kbd key={keys}>{keyWords(keys)}</kbd>
            ))}
          </dt>
          <dd>{words[command.id]}</dd>
        </div>
      ))}
    </dl>
  )
}
