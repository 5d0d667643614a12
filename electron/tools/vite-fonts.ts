import type { Plugin } from 'vite'

/**
 * The fonts lie beside the program, so they are there within a frame or two: text waits for them (`block`) and is never
 * drawn twice, which the packages' `swap`, made for slow networks, would do.
 */
export function localFonts(): Plugin {
  return {
    name: 'local-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource.*\.css$/ },
      handler: (code) => code.replaceAll('font-display: swap', 'font-display: block'),
    },
  }
}
