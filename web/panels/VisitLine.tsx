import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Keeping } from '../data/kept-files.ts'
import { type FilesVisit, useExplorer } from './explored.ts'
import { sayBytes } from './say-bytes.ts'

/** That files are looked at in place of the page's own data, whether they are kept, and the way back. */
export function VisitLine({ visit }: { readonly visit: FilesVisit }) {
  const { words, keptFiles } = useExplorer()
  const { t } = words
  const { file, name, keeping, isAfter } = visit
  const line = useRef<HTMLParagraphElement>(null)
  const [kept, setKept] = useState<{ readonly said: Keeping | 'forgotten'; readonly most: number }>()
  // All of the page was replaced, and with it what had the focus; on a new page nothing had it.
  useEffect(() => {
    if (isAfter) line.current?.focus()
  }, [isAfter])
  useEffect(() => {
    const look = async () => {
      const said = await keeping
      const { most, files } = await keptFiles()
      // Meanwhile it may have been forgotten, in another window too, or have made room.
      const isGone = said === 'kept' && typeof (await files(file)) === 'string'
      setKept({ said: isGone ? 'forgotten' : said, most })
    }
    // What cannot be fetched is said where it is wanted.
    look().catch(() => {})
  }, [file, keeping, keptFiles])
  const letGo = async () => {
    const { most, forget } = await keptFiles()
    await forget(file)
    setKept({ said: 'forgotten', most })
    // What was pressed is gone.
    line.current?.focus()
  }
  return (
    <p className="notice" role="status" ref={line} tabIndex={-1}>
      <span>
        {t('open.visiting', { name })}{' '}
        <span>{kept && t(`open.${kept.said}`, { size: sayBytes(kept.most, words) })}</span>
      </span>
      {kept?.said === 'kept' && (
        <Button className="ghost" aria-label={t('open.forget-one', { name })} onPress={letGo}>
          {t('open.forget')}
        </Button>
      )}
      <Button className="button" onPress={visit.leave}>
        {t('open.back', { title: words.text(visit.home()) || t('app.name') })}
      </Button>
    </p>
  )
}
