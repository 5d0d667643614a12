import type { Preferences } from '../../../electron/contract/schemas/session.ts'
import styles from './themes.module.css'

/** The themes in the order they are offered, each with the key of its word. */
export const themes = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
  ['sepia', 'themeSepia'],
  ['contrast', 'themeContrast'],
] as const satisfies readonly (readonly [Preferences['theme'], string])[]

/** A character on the paper of a theme; half light and half dark for the system's. */
export function ThemeSample({ theme }: { theme: Preferences['theme'] }) {
  const system = theme === 'system'
  return (
    <i
      className={styles.sample}
      data-theme={system ? undefined : theme}
      data-system={system ? '' : undefined}
      lang="zh-CN"
      aria-hidden
    >
      公
    </i>
  )
}
