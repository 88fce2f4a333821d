/** What the dialogue says that opens files. */
export const opened = {
  'open.lead': 'A graph of your own. It is read here in your browser; nothing is uploaded.',
  'open.formats':
    'What survey-graph saved (JSON, evidence pack, CSV with its datapackage.json), and GEXF, GraphML, node-link, graphology, Cytoscape.js and CX2.',
  'open.choose': 'Choose files …',
  'open.or-drop': 'or drop them anywhere on the page',
  'open.reading': 'Reading {{files}} …',
  'open.counts': '{{nodes}}, {{edges}}',
  'open.data': 'Data',
  'open.kinds': 'Kinds',
  'open.warnings_one': '{{count}} remark',
  'open.warnings_other': '{{count}} remarks',
  'open.refused_one': 'It cannot be opened: {{count}} problem. What was shown stays.',
  'open.refused_other': 'It cannot be opened: {{count}} problems. What was shown stays.',
  'open.failed': 'It cannot be opened: {{message}}',
  'open.empty': 'There is no node in it, and so nothing to show.',
  'open.explore': 'Explore',
  'open.cancel': 'Cancel',
  'open.another': 'Choose others …',
}
