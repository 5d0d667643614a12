import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './list-tools.module.css'

/** A few choices of which one holds, small enough to stand over a list. */
export function ChoiceTabs<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { value: Value; words: string }[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.choices}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        if (chosen !== undefined) onChange(chosen as Value)
      }}
    >
      {options.map(({ value: each, words }) => (
        <ToggleButton key={each} id={each} className={styles.choice}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
