import { Fragment, type ReactNode } from 'react'

/** One of our own messages with its places (`{{name}}`) filled by elements; a place without one stays empty. */
export function Sentence({
  template,
  parts,
}: {
  readonly template: string
  readonly parts: Readonly<Record<string, ReactNode>>
}) {
  const pieces = template.split(/\{\{(\w+)\}\}/u)
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a template never change places.
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
  ))
}
