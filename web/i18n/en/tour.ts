/** What a step of the tour is called, and what it tells. Not among the messages: loaded with the tour. */
export type StepWords = readonly [title: string, text: string]

type StepId = 'challenges' | 'picture' | 'dossier' | 'node' | 'evidence' | 'trace' | 'gaps' | 'list' | 'take'

export const tour: Readonly<Record<StepId, StepWords>> & {
  readonly frame: Readonly<Record<'label' | 'place' | 'back' | 'next' | 'map' | 'question' | 'close', string>>
} = {
  frame: {
    label: 'Tour',
    place: 'Step {{at}} of {{count}}',
    back: 'Back',
    next: 'Next',
    map: 'To the map',
    question: 'What addresses {{name}}?',
    close: 'Close the tour',
  },
  challenges: [
    'What is in the way',
    'Every challenge, with the sign of its best evidence. What nothing addresses yet stands in the same list.',
  ],
  picture: [
    'What is joined to what',
    'Shapes are things, lines are statements. The legend names the kinds; a click hides or shows one.',
  ],
  dossier: [
    'All that is said of one',
    'A click on a challenge opens its dossier, here of {{name}}: what addresses it, strongest first, what that costs, and what is still open.',
  ],
  node: ['All that is said of one', 'A click opens what is said of it, here of {{name}}, statement by statement.'],
  evidence: [
    'Every line has its source',
    'Under each statement stands what it rests on: the source, the place in it, how strong it is, and who says so.',
  ],
  trace: [
    'From what is in the way to what helps',
    'A trace finds every route from {{name}} to what addresses it, as a picture and as sentences. Its weakest step says how strong a route is.',
  ],
  gaps: [
    'Where nothing is proposed',
    'Challenges by solutions, with the best route in each cell. An empty cell says why it is empty.',
  ],
  list: ['All of it as text', 'What the picture shows, kind by kind; choosing a line opens the same details.'],
  take: [
    'Take it with you',
    'Export saves any part as picture, table or data, which opens here again. Share gives a lasting link and a citation.',
  ],
}
