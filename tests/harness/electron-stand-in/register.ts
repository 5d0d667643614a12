import { registerHooks } from 'node:module'

/*
 * Loaded before a built main bundle: `electron` is the stand-in there, and everything else what it is.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context)
    return { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
  },
})
