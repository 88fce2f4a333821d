import { createContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed: then everything that can be opened is open. */
export const PrintingContext = createContext(false)

/** Follows the browser. What is printed is taken at once, so the change is shown before the event is over. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const set = (is: boolean) => flushSync(() => setPrinting(is))
    const start = () => set(true)
    const end = () => set(false)
    const change = () => set(media.matches)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
    media.addEventListener('change', change)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', end)
      media.removeEventListener('change', change)
    }
  }, [])
  return isPrinting
}
