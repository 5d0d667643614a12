/** True on Apple's keyboards, where ⌘ stands for Ctrl. */
export const isApple: boolean = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '')

/** A key pressed with Ctrl or ⌘, as menus and tooltips write it. */
export const shortcut = (key: string): string => (isApple ? `⌘${key}` : `Ctrl ${key}`)
