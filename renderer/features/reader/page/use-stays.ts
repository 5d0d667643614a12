import { useEffect, useState } from 'react'

/** How long something must stand on the screen before it counts, ms. */
const staysFor = 120

/** True once the component has stood for a moment: what rushes by while pages are scrolled need not be asked for. */
export function useStays(): boolean {
  const [stays, setStays] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setStays(true), staysFor)
    return () => clearTimeout(timer)
  }, [])
  return stays
}
