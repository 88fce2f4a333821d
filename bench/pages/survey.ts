import { draw, type Plain } from './draw.ts'

/** The page that the explorer's first view is held against: one file with the graph, and Sigma. */
draw((await (await fetch('survey.json')).json()) as Plain)
