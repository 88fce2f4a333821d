import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { KeptEntry, KeptFiles, SetAside } from '../data/kept-files.ts'
import { useExplorer } from './explored.ts'
import { sayBytes } from './say-bytes.ts'

/**
 * The files that this browser keeps, each a way to look at it again and to forget it, and that some were set aside; nothing where
 * it keeps none. Those that are looked at are told of over the page.
 */
export function KeptFilesList({ onOpen }: { onOpen(): void }) {
  const { words, keptFiles, revisit, visit } = useExplorer()
  const { t } = words
  const [found, setFound] = useState<{ entries: readonly KeptEntry[]; aside: SetAside; most: number }>()
  const look = useCallback(async () => {
    const { list, most } = await keptFiles()
    const { entries, aside } = await list()
    setFound({ entries: entries.filter(({ key }) => key !== visit?.file), aside, most })
  }, [keptFiles, visit])
  useEffect(() => {
    // What cannot be fetched is a list less.
    look().catch(() => {})
  }, [look])
  if (!found || (found.entries.length === 0 && found.aside.count === 0)) return null
  const { entries, aside } = found
  const act = async (forget: (kept: KeptFiles) => Promise<void>) => {
    await forget(await keptFiles())
    await look()
  }
  return (
    <section className="kept-files">
      <h3>{t('open.kept-title')}</h3>
      <p className="quiet small">{t('open.keeping', { size: sayBytes(found.most, words) })}</p>
      <ul className="views-list">
        {entries.map(({ key, name, bytes, on }) => (
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
              <Button
                className="ghost"
                aria-label={t('open.forget-one', { name })}
                onPress={() => act((kept) => kept.forget(key))}
              >
                {t('open.forget')}
              </Button>
            </span>
          </li>
        ))}
        {aside.count > 0 && (
          <li className="view-row">
            <span className="view-open small">
              {t('open.set-aside')}{' '}
              {aside.bytes > 0 && (
                <span className="quiet" translate="no">
                  {sayBytes(aside.bytes, words)}
                </span>
              )}
            </span>
            <span className="view-acts">
              <Button
                className="ghost"
                aria-label={t('open.forget-aside')}
                onPress={() => act((kept) => kept.forgetAside())}
              >
                {t('open.forget')}
              </Button>
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}
