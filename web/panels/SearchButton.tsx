import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { keyName } from './key-names.ts'
import { SearchSign } from './SearchSign.tsx'

/** Looks like a field, and opens the palette. */
export function SearchButton({ onFind }: { onFind(): void }) {
  const { t } = useExplorer().words
  return (
    <Button className="search-button" onPress={onFind}>
      <SearchSign />
      <span className="search-words wide">{t('find.button')}</span>
      <span className="search-words short">{t('find.short')}</span>
      <span className="search-key" aria-hidden="true">
        {keyName('Mod+k')}
      </span>
    </Button>
  )
}
