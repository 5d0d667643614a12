/** Lowest major version of Node that runs the TypeScript sources as they are. */
const needed = 24

/**
 * Ends the process with one sentence where Node is too old. Plain JavaScript, so that an old Node can read it.
 * @param {string} command what to run instead
 */
export function requireNode(command) {
  if (Number.parseInt(process.versions.node, 10) >= needed) return
  console.error(
    `Gazette Reader needs Node ${needed} and this is ${process.version}: run \`npm ci\` and then \`${command}\`, which uses the Node ${needed} that npm ci brings along.`,
  )
  process.exit(1)
}
