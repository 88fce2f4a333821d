import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** A root for components that draw no element: in Node, with as much of a document as React asks for. */
export function bareRoot() {
  const idle = () => {}
  const view = { HTMLIFrameElement: class {} }
  const document = { nodeType: 9, addEventListener: idle, defaultView: view, activeElement: null }
  const place = { nodeType: 1, tagName: 'DIV', ownerDocument: document, addEventListener: idle, removeChild: idle }
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, window: globalThis })
  const root = createRoot(place as unknown as Element)
  return {
    render: (content: ReactNode) => act(async () => root.render(content)),
    /** Does it, and waits for all that follows. */
    after: (action: () => void) => act(async () => action()),
    end: () => act(async () => root.unmount()),
  }
}
