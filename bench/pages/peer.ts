import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { draw, type Plain } from './draw.ts'

/** The survey's page with a list: the graph in Sigma, and every challenge as a button that React puts on the page. */
const { challenges, ...plain } = (await (await fetch('peer.json')).json()) as Plain & {
  readonly challenges: readonly { readonly id: string; readonly label: string }[]
}
const place = document.createElement('div')
document.body.append(place)
const items = challenges.map(({ id, label }) =>
  createElement('li', { key: id }, createElement('button', { type: 'button' }, label)),
)
createRoot(place).render(createElement('ul', null, items))
draw(plain)
