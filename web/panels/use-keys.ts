import { useEffect, useRef } from 'react'
import { type Command, isAvailable, type Scene } from './command.ts'
import { FIND } from './find-command.ts'
import { keyOf } from './key-names.ts'

/** The keys of the whole page. What is being typed stays text, and an open dialogue keeps its keys to itself. */
export function useKeys(scene: Scene): void {
  const latest = useRef(scene)
  useEffect(() => {
    latest.current = scene
  })
  useEffect(() => {
    let commands: readonly Command[] = [FIND]
    // Where they cannot be fetched nothing else can, and that is said elsewhere.
    import('./commands.ts').then(
      ({ COMMANDS }) => {
        commands = COMMANDS
      },
      () => {},
    )
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      const key = keyOf(event)
      const isInPicture = event.target instanceof Element && event.target.closest('.graph-canvas') !== null
      const command = commands.find(({ keys, isForTyping, isForPicture }) => {
        const isFree = !isTyping || (isForTyping && key?.startsWith('Mod+'))
        return isFree && (isInPicture || !isForPicture) && key !== undefined && keys?.includes(key)
      })
      const scene = latest.current
      if (!command || !isAvailable(command, scene)) return
      command.run(scene)
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
