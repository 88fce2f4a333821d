import type { Event } from './event.ts'
import type { MapLayout, View } from './view.ts'

/** Whether the view keeps nodes of the map from being shown. */
export function isNarrowed({ shown, hidden, fields, filter }: View): boolean {
  return shown !== undefined || hidden.length > 0 || fields.length > 0 || filter.years !== undefined
}

/** Lays the map out: where it is narrowed, what is shown alone. */
export function layoutEvent(view: View, layout: MapLayout): Event {
  return { type: 'layout', layout, ...(isNarrowed(view) && { arranged: true }) }
}
