import { afterEach, describe, expect, test } from 'vitest'
import { DataError, InputError, NotFoundError, StoreError } from '../../../src/errors.ts'
import { createReader } from '../../../src/query/create-reader.ts'
import type { GraphReader } from '../../../src/query/reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { answerMessages } from '../../../web/data/answer-messages.ts'
import { type OpenedSurvey, openSurvey } from '../../../web/data/open-survey.ts'
import type { Asked, Port } from '../../../web/data/worker-messages.ts'
import { createWorkerReader } from '../../../web/data/worker-reader.ts'
import { describeReader } from '../../support/contract-questions.ts'
import { batchesOf } from '../../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../../support/sample.ts'

const NOTHING: OpenedSurvey = { datasets: [], kinds: [], nodes: 0, edges: 0, problems: [], warnings: [], adrift: [] }
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Both halves with a channel between them, over which messages are copied as to a worker. */
function pair(open: typeof openSurvey) {
  const { port1, port2 } = new MessageChannel()
  const asked: Asked[] = []
  port2.addEventListener('message', ({ data }) => asked.push(data))
  answerMessages(port2 as unknown as Port, open)
  const survey = createWorkerReader(port1 as unknown as Port)
  for (const port of [port1, port2]) port.start()
  closing.push(() => port1.close())
  return { survey, asked }
}

const over = (reader: GraphReader) => pair(async () => ({ reader, opened: NOTHING }))

describeReader('the reader over a worker', async (batches) => {
  const store = createEmbeddedStore()
  await store.write(batches)
  const { survey } = over(createReader(store))
  await survey.open({ text: '' })
  return { reader: survey.reader, close: () => store.close() }
})

async function sample() {
  const store = createEmbeddedStore()
  await store.write(batchesOf(SURVEY, CONTEXT))
  const made = over(createReader(store))
  await made.survey.open({ text: '' })
  return { ...made, store }
}

