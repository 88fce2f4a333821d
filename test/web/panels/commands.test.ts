import { expect, test } from 'vitest'
import { commandAliases, commandLanguages, commandName } from '../../../web/i18n/command-words.ts'
import { commands } from '../../../web/i18n/en/commands.ts'
import { languages } from '../../../web/i18n/languages.ts'
import { COMMANDS } from '../../../web/panels/commands.ts'
import { keyName, keyOf } from '../../../web/panels/key-names.ts'

const ids = COMMANDS.map(({ id }) => id).sort()

test('every command has its words in every language, and no words are left over', () => {
  expect(Object.keys(commands).sort()).toEqual(ids)
  expect(commandLanguages).toEqual(languages.map(({ tag }) => tag))
  for (const lang of commandLanguages) {
    for (const id of ids) {
      const said = [commandName(id, lang, { name: 'X' }), ...commandAliases(id, lang)]
      expect(said.filter((text) => text.trim() === '' || text.includes('{{'))).toEqual([])
    }
  }
  expect(commandName('language', 'ja', { name: 'English' })).toBe('Englishで読む')
})

test('no key belongs to two commands, and plain keys are left to text fields', () => {
  const keys = COMMANDS.flatMap((command) => command.keys ?? [])
  expect(keys.length).toBeGreaterThan(5)
  expect(new Set(keys).size).toBe(keys.length)
})

test('each key does what people expect of it, and those of the browser stay its own', () => {
  const byKey = Object.fromEntries(COMMANDS.flatMap(({ id, keys = [] }) => keys.map((key) => [key, id])))
  expect(byKey).toMatchObject({
    '/': 'find',
    'Mod+k': 'find',
    '+': 'zoom-in',
    '-': 'zoom-out',
    '0': 'fit',
    f: 'fit-selection',
    h: 'hide',
    'Shift+h': 'hide-others',
    p: 'pin',
    'Mod+z': 'undo',
    'Mod+Shift+z': 'redo',
    1: 'focus-1',
    2: 'focus-2',
    3: 'focus-3',
    4: 'focus-4',
    Escape: 'clear',
    '?': 'keys',
  })
  for (const key of ['f', 'g', 'l', 'n', 'p', 'r', 's', 't', 'w', '0', '+', '-'])
    expect(byKey).not.toHaveProperty(`Mod+${key}`)
})

test('a key is named as commands name theirs, and written for the machine at hand', () => {
  const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
    keyOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })
  expect(pressed('/')).toBe('/')
  expect(pressed('?', { shiftKey: true })).toBe('?')
  expect(pressed('K', { ctrlKey: true })).toBe('Mod+k')
  expect(pressed('z', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+z')
  expect(pressed('F', { shiftKey: true })).toBe('Shift+f')
  expect(pressed('+', { shiftKey: true })).toBe('+')
  expect(pressed('/', { altKey: true })).toBeUndefined()
  expect([keyName('Mod+k', false), keyName('Mod+k', true), keyName('+', false), keyName('Escape', true)]).toEqual([
    'Ctrl K',
    '⌘ K',
    '+',
    'Esc',
  ])
})
