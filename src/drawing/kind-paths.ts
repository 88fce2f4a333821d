import type { Shape } from '../model/schema.ts'

/** Outlines of the shapes of kinds, as SVG path data in a box from -9 to 9. */
export const KIND_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M6.5 0A6.5 6.5 0 1 1 -6.5 0A6.5 6.5 0 1 1 6.5 0Z',
  square:
    'M-4.2-5.8H4.2A1.6 1.6 0 0 1 5.8-4.2V4.2A1.6 1.6 0 0 1 4.2 5.8H-4.2A1.6 1.6 0 0 1 -5.8 4.2V-4.2A1.6 1.6 0 0 1 -4.2-5.8Z',
  diamond: 'M0-7.9L7.9 0L0 7.9L-7.9 0Z',
  hexagon: 'M7.1 0L3.55 6.15H-3.55L-7.1 0L-3.55-6.15H3.55Z',
  triangle: 'M0-7L7.4 5.6H-7.4Z',
  page: 'M-4.2-6.6H4.2A1 1 0 0 1 5.2-5.6V5.6A1 1 0 0 1 4.2 6.6H-4.2A1 1 0 0 1 -5.2 5.6V-5.6A1 1 0 0 1 -4.2-6.6Z',
  ring: 'M5.4 0A5.4 5.4 0 1 1 -5.4 0A5.4 5.4 0 1 1 5.4 0Z',
  person: 'M0-6.6A3.1 3.1 0 1 1 0-.4A3.1 3.1 0 1 1 0-6.6ZM-6 6.4C-6 2.6 -3.4 1 0 1S6 2.6 6 6.4Z',
}
