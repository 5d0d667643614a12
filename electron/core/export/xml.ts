/** Text within XML or HTML, also within quotes. */
export const xmlText = (text: string): string =>
  text
    // control characters, which XML 1.0 cannot say at all
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
