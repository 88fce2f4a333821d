import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { forceLayout } from '../src/layout/force.ts'
import { exportFile } from './data/export-file.ts'
import { followReloads } from './data/follow-reloads.ts'
import { createHttpReader } from './data/http-reader.ts'
import { decideMatch, matchPlace } from './data/matches.ts'
import { matrixFile } from './data/matrix-file.ts'
import type { GraphHandle } from './graph/GraphCanvas.tsx'
import { languages, pickLanguage } from './i18n/languages.ts'
import { App } from './panels/App.tsx'
import { type Services, ServicesContext } from './panels/explored.ts'
import { createDerive } from './state/derive.ts'
import { createExplorer } from './state/explorer.ts'
import { layoutSizes } from '../src/drawing/view-graph.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/header.css'
import './styles/list.css'
import './styles/detail.css'
import './styles/dossier.css'
import './styles/stage.css'
import './styles/trace.css'
import './styles/pages.css'
import './styles/matrix.css'
import './styles/compare.css'
import './styles/dialog.css'
import './styles/narrow.css'
import './styles/print.css'

const API = 'api/v1'

const dark = matchMedia('(prefers-color-scheme: dark)')
const reader = createHttpReader(API)
const explorer = createExplorer(reader, {
  query: () => location.search,
  navigate: (query, push) => history[push ? 'pushState' : 'replaceState'](null, '', query),
  layout: (nodes, edges, schema) => {
    // What is off at first must not push apart what is seen; it is placed beside its neighbours when it is shown.
    const seen = nodes.filter((node) => schema.nodeKinds[node.kind]?.background !== true)
    const sizes = layoutSizes({ nodes: seen, edges }, schema)
    return forceLayout(
      seen.map(({ id }) => ({ id, size: sizes.get(id) ?? 8 })),
      edges,
    )
  },
  later: (ms, action) => {
    const timer = setTimeout(action, ms)
    return () => clearTimeout(timer)
  },
  languages: languages.map(({ tag }) => tag),
  lang: pickLanguage(navigator.languages),
  systemDark: dark.matches,
})
followReloads(() => new EventSource(`${API}/events`), document, explorer.reload, explorer.refresh)
addEventListener('popstate', () => explorer.readAddress())
dark.addEventListener('change', () => explorer.dispatch({ type: 'system-theme', dark: dark.matches }))

const services: Services = {
  explorer,
  derive: createDerive(),
  picture: createRef<GraphHandle>(),
  count: async (part, signal) => {
    const { nodes, edges } = await reader.subgraph(part, { signal })
    return { nodes: nodes.length, edges: edges.length }
  },
  exportFile: (request) => exportFile(API, request),
  trace: reader.trace,
  matrixFile,
  matchPlace: (signal) => matchPlace(API, signal),
  decideMatch: (request) => decideMatch(API, request),
  signer: { current: '' },
  save: (name, content) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(content)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  },
  copy: (text) => navigator.clipboard.writeText(text),
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <ServicesContext value={services}>
    <App />
  </ServicesContext>,
)
