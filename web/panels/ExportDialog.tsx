import { useEffect, useState } from 'react'
import { Button, Dialog, Heading, Label, Modal, ModalOverlay, Radio, RadioGroup } from 'react-aria-components'
import { troubleOf } from '../state/trouble.ts'
import { useExplorer } from './explored.ts'
import { SCOPES, type Scope } from './export-context.ts'
import { partOf } from './export-part.ts'
import { sayTrouble } from './say-trouble.ts'
import { signPicture } from './sign-picture.ts'

const FORMATS = ['json', 'gexf', 'graphml', 'csv', 'cypher', 'png'] as const
type Format = (typeof FORMATS)[number]

/** Saves a part of the graph as data, or the picture; says how much it is before. */
export function ExportDialog({ scope, onClose }: { readonly scope: Scope | undefined; onClose(): void }) {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={scope !== undefined}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className="modal">
        <Dialog className="dialog">{scope !== undefined && <ExportForm first={scope} onClose={onClose} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type Progress = { readonly is: 'saving' } | { readonly is: 'saved' | 'failed'; readonly text: string }

function ExportForm({ first, onClose }: { readonly first: Scope; onClose(): void }) {
  const explored = useExplorer()
  const { state, words, picture, exportFile, save } = explored
  const { t } = words
  const [scope, setScope] = useState<Scope>(first)
  const [format, setFormat] = useState<Format>('json')
  const [progress, setProgress] = useState<Progress>()
  const counts = useCounts(scope)
  const isPicture = format === 'png'
  const noPicture = isPicture && (!picture.current || state.pictureRefused !== undefined)

  const run = async () => {
    setProgress({ is: 'saving' })
    try {
      const positions = Object.fromEntries([...(state.graph?.positions ?? []), ...state.moved])
      const part = partOf(scope, explored)
      const file = isPicture
        ? { name: 'survey-graph.png', content: await takePicture() }
        : await exportFile({ ...part, format, lang: words.lang, positions })
      save(file.name, file.content)
      setProgress({ is: 'saved', text: t('export.saved', { file: file.name }) })
    } catch (error) {
      setProgress({ is: 'failed', text: t('export.failed', { message: sayTrouble(troubleOf(error), words) }) })
    }
  }
  const takePicture = () => {
    if (!picture.current) throw new Error(t('export.no-picture'))
    return picture.current.picture({ scale: 2, decorate: signPicture(explored) })
  }
  return (
    <>
      <Heading slot="title">{t('export.title')}</Heading>
      <RadioGroup
        className="radios"
        value={scope}
        onChange={(value) => setScope(value as Scope)}
        isDisabled={isPicture}
      >
        <Label>{t('export.what')}</Label>
        {SCOPES.map((each) => {
          const isMissing = partOf(each, explored) === undefined
          return (
            <Radio key={each} value={each} className="radio" isDisabled={isMissing}>
              {t(`export.${each}`)}
              {isMissing && (
                <span className="quiet"> · {t(each === 'traced' ? 'export.no-trace' : 'export.none')}</span>
              )}
            </Radio>
          )
        })}
      </RadioGroup>
      <RadioGroup className="radios" value={format} onChange={(value) => setFormat(value as Format)}>
        <Label>{t('export.format')}</Label>
        {FORMATS.map((each) => (
          <Radio key={each} value={each} className="radio">
            {t(`export.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <p className="export-counts" role="status">
        {noPicture ? t('export.no-picture') : isPicture ? t('export.picture-note') : counts && sayCounts(counts)}
      </p>
      {progress && progress.is !== 'saving' && (
        <p className={`export-${progress.is}`} role="status">
          {progress.text}
        </p>
      )}
      <div className="dialog-foot">
        <Button className="button" onPress={onClose}>
          {t(progress?.is === 'saved' ? 'keys.close' : 'export.cancel')}
        </Button>
        <Button
          className="button go"
          isDisabled={progress?.is === 'saving' || noPicture || (!isPicture && counts?.nodes === 0)}
          onPress={run}
        >
          {t(progress?.is === 'saving' ? 'export.saving' : 'export.save')}
        </Button>
      </div>
    </>
  )

  function sayCounts({ nodes, edges }: { readonly nodes: number; readonly edges: number }): string {
    if (nodes === 0) return t('export.empty')
    const said = t('export.counts', {
      nodes: t('map.nodes', { count: nodes }),
      edges: t('map.edges', { count: edges }),
    })
    // What opens again needs the works that are cited, also those that are not part of it.
    return format === 'json' ? t('export.with-sources', { counts: said }) : said
  }
}

/** How much the part holds, as the store counts it; undefined until it has. */
function useCounts(scope: Scope): { readonly nodes: number; readonly edges: number } | undefined {
  const explored = useExplorer()
  const key = JSON.stringify(partOf(scope, explored))
  const { count } = explored
  const [counts, setCounts] = useState<{ key: string; nodes: number; edges: number }>()
  useEffect(() => {
    if (key === undefined) return
    const controller = new AbortController()
    count(JSON.parse(key), controller.signal).then(
      (found) => setCounts({ key, ...found }),
      // Saving says what is wrong; a count that fails is merely not shown.
      () => {},
    )
    return () => controller.abort()
  }, [key, count])
  return counts?.key === key ? counts : undefined
}
