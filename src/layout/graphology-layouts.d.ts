/** One turn of each of the two layouts, on bare numbers; they bring types for the whole alone. */

declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'

  /** Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed; three an edge: ends (times ten), weight. */
  function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): void
  export = iterate
}

declare module 'graphology-layout-noverlap/iterate.js' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap'

  /** Three numbers a node: x, y, size. */
  function iterate(settings: Required<NoverlapSettings>, nodes: Float32Array): { readonly converged: boolean }
  export = iterate
}