describe('a survey in a worker', () => {
  test('brings where its file shows the nodes, and a pack brings just what was looked at', async () => {
    const { survey: from } = await sample()
    const { nodes } = await from.reader.subgraph({ scope: 'all' })
    const positions = Object.fromEntries(
      nodes.slice(2).map(({ id }, index) => [id, { x: index / 50, y: 0.4 - index / 90 }]),
    )
    const openedAs = async (format: string, name: string) => {
      const { content } = await from.exportFile({ scope: 'all', format, lang: 'en', positions })
      return pair(openSurvey).survey.open({ files: [{ name, content }] })
    }
    const { places } = await openedAs('gexf', 'part.gexf')
    const [first, last] = [nodes[2]?.id ?? '', nodes.at(-1)?.id ?? '']
    expect(places?.size).toBe(nodes.length - 2)
    expect(places?.get(first)).toEqual({ x: -0.65, y: expect.any(Number) })
    expect(places?.get(last)?.y).toBeLessThan(places?.get(first)?.y ?? 0)
    expect(new Map((await openedAs('pack', 'part.zip')).places)).toEqual(new Map(Object.entries(positions)))
    expect(new Map((await openedAs('json', 'part.json')).places)).toEqual(new Map(Object.entries(positions)))
  })

  test('opens what survey-graph wrote, and says what is in it', async () => {
    const { survey: from } = await sample()
    const { content } = await from.exportFile({ scope: 'all', format: 'json', lang: 'en' })
    const { survey } = pair(openSurvey)
    const opened = await survey.open({ files: [{ name: 'part.json', content }] })
    expect(opened.datasets.map(({ id }) => id)).toEqual(['alpha', 'beta'])
    expect(opened.problems).toEqual([])
    const { nodes } = await survey.reader.subgraph({ scope: 'all' })
    expect(opened.nodes).toBe(nodes.length)
    expect(opened.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length)
  })

  test('tells which works a part only cites, and how it was looked at where it says so', async () => {
    const { survey: from } = await sample()
    const { nodes } = await from.reader.subgraph({ scope: 'all' })
    const open = async (request: object, format: string) => {
      const { content } = await from.exportFile({ ...request, format, lang: 'en' })
      return pair(openSurvey).survey.open({ files: [{ name: `part.${format}`, content }] })
    }
    const challenge = nodes.find(({ kind }) => kind === 'Challenge')?.id ?? ''
    const part = { scope: 'trace', ids: [challenge] }
    const { adrift } = await open(part, 'gexf')
    expect(adrift.length).toBeGreaterThan(0)
    const kinds = adrift.map((id) => nodes.find((node) => node.id === id)?.kind ?? '')
    expect(kinds.every((kind) => ['Survey', 'Paper', 'Document'].includes(kind))).toBe(true)
    expect((await open({ scope: 'all' }, 'json')).adrift).toEqual([])
    const view = `?trace=${challenge}`
    expect((await open({ ...part, view }, 'json')).view).toBe(view)
    expect((await open({ ...part, view }, 'gexf')).view).toBeUndefined()
  })

  test('keeps the revisions that a published page states, so that links of the data hold there', async () => {
    const { survey: from, store } = await sample()
    const { content } = await from.exportFile({ scope: 'all', format: 'json', lang: 'en' })
    const { survey } = pair(openSurvey)
    await survey.open({ text: await content.text() })
    const revisions = async (datasets: Promise<readonly { id: string; revision: string }[]>) =>
      (await datasets).map(({ id, revision }) => [id, revision])
    const { datasets } = await survey.reader.summary()
    expect(await revisions(Promise.resolve(datasets))).toEqual(await revisions(store.datasets()))
  })

  test('refuses what is wrong with every problem at its place', async () => {
    const { survey } = pair(openSurvey)
    const content = new Blob(['{"format": "survey-graph",\n "version": 1, "datasets": 3, "nodes": []}'])
    const refused = await survey.open({ files: [{ name: 'bad.json', content }] }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DataError)
    const { problems } = (refused as DataError).details
    expect(problems.length).toBeGreaterThan(1)
    expect(problems.every(({ file }) => file === 'bad.json')).toBe(true)
    await expect(survey.reader.summary()).rejects.toBeInstanceOf(DataError)
  })

  test('data that cannot be fetched is a store that does not answer', async () => {
    const gone = async () => new Response('', { status: 404 })
    const opening = openSurvey({ address: 'https://host/data/survey.json' }, gone)
    await expect(opening).rejects.toEqual(
      new StoreError('The data of this page cannot be read from https://host/data/survey.json.'),
    )
  })

  test('errors are what they were', async () => {
    const { survey } = await sample()
    await expect(survey.reader.show({ id: 'nowhere' })).rejects.toBeInstanceOf(NotFoundError)
    await expect(survey.reader.trace({ from: [] })).rejects.toBeInstanceOf(InputError)
    await expect(survey.exportFile({ scope: 'all', format: 'docx' })).rejects.toBeInstanceOf(InputError)
  })

  test('a question that is taken back is not waited for, and the worker hears of it', async () => {
    const never = new Promise<never>(() => {})
    let stopped: AbortSignal | undefined
    const summary = (options: { signal: AbortSignal }) => {
      stopped = options.signal
      return never
    }
    const { survey } = over({ summary } as unknown as GraphReader)
    await survey.open({ text: '' })
    const controller = new AbortController()
    const asking = survey.reader.summary({ signal: controller.signal })
    await expect.poll(() => stopped).toBeDefined()
    controller.abort(new Error('no longer wanted'))
    await expect(asking).rejects.toThrow('no longer wanted')
    await expect.poll(() => stopped?.aborted).toBe(true)
  })

  test('a worker that ended lets nobody wait', async () => {
    const { survey } = over({ summary: () => new Promise(() => {}) } as unknown as GraphReader)
    const asking = survey.reader.summary()
    survey.fail(new StoreError('gone'))
    await expect(asking).rejects.toEqual(new StoreError('gone'))
    await expect(survey.reader.schema()).rejects.toEqual(new StoreError('gone'))
  })
})

describe('a file out of a worker', () => {
  test('comes block by block, with the bytes so far', async () => {
    const { survey, asked } = await sample()
    const progress: number[] = []
    const request = { scope: 'all', format: 'graphml', lang: 'en' }
    const onProgress = ({ bytes }: { bytes: number }) => void progress.push(bytes)
    const { name, content } = await survey.exportFile(request, { onProgress })
    expect(name).toMatch(/\.graphml$/u)
    expect(await content.text()).toContain('<graphml')
    expect(progress.at(-1)).toBe(content.size)
    expect(asked.filter(({ ask }) => ask === 'block')).toHaveLength(progress.length + 1)
  })

  test('is stopped between two blocks', async () => {
    const { survey, asked } = await sample()
    const controller = new AbortController()
    const stop = () => controller.abort(new Error('stopped'))
    const writing = survey.exportFile(
      { scope: 'all', format: 'json', lang: 'en' },
      { signal: controller.signal, onProgress: stop },
    )
    await expect(writing).rejects.toThrow('stopped')
    await expect.poll(() => asked.at(-1)?.ask).toBe('close')
    expect(asked.filter(({ ask }) => ask === 'block')).toHaveLength(1)
  })
})
