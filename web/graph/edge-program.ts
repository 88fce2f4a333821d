import type { Attributes } from 'graphology-types'
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { shares } from '../../src/drawing/mix.ts'
import { EDGE_FRAGMENT_SHADER, EDGE_VERTEX_SHADER } from './edge-shaders.ts'
import { edgeGap, type Tint } from './look.ts'
import type { ShapeDisplay } from './node-program.ts'

/** What the edge program draws of an edge, beside sigma's own fields. */
export interface BowDisplay {
  /** As in ViewEdge. */
  curvature: number
  dashed: boolean
  arrow: boolean
  /** As in look.ts. */
  level: number
  /** Above the others of its level. */
  isAbove: boolean
}

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixelRatio', 'u_fade', 'u_ground'] as const
type Uniform = (typeof UNIFORMS)[number]
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext

/** 24 pieces look round up to bows of half the length. */
const PIECES = 24

/**
 * Draws every edge in one pass, plain, dashed or with an arrowhead, so that lit edges lie above the others; `tint` as it is
 * now.
 */
export function bowProgram(tint: () => Tint) {
  return class BowProgram<
    N extends Attributes = Attributes,
    E extends Attributes = Attributes,
    G extends Attributes = Attributes,
  > extends EdgeProgram<Uniform, N, E, G> {
    override getDefinition() {
      return {
        VERTICES: 2 * (PIECES + 1),
        VERTEX_SHADER_SOURCE: EDGE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_fromSize', size: 1, type: FLOAT },
          { name: 'a_toSize', size: 1, type: FLOAT },
          { name: 'a_fromGap', size: 1, type: FLOAT },
          { name: 'a_toGap', size: 1, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_dashed', size: 1, type: FLOAT },
          { name: 'a_arrow', size: 1, type: FLOAT },
          { name: 'a_level', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * (PIECES + 1) }, (_, vertex) => [
          Math.floor(vertex / 2) / PIECES,
          vertex % 2 === 0 ? -1 : 1,
        ]),
      }
    }

    override processVisibleItem(
      index: number,
      start: number,
      from: NodeDisplayData & Partial<ShapeDisplay>,
      to: NodeDisplayData & Partial<ShapeDisplay>,
      data: EdgeDisplayData & Partial<BowDisplay>,
    ): void {
      const { array } = this
      let at = start
      array[at++] = from.x
      array[at++] = from.y
      array[at++] = to.x
      array[at++] = to.y
      array[at++] = from.size
      array[at++] = to.size
      array[at++] = edgeGap(from.ring)
      array[at++] = edgeGap(to.ring) + 1
      array[at++] = data.size
      array[at++] = data.curvature ?? 0
      array[at++] = data.dashed ? 1 : 0
      array[at++] = data.arrow ? 1 : 0
      array[at++] = (data.level ?? 0) + (data.isAbove ? 0.5 : 0)
      array[at++] = floatColor(data.color)
      array[at] = index
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
      gl.uniform2f(uniformLocations.u_viewport, params.width, params.height)
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio)
      gl.uniform1f(uniformLocations.u_fade, tint().farEdges)
      gl.uniform3fv(uniformLocations.u_ground, shares(tint().ground))
    }

    /** By depth, so that what is lit lies above whatever its place in the array: a highlight need not sort all anew. */
    override renderProgram(params: RenderParams, program: ProgramInfo): void {
      const { gl, isPicking } = program
      if (!isPicking) {
        gl.bindFramebuffer(gl.FRAMEBUFFER, null)
        gl.enable(gl.DEPTH_TEST)
        gl.depthFunc(gl.LEQUAL)
        gl.clear(gl.DEPTH_BUFFER_BIT)
      }
      super.renderProgram(params, program)
    }
  }
}
