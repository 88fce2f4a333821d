import { byLanguage } from './by-language.ts'
import { type CommandWords, commands as en } from './en/commands.ts'

export type CommandId = keyof typeof en

/** The words of every command by language. */
const words = byLanguage<Readonly<Record<CommandId, CommandWords>>>(
  import.meta.glob('./*/commands.ts', { eager: true, import: 'commands' }),
)

/** Languages that commands have words in. */
export const commandLanguages = Object.keys(words)

/** What the command is called, with the places of its name (`{{name}}`) filled. */
export function commandName(id: CommandId, lang: string, values: Readonly<Record<string, string>> = {}): string {
  const [name] = (words[lang] ?? en)[id]
  return name.replace(/\{\{(\w+)\}\}/gu, (_, place: string) => values[place] ?? '')
}

/** Other words that it may be looked for by. */
export function commandAliases(id: CommandId, lang: string): string[] {
  const [, also] = (words[lang] ?? en)[id]
  return also.split(/[,、]\s*/u)
}
