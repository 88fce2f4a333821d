import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/**
 * Who may import whom. The first room whose path fits a file is its own; `may` lists path prefixes and packages, and
 * `types` what it may import as types alone. ARCHITECTURE.md tells the reasons.
 */
const ROOMS: { room: string; may: string[]; types?: string[] }[] = [
  { room: 'src/errors.ts', may: [] },
  { room: 'src/model/', may: ['src/model/', 'zod', '@noble/hashes'], types: ['src/errors.ts'] },
  {
    room: 'src/layout/',
    may: [
      'src/model/',
      'src/layout/',
      'graphology',
      'graphology-communities-louvain',
      'graphology-layout-forceatlas2',
      'graphology-layout-noverlap',
    ],
  },
  { room: 'src/drawing/', may: ['src/model/', 'src/layout/', 'src/drawing/'] },
  { room: 'src/store/embedded.ts', may: ['src/errors.ts', 'src/model/', 'src/store/', 'graphology'] },
  { room: 'src/store/fuzzy-index.ts', may: ['src/model/', 'minisearch'] },
  { room: 'src/store/neo4j', may: ['src/errors.ts', 'src/model/', 'src/store/', 'neo4j-driver'] },
  { room: 'src/store/', may: ['src/errors.ts', 'src/model/', 'src/store/'] },
  { room: 'src/query/', may: ['src/errors.ts', 'src/model/', 'src/query/', 'zod'], types: ['src/store/types.ts'] },
  {
    room: 'src/export/',
    may: [
      'src/errors.ts',
      'src/model/',
      'src/layout/',
      'src/drawing/',
      'src/export/',
      'csv-stringify',
      '@citation-js',
      'src/report/',
      'n3',
      'fflate',
    ],
    types: ['src/query/'],
  },
  {
    room: 'src/report/',
    may: ['src/model/', 'src/query/requests.ts', 'src/query/dossier-sections.ts', 'src/report/'],
    types: ['src/query/'],
  },
  {
    room: 'src/site/',
    may: ['src/model/', 'src/export/', 'src/site/', '@noble/hashes'],
    types: ['src/store/types.ts', 'src/report/words.ts'],
  },
  { room: 'src/server/listen.ts', may: ['src/errors.ts', 'src/server/', '@hono/node-server', 'node:'] },
  {
    room: 'src/server/',
    may: [
      'src/errors.ts',
      'src/model/',
      'src/query/',
      'src/drawing/looks.ts',
      'src/drawing/node-sizes.ts',
      'src/export/',
      'src/report/',
      'src/site/page-policy.ts',
      'src/server/',
      'hono',
      '@hono/zod-openapi',
      'zod',
    ],
    types: ['src/store/types.ts'],
  },
  { room: 'src/compose.ts', may: ['src/', 'loaders/', 'node:'] },
  {
    room: 'src/cli/',
    may: [
      'src/errors.ts',
      'src/compose.ts',
      'src/model/',
      'src/query/',
      'src/drawing/looks.ts',
      'src/drawing/node-sizes.ts',
      'src/export/',
      'src/report/',
      'src/server/',
      'src/site/',
      'src/cli/',
      'loaders/',
      'node:',
      'commander',
      'chokidar',
      'open',
    ],
    types: ['src/store/types.ts'],
  },
  { room: 'loaders/load-paths.ts', may: ['src/errors.ts', 'src/model/', 'loaders/', 'node:'] },
  {
    room: 'loaders/',
    may: [
      'src/errors.ts',
      'src/model/',
      'loaders/',
      'yaml',
      'csv-parse',
      'mdast-util-from-markdown',
      'saxes',
      'fflate',
    ],
    types: ['mdast'],
  },
  { room: 'bench/pages/', may: ['bench/pages/', 'graphology', 'sigma', 'react', 'react-dom'] },
  {
    room: 'bench/',
    may: [
      'src/',
      'bench/',
      'loaders/',
      'node:',
      'graphology',
      'neo4j-driver',
      'saxes',
      'scripts/neo4j/',
      'playwright-core',
      'vite',
    ],
  },
  {
    room: 'web/data/',
    may: [
      'src/errors.ts',
      'src/model/',
      'src/query/',
      'src/store/embedded.ts',
      'src/layout/as-in-files.ts',
      'src/export/',
      'loaders/',
      'web/data/',
      'zod',
    ],
    types: ['src/report/matrix-sheet.ts', 'src/store/types.ts'],
  },
  {
    room: 'web/state/',
    may: [
      'src/errors.ts',
      'src/model/',
      'src/drawing/node-sizes.ts',
      'src/report/challenge-order.ts',
      'src/report/limits-of-rows.ts',
      'src/report/matrix-view.ts',
      'src/report/routes.ts',
      'web/state/',
      'web/view/',
    ],
    types: ['src/query/', 'src/store/types.ts'],
  },
  { room: 'web/finding/', may: ['src/model/', 'web/finding/'], types: ['web/state/'] },
  { room: 'web/view/', may: ['src/model/', 'src/layout/', 'src/drawing/', 'web/view/'], types: ['src/query/'] },
  {
    room: 'web/graph/',
    may: ['src/model/', 'src/layout/', 'src/drawing/', 'web/view/', 'web/graph/', 'react', 'sigma', 'graphology'],
    types: ['web/state/', 'graphology-types'],
  },
  {
    room: 'web/panels/',
    may: [
      'src/errors.ts',
      'src/model/',
      'src/drawing/',
      'src/export/latex.ts',
      'src/export/part-title.ts',
      'src/query/dossier-sections.ts',
      'src/report/inferred-among.ts',
      'src/report/matrix-cell.ts',
      'src/report/matrix-key.ts',
      'src/report/matrix-sheet.ts',
      'src/report/matrix-table.ts',
      'src/report/matrix-view.ts',
      'src/report/rests-on.ts',
      'src/report/route-form.ts',
      'src/report/routes.ts',
      'src/report/say-cell.ts',
      'web/finding/',
      'web/panels/',
      'web/state/',
      'web/view/',
      'web/i18n/',
      'web/graph/GraphCanvas.tsx',
      'web/graph/measure-text.ts',
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-virtual',
    ],
    types: ['src/query/', 'src/export/', 'web/data/'],
  },
  { room: 'web/layout/', may: ['src/model/', 'src/layout/', 'src/drawing/', 'web/layout/'], types: ['web/state/'] },
  {
    room: 'web/i18n/',
    may: ['src/model/', 'src/report/words/', 'src/report/plain-verb.ts', 'web/i18n/', 'i18next'],
    types: ['src/errors.ts', 'src/report/words.ts'],
  },
  {
    room: 'web/',
    may: [
      'src/errors.ts',
      'src/model/',
      'src/layout/',
      'src/drawing/',
      'web/',
      'react',
      'react-dom',
      'react-aria-components',
      'i18next',
    ],
    types: ['src/query/', 'src/export/'],
  },
]

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

