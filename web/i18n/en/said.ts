/** What is said once above everything, until it is put away. */
export const said = {
  'notice.unreadable': 'Part of this link could not be read and was left out: {{parts}}.',
  'notice.unknown-filters': 'The data that is on knows nothing of these filters, so they are left out: {{parts}}.',
  'notice.unknown-nodes': 'Not in the data that is on: {{ids}}.',
  'notice.unknown-edge': 'There is no such statement in the data that is on: {{id}}.',
  'notice.unknown-datasets': 'This link names data that is not loaded here: {{ids}}.',
  'notice.unknown-route': 'There is no such route any more: {{ids}}. All routes are shown.',
  'notice.unknown-step': 'No route has this step any more: {{ids}}.',
  'notice.moved-on':
    'The data has changed since this link was made (revision {{was}}, now {{now}}). You see the data of now; it may say something else.',
  'notice.new-link': 'Copy a new link',
  'notice.switched-on': 'Switched on, to show what you chose: {{titles}}.',
  'notice.copied': 'The link is copied.',
  'notice.not-copied': 'The browser did not let us copy. The address bar holds the link to this view.',
  'notice.set-aside': 'What this browser kept of your last view could not be read and was set aside.',
  'notice.file-gone': '{{name}} is no longer open, and this browser does not keep it. Choose it again to go on.',
  'notice.file-set-aside': '{{name}} was kept in this browser, but can no longer be read. Choose it again to go on.',
  'notice.failed': 'That did not work: {{message}}',
  'notice.close': 'Put away',
}
