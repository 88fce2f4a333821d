import type { Command } from './command.ts'

/** Apart, since its keys may be pressed before the other commands are there. */
export const FIND: Command = {
  id: 'find',
  keys: ['/', 'Mod+k'],
  isForTyping: true,
  isUnlisted: true,
  isAvailable: ({ place }) => place !== 'embedded',
  run: ({ doors }) => doors.find(),
}
