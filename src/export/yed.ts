import { nodeKindOf, type Schema } from '../model/schema.ts'
import type { Position } from './format.ts'
import { SHAPE_NAMES } from './looks.ts'
import { elementText } from './xml.ts'

/**
 * What yEd shows of a GraphML file: it draws from data of its own and passes over every other label, colour and place.
 * Other readers take what they know of it (NetworkX the place, the label and `shape_type`), so it stands before our own
 * data of the same names, which then have the last word.
 */

export const YED_NAMESPACE = 'http://www.yworks.com/xml/graphml'

/** As yEd itself declares them. */
export const YED_KEYS =
  '<key id="yNode" for="node" yfiles.type="nodegraphics"/>\n<key id="yEdge" for="edge" yfiles.type="edgegraphics"/>\n'

/** A node, its label below it. Where there is no place nothing is said of one, since NetworkX would take none for `None`. */
export function yedNode(look: YedLook | undefined, label: string, size: number, place: Position | undefined): string {
  // In yEd y grows downwards, and a node stands at its upper left corner.
  const corner = place && `x="${place.x - size}" y="${-place.y - size}"`
  const geometry = corner ? `<y:Geometry width="${2 * size}" height="${2 * size}" ${corner}/>` : ''
  return (
    `<data key="yNode"><y:ShapeNode>${geometry}${look?.fill ?? ''}` +
    `<y:NodeLabel modelName="sides" modelPosition="s">${elementText(label)}</y:NodeLabel>${look?.shape ?? ''}</y:ShapeNode></data>`
  )
}

/** An edge with an arrow, what it says beside it. */
export function yedEdge(label: string): string {
  return (
    '<data key="yEdge"><y:PolyLineEdge><y:Arrows source="none" target="standard"/>' +
    `<y:EdgeLabel>${elementText(label)}</y:EdgeLabel></y:PolyLineEdge></data>`
  )
}

/** Elements that are the same for every node of a kind. */
export interface YedLook {
  readonly fill: string
  readonly shape: string
}

/** Undefined where the schema does not know the kind. */
export function yedLook(schema: Schema, name: string): YedLook | undefined {
  const kind = nodeKindOf(schema, name)
  if (!kind) return undefined
  return {
    fill: `<y:Fill color="${kind.color.light}" transparent="false"/>`,
    shape: `<y:Shape type="${SHAPE_NAMES[kind.shape]}"/>`,
  }
}
