import { useCallback, useEffect, useState } from 'react'
import type { Look } from '../../src/drawing/looks.ts'
import type { PictureOf } from '../../src/export/format.ts'
import { type Trouble, troubleOf } from '../state/trouble.ts'
import { useExplorer } from './explored.ts'
import type { SavedFormat } from './export-formats.ts'
import type { NamedPart } from './export-part.ts'
import { makePng } from './make-png.ts'

/** What is to be saved, and how. */
export interface Wanted extends NamedPart {
  readonly format: SavedFormat
  readonly look: Look
  readonly picture: PictureOf
  /** Pixels for each unit of a picture. */
  readonly scale: number
  /** How it is looked at, as the query of an address, for what keeps it. */
  readonly view?: string
}

export type Making =
  | { readonly is: 'waiting' }
  | { readonly is: 'making'; readonly bytes: number }
  | { readonly is: 'made'; readonly file: Made }
  | { readonly is: 'failed'; readonly trouble: Trouble }

export interface Made {
  readonly name: string
  readonly content: Blob
}

/**
 * The file that is wanted: made at once where `eager` says that it is small, so that it can be looked at before it is
 * saved, else when it is asked for. `stop` gives up making it.
 */
export function useExport(wanted: Wanted | undefined, eager: boolean) {
  const { state, words, exportFile } = useExplorer()
  const { places } = state
  const { pins, sizeBy, groups, selection } = state.view
  const key = JSON.stringify(wanted)
  const [making, setMaking] = useState<{ readonly key: string; readonly now: Making }>()
  const [running, setRunning] = useState<AbortController>()

  const make = useCallback(
    async (controller: AbortController): Promise<Made | undefined> => {
      if (key === undefined) return undefined
      const { part, format, look, picture, scale, view }: Wanted = JSON.parse(key)
      const set = (now: Making): void => {
        if (!controller.signal.aborted) setMaking({ key, now })
      }
      set({ is: 'making', bytes: 0 })
      try {
        const positions = Object.fromEntries([...(places?.positions ?? []), ...Object.entries(pins ?? {})])
        const how = {
          lang: words.lang,
          positions,
          look,
          picture,
          sizeBy,
          ...(groups && groups !== 'none' && { groups }),
          // What is selected stands out on a map of what was looked at, not on one of everything that an answer speaks of.
          ...(selection.length > 0 && part.scope !== 'matrix' && part.scope !== 'compare' && { selected: selection }),
        }
        const asked = { ...part, format: format === 'png' ? 'svg' : format, ...how }
        const { signal } = controller
        const onProgress = ({ bytes }: { bytes: number }) => set({ is: 'making', bytes })
        const file = await exportFile({ ...asked, ...(view && { view }) }, { signal, onProgress })
        const made =
          format === 'png'
            ? { name: file.name.replace(/svg$/u, 'png'), content: await makePng(file.content, scale) }
            : file
        set({ is: 'made', file: made })
        return controller.signal.aborted ? undefined : made
      } catch (error) {
        set({ is: 'failed', trouble: troubleOf(error) })
        return undefined
      }
    },
    [key, places, pins, sizeBy, groups, selection, words.lang, exportFile],
  )

  useEffect(() => {
    if (!eager) return
    const controller = new AbortController()
    // Somebody who goes through the formats does not want each of them.
    const timer = setTimeout(() => make(controller), 250)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [eager, make])
  useEffect(() => () => running?.abort(), [running])

  const now: Making = making?.key === key ? making.now : { is: 'waiting' }
  return {
    now,
    /** The file, made now where it is not there yet; undefined where that failed or was stopped. */
    get: async (): Promise<Made | undefined> => {
      if (now.is === 'made') return now.file
      const controller = new AbortController()
      setRunning(controller)
      return make(controller)
    },
    stop: () => {
      running?.abort()
      setMaking(undefined)
    },
  }
}
