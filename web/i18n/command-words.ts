import { type CommandWords, commands as en } from './en/commands.ts'
import { commands as ja } from './ja/commands.ts'

export type CommandId = keyof typeof en

/** The words of every command by language. A further language is one file and one line here. */
const words: Readonly<Record<string, Readonly<Record<CommandId, CommandWords>>>> = { en, ja }

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
