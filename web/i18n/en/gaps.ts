/** The matrix of challenges by solutions. */
export const gaps = {
  'gaps.title': 'Challenges by solutions',
  'gaps.lead': 'Each cell is the strongest route. A hatched row is a gap in this data: no solution is named.',
  'gaps.cell': '{{challenge}}, {{solution}}: {{support}}, {{routes}}',
  'gaps.row': 'Gap: no solution is named for {{challenge}}',
  'gaps.count_one': '{{count}} gap',
  'gaps.count_other': '{{count}} gaps',
  'gaps.steps_one': '{{count}} step',
  'gaps.steps_other': '{{count}} steps',
  'gaps.direct': 'directly',
  'gaps.waiting': 'Working out the matrix …',
}
