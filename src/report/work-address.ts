import type { GraphNode } from '../model/graph.ts'

/** The address, if it is one that a link of data may lead to: http and https alone. */
export function safeAddress(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return undefined
  return new URL(text).href
}

/** Where a work can be read, of its fields `doi`, `arxiv` and `url`, in this order; undefined where none is usable. */
export function workAddress({ fields }: Pick<GraphNode, 'fields'>): string | undefined {
  const { doi, arxiv, url } = fields
  if (typeof doi === 'string' && /^10\.\d+\/[^\s\\]+$/u.test(doi)) {
    return safeAddress(`https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`)
  }
  if (typeof arxiv === 'string' && /^[\w.\-/]+$/u.test(arxiv)) return safeAddress(`https://arxiv.org/abs/${arxiv}`)
  return typeof url === 'string' ? safeAddress(url) : undefined
}
