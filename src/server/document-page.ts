import { escapeXml } from '../export/xml.ts'
import type { ApiDocument, Operation, Parameter } from './document-examples.ts'
import { PAGE_STYLE } from './page-style.ts'

/** The API's document as a page to read: every question with its fields and an example. It needs no script. */
export function documentPage(document: ApiDocument, base: string, nonce: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const list = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${escapeXml(operation.operationId)}"><code>${method.toUpperCase()} ${escapeXml(path)}</code></a> ${escapeXml(operation.summary ?? '')}</li>`,
  )
  const sections = operations.map((each) => section(each, document))
  const { title, version, description = '' } = document.info
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} API</title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)} API</h1>
<p>${escapeXml(description)} Version ${escapeXml(version)}. One success shape, <code>{"data": …}</code>; one error shape,
<code>{"error": {"code", "message", "details"}}</code>. The whole contract: <a href="${escapeXml(base)}/openapi.json">openapi.json</a>.</p>
<nav aria-label="Questions"><ul>${list.join('')}</ul></nav>
${sections.join('\n')}
</main>
</body>
</html>
`
}

function section(
  { path, method, operation }: { path: string; method: string; operation: Operation },
  document: ApiDocument,
): string {
  const { operationId, summary = '', parameters = [], requestBody, responses } = operation
  const body = requestBody?.content['application/json']
  const fields = body ? fieldsOf(body.schema) : []
  const answer = responses['200']
  const example = answer?.content?.['application/json']?.example
  const media = Object.keys(answer?.content ?? {})
  return `<section id="${escapeXml(operationId)}">
<h2><code>${method.toUpperCase()} ${escapeXml(path)}</code></h2>
<p>${escapeXml(summary)}${answer && answer.description !== 'The answer' ? `. ${escapeXml(answer.description)}` : ''}</p>
${table([...parameters.map((each) => ({ ...each, place: each.in })), ...fields.map((each) => ({ ...each, place: 'body' }))])}
${media.length > 0 ? `<p class="quiet">Answers with ${media.map((type) => `<code>${escapeXml(type)}</code>`).join(', ')}</p>` : ''}
${shown('Asked', exampleOf(path, method, parameters, body?.example))}
${example === undefined ? '' : shown('Answered', JSON.stringify(example, null, 2))}
${named(document, operation)}
</section>`
}

type Field = Pick<Parameter, 'name' | 'required' | 'description' | 'schema'>

/** The fields of an object schema. */
function fieldsOf(schema: object): Field[] {
  const { properties = {}, required = [] } = schema as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(properties).map(([name, each]) => ({ name, schema: each, required: required.includes(name) }))
}

function table(fields: readonly (Field & { readonly place: string })[]): string {
  if (fields.length === 0) return ''
  const rows = fields.map(({ name, place, required, schema, description }) => {
    const about = description ?? (schema as { description?: string }).description ?? ''
    const need = required ? ' <strong>needed</strong>' : ''
    return `<tr><th scope="row"><code>${escapeXml(name)}</code></th><td>${escapeXml(place)}${need}</td><td>${escapeXml(typeOf(schema))}</td><td>${escapeXml(about)}</td></tr>`
  })
  return `<div class="scroll"><table><thead><tr><th>Field</th><th>Where</th><th>What</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** A schema in a few words. */
function typeOf(schema: object): string {
  const { type, enum: values, anyOf, items, minimum, maximum, default: usual, $ref } = schema as Record<string, unknown>
  const one = (): string => {
    if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? ''
    if (Array.isArray(values)) return values.join(' | ')
    if (Array.isArray(anyOf)) return [...new Set(anyOf.map((each: object) => typeOf(each)))].join(' or ')
    if (type === 'array') return `list of ${typeof items === 'object' && items !== null ? typeOf(items) : 'values'}`
    return Array.isArray(type) ? type.join(' or ') : String(type ?? 'any')
  }
  const range = typeof minimum === 'number' && typeof maximum === 'number' ? `, ${minimum} to ${maximum}` : ''
  return `${one()}${range}${usual === undefined ? '' : `; by default ${JSON.stringify(usual)}`}`
}

function exampleOf(path: string, method: string, parameters: readonly Parameter[], body: unknown): string {
  const given = parameters.filter(({ example }) => example !== undefined)
  const query = given
    .filter((each) => each.in === 'query')
    .flatMap(({ name, example }) => [example].flat().map((value) => `${name}=${encodeURIComponent(String(value))}`))
  const filled = given
    .filter((each) => each.in === 'path')
    .reduce((sofar, { name, example }) => sofar.replace(`{${name}}`, encodeURIComponent(String(example))), path)
  const line = `${method.toUpperCase()} ${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`
  return body === undefined ? line : `${line}\n\n${JSON.stringify(body, null, 2)}`
}

function shown(title: string, text: string): string {
  return `<h3>${title}</h3><pre tabindex="0" aria-label="${title}">${escapeXml(text)}</pre>`
}

/** The shape of the answer, whose parts the document names. */
function named({ components }: ApiDocument, { responses }: Operation): string {
  const schema = responses['200']?.content?.['application/json']?.schema as
    | { properties?: { data?: { $ref?: string } } }
    | undefined
  const name = schema?.properties?.data?.$ref?.split('/').at(-1)
  const shape = name === undefined ? undefined : components?.schemas?.[name]
  if (name === undefined || shape === undefined) return ''
  return `<details><summary>Shape of the answer: ${escapeXml(name)}</summary><pre tabindex="0" aria-label="Shape of ${escapeXml(name)}">${escapeXml(JSON.stringify(shape, null, 2))}</pre></details>`
}
