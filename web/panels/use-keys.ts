import { useEffect } from 'react'
import { useExplorer } from './explored.ts'
import { SEARCH_INPUT } from './search-input.ts'

/** The keys of the whole page. What is being typed stays text, and an open dialogue keeps its keys to itself. */
export function useKeys(showKeys: () => void): void {
  const { explorer, picture } = useExplorer()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || document.querySelector('[role="dialog"]')) return
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      const isCommand = event.ctrlKey || event.metaKey
      const act = isCommand
        ? event.key.toLowerCase() === 'k'
          ? search
          : undefined
        : isTyping
          ? undefined
          : plain(event.key)
      if (!act) return
      act()
      event.preventDefault()
    }
    const search = () => document.getElementById(SEARCH_INPUT)?.focus()
    const plain = (key: string): (() => void) | undefined => {
      if (key === '/') return search
      if (key === '?') return showKeys
      if (key === '+' || key === '=') return () => picture.current?.zoomIn()
      if (key === '-') return () => picture.current?.zoomOut()
      if (key === '0') return () => picture.current?.fit()
      return key === 'Escape' ? clear : undefined
    }
    /** What is on top goes first: the reading list, what was chosen over the trace, a route alone, the trace, the selection. */
    const clear = () => {
      const { trace, route, edge, selection, reading } = explorer.getState().view
      const [end] = [...(trace?.from ?? []), ...(trace?.to ?? [])]
      const isOver = edge !== undefined || selection.length > 1 || (selection[0] !== undefined && selection[0] !== end)
      if (reading) explorer.dispatch({ type: 'reading', on: false })
      else if (trace && isOver) explorer.dispatch({ type: 'select', ...(end !== undefined && { id: end }) })
      else if (trace && route) explorer.dispatch({ type: 'route' })
      else if (trace) explorer.dispatch({ type: 'trace' })
      else if (edge !== undefined || selection.length > 0) explorer.dispatch({ type: 'select' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [explorer, picture, showKeys])
}
