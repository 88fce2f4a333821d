import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** That a file is looked at in place of the page's own data, and the way back. */
export function VisitLine() {
  const { visit, words } = useExplorer()
  const { t } = words
  const line = useRef<HTMLParagraphElement>(null)
  // All of the page was replaced, and with it what had the focus.
  useEffect(() => line.current?.focus(), [])
  if (!visit) return null
  return (
    <p className="notice" role="status" ref={line} tabIndex={-1}>
      <span>{t('open.visiting', { name: visit.name })}</span>
      <Button className="button" onPress={visit.leave}>
        {t('open.back', { title: words.text(visit.home()) || t('app.name') })}
      </Button>
    </p>
  )
}
