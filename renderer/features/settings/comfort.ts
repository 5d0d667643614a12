import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import { changePreferences, usePreferencesStore } from '../../lib/preferences.ts'

/** Size and leading of the text that go with larger type and controls. */
const comfort = { textSize: 22, lineHeight: 2 }

/**
 * Switches larger type and targets on, and the text with them where it is smaller; or off, and the text with them where
 * it was not changed since.
 */
export function setComfort(comfortable: boolean): void {
  const { textSize, lineHeight } = usePreferencesStore.getState().preferences
  const text = comfortable
    ? { textSize: Math.max(textSize, comfort.textSize), lineHeight: Math.max(lineHeight, comfort.lineHeight) }
    : {
        textSize: textSize === comfort.textSize ? defaultPreferences.textSize : textSize,
        lineHeight: lineHeight === comfort.lineHeight ? defaultPreferences.lineHeight : lineHeight,
      }
  changePreferences({ comfortable, ...text })
}
