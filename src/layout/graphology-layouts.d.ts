/** The inner parts of the two layouts, which work in steps; they bring types for the whole alone. */

declare module 'graphology-layout-forceatlas2/helpers.js' {
  import type { UndirectedGraph } from 'graphology'

  const helpers: {
    graphToByteArrays<N extends object, E extends object>(
      graph: UndirectedGraph<N, E>,
      getEdgeWeight: (edge: string, attributes: E) => number,
    ): { nodes: Float32Array; edges: Float32Array }
    assignLayoutChanges<N extends object, E extends object>(
      graph: UndirectedGraph<N, E>,
      nodes: Float32Array,
      outputReducer: null,
    ): void
  }
  export = helpers
}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'

  function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): void
  export = iterate
}

declare module 'graphology-layout-noverlap/helpers.js' {
  import type { UndirectedGraph } from 'graphology'

  const helpers: {
    graphToByteArray<N extends object, E extends object>(graph: UndirectedGraph<N, E>): Float32Array
    assignLayoutChanges<N extends object, E extends object>(graph: UndirectedGraph<N, E>, nodes: Float32Array): void
  }
  export = helpers
}

declare module 'graphology-layout-noverlap/iterate.js' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap'

  function iterate(settings: Required<NoverlapSettings>, nodes: Float32Array): { readonly converged: boolean }
  export = iterate
}
