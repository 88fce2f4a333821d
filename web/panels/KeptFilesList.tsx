import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { KeptEntry } from '../data/kept-files.ts'
import { useExplorer } from './explored.ts'
import { sayBytes } from './say-bytes.ts'

/**
 * The files that this browser keeps, each a way to look at it again and to forget it; nothing where it keeps none. Those that
 * are looked at are told of over the page.
 */
export function KeptFilesList({ onOpen }: { onOpen(): void }) {
  const { words, keptFiles, revisit, visit } = useExplorer()
  const { t } = words
  const [found, setFound] = useState<{ entries: readonly KeptEntry[]; isSetAside: boolean; most: number }>()
  const look = useCallback(async () => {
    const { list, most } = await keptFiles()
    const { entries, isSetAside } = await list()
    const others = entries.filter(({ key }) => key !== visit?.file)
    setFound((last) => ({ entries: others, most, isSetAside: isSetAside || last?.isSetAside === true }))
  }, [keptFiles, visit])
  useEffect(() => {
    // What cannot be fetched is a list less.
    look().catch(() => {})
  }, [look])
  if (!found || (found.entries.length === 0 && !found.isSetAside)) return null
  const forget = async (key: string) => {
    await (await keptFiles()).forget(key)
    await look()
  }
  return (
    <section className="kept-files">
      <h3>{t('open.kept-title')}</h3>
      <p className="quiet small">{t('open.keeping', { size: sayBytes(found.most, words) })}</p>
      {found.isSetAside && <p className="small">{t('open.set-aside')}</p>}
      <ul className="views-list">
        {found.entries.map(({ key, name, bytes, on }) => (
          <li key={key} className="view-row">
            <Button
              className="view-open"
              onPress={() => {
                onOpen()
                revisit({ file: key, name })
              }}
            >
              <span translate="no">{name}</span>
              <span className="quiet small">
                <span translate="no">{sayBytes(bytes, words)}</span> · {words.date(on)}
              </span>
            </Button>
            <span className="view-acts">
              <Button className="ghost" aria-label={t('open.forget-one', { name })} onPress={() => forget(key)}>
                {t('open.forget')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