function importsOf(text: string): Import[] {
  const found: Import[] = []
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gmu
  for (const [, type, from] of text.matchAll(statement)) if (from) found.push({ from, typeOnly: type !== undefined })
  for (const [, from] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/gu))
    if (from) found.push({ from, typeOnly: false })
  return found
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const fits = (name: string, allowed: readonly string[]) =>
  allowed.some(
    (prefix) => name === prefix || (/[/:]$/u.test(prefix) ? name.startsWith(prefix) : name.startsWith(`${prefix}/`)),
  )

function breaches(file: string, text: string): string[] {
  const room = ROOMS.find((each) => file.startsWith(each.room))
  if (!room) return [`${file} is in no room`]
  return importsOf(text).flatMap(({ from, typeOnly }) => {
    const name = from.startsWith('.')
      ? normalize(join(dirname(file), from))
          .split(sep)
          .join('/')
      : from
    if (/\.css$/u.test(name) || fits(name, room.may) || (typeOnly && fits(name, room.types ?? []))) return []
    return [`${file} (room ${room.room}) imports ${name}`]
  })
}

describe('rooms', () => {
  test('nobody imports what its room may not', () => {
    const files = ['src', 'loaders', 'bench', 'web'].flatMap(sourceFiles)
    expect(files.length).toBeGreaterThan(40)
    expect(files.flatMap((file) => breaches(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
  })

  test('a breach is seen', () => {
    expect(breaches('src/model/x.ts', "import { readFile } from 'node:fs'")).toHaveLength(1)
    expect(breaches('src/query/x.ts', "import { createEmbeddedStore } from '../store/embedded.ts'")).toHaveLength(1)
    expect(breaches('src/query/x.ts', "import type { GraphStore } from '../store/types.ts'")).toEqual([])
    expect(breaches('src/query/x.ts', "import { GraphStore } from '../store/types.ts'")).toHaveLength(1)
    expect(breaches('web/panels/X.tsx', "const neo4j = await import('neo4j-driver')")).toHaveLength(1)
    expect(breaches('web/panels/X.tsx', "import Sigma from 'sigma'")).toHaveLength(1)
  })
})
