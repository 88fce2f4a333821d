import { expect, test } from 'vitest'
import { commandWords } from '../../../web/i18n/command-words.ts'
import { messages } from '../../../web/i18n/en.ts'
import { languages } from '../../../web/i18n/languages.ts'
import { COMMANDS } from '../../../web/panels/commands.ts'
import { keyName, keyOf } from '../../../web/panels/key-names.ts'

const ids = COMMANDS.map(({ id }) => id).sort()

test('every command has its words in every language, and no words are left over', () => {
  const named = Object.keys(messages).flatMap((key) => /^command\.(.+)$/u.exec(key)?.[1] ?? [])
  expect(named.sort()).toEqual(ids)
  expect(Object.keys(commandWords).sort()).toEqual(languages.map(({ tag }) => tag).sort())
  for (const words of Object.values(commandWords)) {
    expect(Object.keys(words).sort()).toEqual(ids)
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([])
  }
})

test('no key belongs to two commands, and plain keys are left to text fields', () => {
  const keys = COMMANDS.flatMap((command) => command.keys ?? [])
  expect(keys.length).toBeGreaterThan(5)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a key is named as commands name theirs, and written for the machine at hand', () => {
  const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
    keyOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })
  expect(pressed('/')).toBe('/')
  expect(pressed('?', { shiftKey: true })).toBe('?')
  expect(pressed('K', { ctrlKey: true })).toBe('Mod+k')
  expect(pressed('z', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+z')
  expect(pressed('/', { altKey: true })).toBeUndefined()
  expect([keyName('Mod+k', false), keyName('Mod+k', true), keyName('+', false), keyName('Escape', true)]).toEqual([
    'Ctrl K',
    '⌘ K',
    '+',
    'Esc',
  ])
})
