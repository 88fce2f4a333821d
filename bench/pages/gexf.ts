import { draw } from './draw.ts'

/** The page that opening a file is held against: the browser's own parser, a loop, and Sigma. */
const input = document.createElement('input')
input.type = 'file'
document.body.append(input)
input.addEventListener('change', async () => {
  const text = await input.files?.[0]?.text()
  const xml = new DOMParser().parseFromString(text ?? '', 'text/xml')
  const nodes = [...xml.querySelectorAll('node')].map((node, index) => ({
    id: node.getAttribute('id') ?? '',
    label: node.getAttribute('label') ?? '',
    x: Math.cos(index) * Math.sqrt(index),
    y: Math.sin(index) * Math.sqrt(index),
    size: 3,
    color: '#888',
  }))
  const edges = [...xml.querySelectorAll('edge')].map((edge) => ({
    from: edge.getAttribute('source') ?? '',
    to: edge.getAttribute('target') ?? '',
  }))
  draw({ nodes, edges })
})
