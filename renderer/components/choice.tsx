import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import styles from './choice.module.css'

/** One of the things to choose from; `sample` stands before the words and shows what the choice gives. */
export interface Option<Value extends string> {
  value: Value
  words: string
  icon?: LucideIcon
  sample?: ReactNode
  lang?: string
}

/** One choice out of a few, all in sight side by side. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={styles.choice}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      {options.map(({ value: each, words, icon: Icon, sample, lang }) => (
        <Radio key={each} value={each} className={styles.option}>
          {Icon ? <Icon size={17} strokeWidth={1.6} aria-hidden /> : null}
          {sample}
          <span lang={lang}>{words}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
