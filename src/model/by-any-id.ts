/** Nodes by each id that means them: their own, and those of the nodes that were folded into them. */
export function byAnyId<N extends { readonly id: string; readonly sameAs: readonly string[] }>(
  nodes: readonly N[],
): Map<string, N> {
  return new Map(nodes.flatMap((node) => [node.id, ...node.sameAs].map((id) => [id, node] as const)))
}
