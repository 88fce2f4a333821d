/** From where a page may take each sort of thing, as a content security policy spells sources. */
export interface PageSources {
  readonly script: string
  readonly style: string
  readonly worker: string
  readonly connect: string
}

/** The explorer's own files and nothing else, as a content security policy. */
export function pagePolicy({ script, style, worker, connect }: PageSources): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    `connect-src ${connect}`,
    "font-src 'self'",
    `worker-src ${worker}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
