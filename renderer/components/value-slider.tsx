import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './value-slider.module.css'

/** A number chosen by a slider; `words` says the value as a person reads it. */
export function ValueSlider({
  label,
  value,
  least,
  most,
  step,
  words,
  onChange,
}: {
  label: string
  value: number
  least: number
  most: number
  step: number
  words: (value: number) => string
  onChange: (value: number) => void
}) {
  return (
    <Slider className={styles.slider} value={value} minValue={least} maxValue={most} step={step} onChange={onChange}>
      <Label className="spoken">{label}</Label>
      <SliderTrack className={styles.track}>
        <SliderThumb className={styles.thumb} aria-valuetext={words(value)} />
      </SliderTrack>
      <SliderOutput className={styles.output}>{words(value)}</SliderOutput>
    </Slider>
  )
}
