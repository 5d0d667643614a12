import { useLive } from '../lib/live.ts'

/** The one live region: what `announce` was told. */
export function LiveRegion() {
  const { words, serial } = useLive()
  return (
    <div className="spoken" aria-live="polite">
      <span key={serial}>{words}</span>
    </div>
  )
}
