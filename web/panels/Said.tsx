import { languageGiven, type Text } from '../../src/model/text.ts'
import { useExplorer } from './explored.ts'

/** Text of the data, marked with its language where that is not the page's: so a screen reader says it right. */
export function Said({ text }: { readonly text: Text | undefined }) {
  const { words } = useExplorer()
  const said = words.text(text)
  const given = languageGiven(text, words.lang)
  return given === undefined || given === words.lang ? said : <span lang={given}>{said}</span>
}
