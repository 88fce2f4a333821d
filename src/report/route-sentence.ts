import { inLanguage } from '../model/text.ts'
import { restsOn } from './rests-on.ts'
import { formOf, relationOf } from './route-form.ts'
import type { Route } from './routes.ts'
import type { Speech } from './say.ts'

/** The route as the explorer says it: "Blockchain is proposed to address clinical safety." */
export function routeSentence({ lang, words, schema }: Speech, route: Pick<Route, 'hops'>): string {
  const templates = words.route
  const steps = route.hops.map((hop, at) => {
    const parts: Readonly<Record<string, string>> = {
      subject: inLanguage(hop.subject.label, lang) || hop.subject.id,
      object: inLanguage(hop.object.label, lang) || hop.object.id,
      ...relationOf(hop, schema, lang),
      support: words.support[hop.edge.strength],
    }
    return filled(templates[formOf(hop, at, schema)], parts)
  })
  return steps.join('') + templates['route.end']
}

/** How many sources a path rests on, and how far they are known to hang together. */
export function restsOnSaid({ words }: Pick<Speech, 'words'>, path: Parameters<typeof restsOn>[0]): string {
  return restsOn(path, (key, number) => filled(words.route[key], { number: `${number}` }))
}

function filled(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => parts[name] ?? '')
}
