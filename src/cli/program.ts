import { Command } from 'commander'
import { packageVersion } from '../compose.ts'
import { LOOKS } from '../drawing/looks.ts'
import { SIZES } from '../drawing/node-sizes.ts'
import { GROUPINGS, PICTURES } from '../export/format.ts'
import { formatNames } from '../export/formats.ts'
import { SCOPES } from '../query/scopes.ts'
import { LANGUAGES } from '../report/words.ts'
import { CheckedOption, oneOf, wrongAddress, wrongPort } from './checked-option.ts'
import type { Effects } from './effects.ts'
import { MATRIX_OUTPUTS, READING_OUTPUTS, withFilters, withFloor, withOutput, withStore } from './options.ts'

/**
 * The commands and their flags. What a command does is loaded when it is run. `exit` is told the code of one that knows
 * it better than the rest: check, which may end without an error but not well, and load, which is done once it is
 * committed, whatever came after.
 */
export function buildProgram(effects: Effects, exit: (code: number) => void): Command {
  const program = new Command('survey-graph')
    .description('What is in the way, what addresses it, and how good is the evidence?')
    .version(packageVersion())
    .configureOutput({ writeOut: (text) => void effects.out(text), writeErr: (text) => effects.err(text) })
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText(
      'after',
      '\nWithout a command, or with a dataset in its place, it serves the explorer.\n' +
        'A name does for an id where just one node is called so, in either language.\n' +
        'Answers are from every dataset that is loaded; --dataset asks fewer. The explorer begins with the first survey.',
    )

  withStore(program.command('serve').description('open the explorer on the data'))
    .argument('[dataset...]', 'dataset folders or files')
    .option('--host <host>', 'address to listen on; 0.0.0.0 lets other machines in', '127.0.0.1')
    .addOption(
      new CheckedOption('--port <port>', 'port to listen on; by default 4870, or the next that is free', wrongPort),
    )
    .option('--open', 'open the browser')
    .option('--watch', 'read the data again whenever it changes')
    .action(async (datasets, options) => (await import('./commands/serve.ts')).serve(datasets, options, effects))

  withOutput(withStore(program.command('load').description('bring datasets into a database')), ['text', 'json'])
    .argument('[dataset...]', 'dataset folders or files')
    .option('--dry-run', 'check and tell, but write nothing')
    .action(async (datasets, options) => {
      await (await import('./commands/load.ts')).load(datasets, options, effects)
      exit(0)
    })

  withOutput(program.command('check').description('say everything that is wrong with datasets'), ['text', 'json'])
    .argument('[dataset...]', 'dataset folders or files')
    .option('--data <path...>', 'the same')
    .action(async (datasets, options) =>
      exit(await (await import('./commands/check.ts')).check(datasets, options, effects)),
    )

  withOutput(withStore(program.command('summary').description('what data there is: datasets with their counts')), [
    'text',
    'json',
  ]).action(async (options) => (await import('./commands/summary.ts')).summary(options, effects))

  const question = (name: string, description: string, outputs?: Parameters<typeof withOutput>[1]): Command =>
    withOutput(withStore(program.command(name).description(description)), outputs)

  question('search', 'find nodes by their names and descriptions')
    .argument('<text...>', 'what to look for')
    .option('--kind <kind...>', 'only nodes of these kinds')
    .option('--dataset <id...>', 'only nodes of these datasets')
    .option('--limit <n>', 'how many at most')
    .action(async (text, options) => (await import('./commands/search.ts')).search(text, options, effects))

  withFilters(
    question('show', 'one node with its statements and their evidence; of a challenge or solution its dossier'),
  )
    .argument('<id>', 'id of a node')
    .option('--limit <n>', 'how many statements at most')
    .addHelpText(
      'after',
      '\nAs text and Markdown a challenge or a solution is told as its dossier. --format json is of every node the same, the node\n' +
        'with its statements; the dossier as JSON is: survey-graph dossier <id> --format json',
    )
    .action(async (id, options) => (await import('./commands/show.ts')).show(id, options, effects))

  withFilters(question('dossier', 'all there is to tell of a challenge or a solution'))
    .argument('<id>', 'id of a challenge or a solution')
    .option('--max-hops <n>', 'longest route, in steps')
    .option('--limit <n>', 'how many solutions (or challenges) at most')
    .action(async (id, options) => (await import('./commands/dossier.ts')).dossier(id, options, effects))

  withFilters(question('neighbors', 'what is joined to a node'))
    .argument('<id>', 'id of a node')
    .option('--edge-kind <kind...>', 'only statements of these kinds')
    .option('--node-kind <kind...>', 'only neighbours of these kinds')
    .addOption(oneOf('--direction <way>', 'only statements from the node, or to it', ['out', 'in']))
    .option('--limit <n>', 'how many at most')
    .action(async (id, options) => (await import('./commands/neighbors.ts')).neighbors(id, options, effects))

  withFilters(question('trace', 'routes from challenges to what addresses them'))
    .requiredOption('--from <id...>', 'challenges to start from, or solutions to trace the other way')
    .option('--to <id...>', 'where to end; by default every solution')
    .option('--max-hops <n>', 'longest route, in steps')
    .option('--limit <n>', 'how many routes at most')
    .action(async (options) => (await import('./commands/trace.ts')).trace(options, effects))

  withFilters(withFloor(question('gaps', 'challenges that nothing addresses well enough'), 'proposed'), {
    support: false,
  })
    .option('--max-hops <n>', 'longest route, in steps')
    .option('--limit <n>', 'how many challenges at most')
    .action(async (options) => (await import('./commands/gaps.ts')).gaps(options, effects))

  withFilters(question('matrix', 'challenges by solutions, with the best support of each pair', MATRIX_OUTPUTS))
    .option('--max-hops <n>', 'longest route, in steps')
    .option('--all', 'every solution, even one that addresses nothing')
    .option('--limit <n>', 'how many challenges at most')
    .action(async (options) => (await import('./commands/matrix.ts')).matrix(options, effects))

  withFilters(question('compare', 'two datasets, challenge by challenge: what both name, what only one'), {
    dataset: false,
  })
    .argument('<a>', 'id of a dataset')
    .argument('<b>', 'id of another dataset')
    .option('--max-hops <n>', 'longest route, in steps')
    .action(async (a, b, options) => (await import('./commands/compare.ts')).compare(a, b, options, effects))

  withFilters(
    withOutput(
      withStore(program.command('reading').description('the fewest works that cover the evidence, in reading order')),
      READING_OUTPUTS,
    ),
  )
    .argument('[id...]', 'challenges or solutions; none for everything')
    .addOption(
      oneOf(
        '--scope <scope>',
        'what is to be covered: their dossiers, what is said between or around them, …',
        SCOPES.filter((scope) => scope !== 'compare'),
      ).default('dossier', 'dossier where there are ids, else all'),
    )
    .option('--to <id...>', 'with --scope trace: where to end')
    .option('--max-hops <n>', 'longest route, in steps')
    .option('--limit <n>', 'how many works at most')
    .action(async (ids, options) => (await import('./commands/reading.ts')).reading(ids, options, effects))

  withFilters(withStore(program.command('export').description('write a part of the graph to a file')))
    .option('--all', 'everything (the default)')
    .option('--ids <id...>', 'these nodes')
    .option('--neighbors <id...>', 'these nodes and what is joined to them')
    .option('--trace <id...>', 'the routes from these challenges (or solutions)')
    .option('--dossier <id...>', 'all that the dossiers of these challenges (or solutions) tell')
    .option('--matrix', 'every challenge, and what the routes from it run through')
    .option('--compare <dataset...>', 'all that a comparison of two datasets speaks of')
    .option('--to <id...>', 'with --trace: where to end')
    .option('--max-hops <n>', 'with --trace, --dossier, --matrix and --compare: longest route, in steps')
    .option('--kind <kind...>', 'only nodes of these kinds')
    .option('--without <kind...>', 'no statements of these kinds')
    .option('--format <format>', `${formatNames.join(', ')}; by default what the name of the file says`)
    .option(
      '--out <file>',
      'file to write, or a folder, where it is called after what it holds; - for standard output',
      '-',
    )
    .option('--force', 'replace a file that is there')
    .option('--lang <lang>', 'language of the label where a format has room for one', 'en')
    .addOption(oneOf('--look <look>', 'colours of a picture', LOOKS).default('light'))
    .addOption(
      oneOf('--picture <what>', 'of a trace its routes, of the matrix itself, or a map', PICTURES).default('routes'),
    )
    .addOption(oneOf('--groups <by>', 'what stands on one ground in a picture', GROUPINGS))
    .addOption(oneOf('--size-by <what>', 'what the size of a node tells in a picture', SIZES))
    .option('--title <text>', 'what a picture or a report is called; by default as the datasets are')
    .option('--quiet', 'no remarks')
    .addHelpText(
      'after',
      '\ncsv to a file x.csv writes x.nodes.csv, x.statements.csv, x.evidence.csv and x.datapackage.json beside each other,\n' +
        'to x.zip all of them in one, and to standard output one table, a row for each piece of evidence.\n' +
        'json, pack, csv, gexf, graphml, node-link, graphology, cytoscape and cx2 open here again.\n' +
        'bibtex, csl and ris hold works alone: those of the part and those that it cites.',
    )
    .action(async (options) => (await import('./commands/export.ts')).exportPart(options, effects))

  program
    .command('site')
    .description('publish the explorer with datasets as files: any static host, or none')
    .argument('[dataset...]', 'dataset folders or files; by default ./graph-data, else the ones that come along')
    .requiredOption(
      '--out <dir>',
      'folder to write, which must be empty or absent; with --single-file also a file name',
    )
    .option('--single-file', 'one HTML file that opens from disk')
    .option('--title <title>', 'title of the page; by default those of the datasets')
    .addOption(
      new CheckedOption(
        '--base-url <url>',
        'where it will be found, for links and previews that need a full address',
        wrongAddress,
      ),
    )
    .option('--force', 'write over what is there; files that are not part of the site stay')
    .addOption(oneOf('--lang <lang>', 'language of the page before it is opened', LANGUAGES).default('en'))
    .action(async (datasets, options) => (await import('./commands/site.ts')).site(datasets, options, effects))

  return program
}
