import { type KeyboardEvent, useState } from 'react'
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import type { MatchRequest } from '../../src/query/match-request.ts'
import { troubleOf } from '../state/trouble.ts'
import { useExplorer } from './explored.ts'
import { sayTrouble } from './say-trouble.ts'

/** What was written, for whoever shows it: the line that it was about may be gone. */
export interface Kept {
  readonly decision: MatchRequest['decision']
  readonly pair: string
  readonly file: string
}

const REASON = { accept: 'compare.accepting', reject: 'compare.rejecting' } as const

/** Why, and who says so; where it will be kept stands there before it is sent. */
export function DecisionForm({
  ends,
  decision,
  file,
  onKept,
  onCancel,
}: {
  readonly ends: readonly [GraphNode, GraphNode]
  readonly decision: MatchRequest['decision']
  readonly file: string
  onKept(kept: Kept): void
  onCancel(): void
}) {
  const { words, decideMatch, signer } = useExplorer()
  const { t } = words
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(signer.current)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [a, b] = ends
  const isAnswer = decision !== 'withdraw'

  const send = async () => {
    if (isAnswer && (reason.trim() === '' || by.trim() === '')) return setProblem(t('compare.needs'))
    setProblem(undefined)
    setSending(true)
    try {
      const kept = await decideMatch({ a: a.id, b: b.id, decision, reason: reason.trim(), by: by.trim() })
      if (isAnswer) signer.current = by.trim()
      onCancel()
      onKept({
        decision,
        pair: t('compare.pair', { a: words.text(a.label), b: words.text(b.label) }),
        file: kept.file,
      })
    } catch (error) {
      setProblem(t('compare.not-kept', { message: sayTrouble(troubleOf(error), words) }))
      setSending(false)
    }
  }
  /** Escape puts the form away, and nothing further out. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      className="decision"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {decision === 'withdraw' ? (
        <p>{t('compare.withdrawing')}</p>
      ) : (
        <>
          <TextField className="decision-field wide" value={reason} onChange={setReason} autoFocus maxLength={2000}>
            <Label>{t(REASON[decision])}</Label>
            <TextArea className="field" rows={2} />
          </TextField>
          <TextField className="decision-field" value={by} onChange={setBy} maxLength={200} autoComplete="name">
            <Label>{t('compare.name')}</Label>
            <Input className="field" />
          </TextField>
        </>
      )}
      <p className="decision-file">{t('compare.keep-in', { file })}</p>
      {problem && (
        <p className="decision-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="decision-foot">
        <Button className="button" onPress={onCancel}>
          {t('compare.cancel')}
        </Button>
        <Button className="button go" type="submit" isDisabled={isSending}>
          {t(isSending ? 'compare.keeping' : decision === 'withdraw' ? 'compare.withdraw' : 'compare.keep')}
        </Button>
      </div>
    </form>
  )
}
