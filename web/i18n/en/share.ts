/** Sharing and citing a view. */
export const share = {
  'share.title': 'Share and cite',
  'share.link': 'Link to this view',
  'share.local': 'This address works on this computer alone. survey-graph site makes a copy that others can open.',
  'share.cite': 'Citation',
  'share.citation': '{{title}}. survey-graph, data of revision {{revision}}, seen on {{date}}. {{link}} ({{licence}})',
  'share.view-of': '{{title}} ({{datasets}})',
  'share.bibtex-note': 'survey-graph, data of revision {{revision}}, seen on {{date}}; licence {{licence}}',
  'share.embed': 'To show it in another page',
  'share.embed-hint':
    'A published copy (survey-graph site) can be shown in other pages; its Share gives the lines for it.',
  'share.frame': 'Survey graph',
  'share.visit': 'What is shown is a file that you opened here. It has no address: pass on the file itself.',
  'share.copy': 'Copy: {{what}}',
  'share.copy-short': 'Copy',
}
