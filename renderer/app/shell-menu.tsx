import { useEffect } from 'react'
import { runCommand, useOffered } from '../lib/commands.ts'

/**
 * The shell's menu gives commands, and is told which of them can be given. Draws nothing: apart from the frame, which
 * would be drawn anew with every command that comes and goes.
 */
export function ShellMenu() {
  const offered = useOffered()
  useEffect(
    () =>
      window.gazette?.on((event) => {
        if (event.name === 'command.given') runCommand(event.command)
      }),
    [],
  )
  useEffect(() => {
    void window.gazette?.ask({ name: 'commands.offered', commands: [...offered.keys()] })
  }, [offered])
  return null
}
