import { useState } from 'react'
import {
  Button,
  Dialog,
  Header,
  Heading,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components'
import type { Look } from '../../src/drawing/looks.ts'
import type { PictureOf } from '../../src/export/format.ts'
import { viewLink } from '../state/permalink.ts'
import { ExportPreview } from './ExportPreview.tsx'
import { useExplorer } from './explored.ts'
import { SCOPES, type Scope } from './export-context.ts'
import { FORMAT_GROUPS, isPicture, opensAgain, type SavedFormat } from './export-formats.ts'
import { partOf, usualScope } from './export-part.ts'
import { PictureOptions } from './PictureOptions.tsx'
import { type Count, useCount } from './use-count.ts'
import { useExport } from './use-export.ts'

/** Parts of so many nodes are made at once, to be looked at before they are saved; larger ones when they are saved. */
const SMALL = 2000
/** Formats that keep how it is looked at, and open so again. */
const KEEP_VIEW: readonly SavedFormat[] = ['json', 'pack']

/** Saves a part of the graph; says how much it is, and shows the file, before. */
export function ExportDialog({ scope, onClose }: { readonly scope: Scope | 'usual' | undefined; onClose(): void }) {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={scope !== undefined}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className="modal wide">
        <Dialog className="dialog">{scope !== undefined && <ExportForm first={scope} onClose={onClose} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function ExportForm({ first, onClose }: { readonly first: Scope | 'usual'; onClose(): void }) {
  const explored = useExplorer()
  const { state, words, theme, save } = explored
  const { t } = words
  const [scope, setScope] = useState<Scope>(() => (first === 'usual' ? usualScope(explored) : first))
  const [format, setFormat] = useState<SavedFormat>('json')
  const [look, setLook] = useState<Look>(theme)
  const [isMap, setMap] = useState(false)
  const [scale, setScale] = useState(2)
  const [saved, setSaved] = useState<{ readonly as: string; readonly file: string }>()
  const [saving, setSaving] = useState(false)
  const named = partOf(scope, explored)
  const count = useCount(named?.part)
  const isEmpty = count?.nodes === 0
  const isSmall = count !== undefined && !isEmpty && count.nodes <= SMALL
  const answer = scope === 'trace' ? 'routes' : scope === 'matrix' ? 'matrix' : undefined
  const picture: PictureOf = isMap ? 'map' : (answer ?? 'map')
  const { now, get, stop } = useExport(
    named && { ...named, format, look, picture, scale, ...(KEEP_VIEW.includes(format) && { view: viewLink(state) }) },
    isSmall,
  )
  // Whoever chooses anything else has not saved that yet.
  const chosen = JSON.stringify([scope, format, look, picture, scale])
  const isSaved = saved?.as === chosen

  const run = async () => {
    setSaved(undefined)
    setSaving(true)
    const file = await get()
    setSaving(false)
    if (!file) return
    save(file.name, file.content)
    setSaved({ as: chosen, file: file.name })
  }
  return (
    <>
      <Heading slot="title">{t('export.title')}</Heading>
      <div className="export-parts">
        <RadioGroup className="radios" value={scope} onChange={(value) => setScope(value as Scope)}>
          <Label>{t('export.what')}</Label>
          {SCOPES.map((each) => (
            <Radio key={each} value={each} className="radio" isDisabled={partOf(each, explored) === undefined}>
              {t(`export.${each}`)}
            </Radio>
          ))}
          <p className="export-counts" role="status">
            {count && sayCount(count)}
          </p>
        </RadioGroup>
        <div className="formats">
          <h3 id="export-format">{t('export.format')}</h3>
          <ListBox
            aria-labelledby="export-format"
            className="format-list"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[format]}
            onSelectionChange={(keys) => {
              for (const key of keys === 'all' ? [] : keys) setFormat(key as SavedFormat)
            }}
          >
            {FORMAT_GROUPS.map(([group, formats]) => (
              <ListBoxSection key={group} className="format-group">
                <Header>{t(`export.for-${group}`)}</Header>
                {formats.map((each) => (
                  <ListBoxItem key={each} id={each} className="format" textValue={t(`export.${each}`)}>
                    <span className="format-name">{t(`export.${each}`)}</span>{' '}
                    <span className="quiet">
                      {t(
                        scope === 'matrix' && (each === 'xlsx' || each === 'csv')
                          ? `export.${each}-for-matrix`
                          : `export.${each}-for`,
                      )}
                    </span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </div>
        <div className="export-file">
          {isPicture(format) && (
            <PictureOptions
              look={look}
              onLook={setLook}
              answer={answer}
              isMap={isMap}
              onMap={setMap}
              scale={format === 'png' ? scale : undefined}
              onScale={setScale}
            />
          )}
          <ExportPreview now={now} format={format} isMatrix={scope === 'matrix'} />
        </div>
      </div>
      <div className="dialog-foot">
        <p className="export-saved" role="status">
          {isSaved && t('export.saved', { file: saved.file })}
        </p>
        {saving ? (
          <Button className="button" onPress={stop}>
            {t('export.stop')}
          </Button>
        ) : (
          <Button className="button" onPress={onClose}>
            {t(isSaved ? 'keys.close' : 'export.cancel')}
          </Button>
        )}
        {/* Not disabled while it saves: a button that is disabled under the focus loses it, and Escape with it. */}
        <Button
          className="button go"
          data-pending={saving || undefined}
          isDisabled={!named || isEmpty}
          onPress={() => saving || run()}
        >
          {t(saving ? 'export.saving' : 'export.save')}
        </Button>
      </div>
    </>
  )

  function sayCount({ nodes, edges, sources }: Count): string {
    if (nodes === 0) return t('export.empty')
    const counted = { nodes: t('map.nodes', { count: nodes }), edges: t('map.edges', { count: edges }) }
    // What opens again needs the works that are cited, also those that are not part of it.
    return sources > 0 && opensAgain(format)
      ? t('export.with-sources', { ...counted, sources: t('sources.distinct', { count: sources }) })
      : t('export.counts', counted)
  }
}
