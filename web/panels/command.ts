import type { CommandId } from '../i18n/command-words.ts'
import type { Explored } from './explored.ts'

export type MenuAbout = 'chosen' | 'ground' | 'history'

/** The dialogues that the page can open. */
export interface Doors {
  find(): void
  open(): void
  export(): void
  share(): void
  keys(): void
  tour(): void
  views(): void
  /** Brings the details to the front, where they do not stand beside the picture. */
  details(): void
  /** What can be done with what is chosen, in the middle of the page or at a place in the window; or what was done. */
  menu(at?: { readonly x: number; readonly y: number }, about?: MenuAbout): void
}

/** What a command has to act on. */
export type Scene = Pick<Explored, 'state' | 'derived' | 'dispatch' | 'picture' | 'theme' | 'place'> & {
  readonly doors: Doors
}

/**
 * Something that can be done by its name or by a key: what the palette lists and the dialogue of keys shows. Its words
 * are in `commands.ts` of each language.
 */
export interface Command {
  readonly id: CommandId
  /** `Mod` is Ctrl, on a Mac ⌘: `/`, `Mod+k`, `Mod+Shift+z`. The first ones are shown. */
  readonly keys?: readonly string[]
  /** Its keys work in a text field, too. */
  readonly isForTyping?: true
  /** Its keys work only while the picture has the focus. */
  readonly isForPicture?: true
  /** By its key alone, not in the palette. */
  readonly isUnlisted?: true
  /** Offered before anything is typed. */
  readonly isSuggested?: true
  /** What its words leave open. */
  readonly values?: (scene: Scene) => Readonly<Record<string, string>>
  /** Absent: always. */
  readonly isAvailable?: (scene: Scene) => boolean
  readonly run: (scene: Scene) => void
}

export const hasPicture = ({ state }: Scene): boolean =>
  state.view.screen === 'map' && state.pictureRefused === undefined

/** Whether the picture is the map, and not the routes of a trace by themselves. */
export const hasMap = (scene: Scene): boolean =>
  hasPicture(scene) && (scene.state.view.trace === undefined || scene.state.view.whole)

/** Whether what is shown of the map is in sight, as a picture, as text or as a table. */
export const hasShown = (scene: Scene): boolean => {
  const { screen, trace, whole } = scene.state.view
  return screen === 'list' || screen === 'table' || (screen === 'map' && (trace === undefined || whole))
}

export function isAvailable(command: Command, scene: Scene): boolean {
  return command.isAvailable?.(scene) ?? true
}
