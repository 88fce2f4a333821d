import type { Attributes } from 'graphology-types'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { shares } from '../../src/drawing/mix.ts'
import type { Shape } from '../../src/model/schema.ts'
import type { Tint } from './look.ts'
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './node-shaders.ts'

/** What the node program draws of a node, beside sigma's own fields. */
export interface ShapeDisplay {
  shape: Shape
  ring: 'selected' | 'hovered' | 'none'
  /** As in look.ts. */
  level: number
}

/** The order that the shader counts in. */
const SHADER_SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'hexagon', 'triangle', 'page', 'ring', 'person']
const RINGS = { none: 0, hovered: 1, selected: 2 } as const

const UNIFORMS = [
  'u_matrix',
  'u_viewport',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_fades',
  'u_ground',
  'u_outline',
  'u_ringColor',
] as const
type Uniform = (typeof UNIFORMS)[number]
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext

/** Draws every shape of the schema in one pass, so that the order of the nodes holds across shapes; `tint` as it is now. */
export function shapeProgram(tint: () => Tint) {
  return class ShapeProgram<
    N extends Attributes = Attributes,
    E extends Attributes = Attributes,
    G extends Attributes = Attributes,
  > extends NodeProgram<Uniform, N, E, G> {
    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_ring', size: 1, type: FLOAT },
          { name: 'a_level', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      }
    }

    override processVisibleItem(index: number, start: number, data: NodeDisplayData & Partial<ShapeDisplay>): void {
      const { array } = this
      let at = start
      array[at++] = data.x
      array[at++] = data.y
      array[at++] = data.size
      array[at++] = Math.max(0, SHADER_SHAPES.indexOf(data.shape ?? 'circle'))
      array[at++] = RINGS[data.ring ?? 'none']
      array[at++] = data.level ?? 0
      array[at++] = floatColor(data.color)
      array[at] = index
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
      gl.uniform2f(uniformLocations.u_viewport, params.width, params.height)
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio)
      const { farNodes, nearNodes, ground, outline, ring } = tint()
      gl.uniform3f(uniformLocations.u_fades, farNodes, nearNodes, 0)
      gl.uniform3fv(uniformLocations.u_ground, shares(ground))
      gl.uniform3fv(uniformLocations.u_outline, shares(outline))
      gl.uniform3fv(uniformLocations.u_ringColor, shares(ring))
    }
  }
}
