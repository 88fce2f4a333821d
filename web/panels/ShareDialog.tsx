import { useState } from 'react'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextArea, TextField } from 'react-aria-components'
import { withEmbed, withoutEmbed } from '../state/embed.ts'
import { viewLink } from '../state/permalink.ts'
import { citeView } from './cite-view.ts'
import { useExplorer } from './explored.ts'

/** The lasting address of the view, how to cite it, and how to show it in another page. */
export function ShareDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const { words } = useExplorer()
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className="modal share">
        <Dialog className="dialog">
          <Heading slot="title">{words.t('share.title')}</Heading>
          {isOpen && <ShareForm />}
          <div className="dialog-foot">
            <Button className="button" onPress={onClose}>
              {words.t('keys.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function ShareForm() {
  const explored = useExplorer()
  const { state, words, place, visit } = explored
  const { t } = words
  const link = new URL(viewLink(state), withoutEmbed(location.href)).href
  const { text, bibtex } = citeView(explored, link, new Date().toISOString().slice(0, 10))
  if (visit) return <p className="share-note">{t('share.visit')}</p>
  return (
    <>
      <Copied label={t('share.link')} value={link} />
      {place === 'served' && <p className="share-note">{t('share.local')}</p>}
      <Copied label={t('share.cite')} value={text} lines={4} />
      <Copied label="BibTeX" value={bibtex} lines={6} />
      {place === 'published' ? (
        <Copied label={t('share.embed')} value={frameOf(withEmbed(link), t('share.frame'))} lines={3} />
      ) : (
        <p className="share-note">{t('share.embed-hint')}</p>
      )}
    </>
  )
}

/** Other people's pages take it as it stands. */
function frameOf(address: string, title: string): string {
  const inQuotes = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<iframe src="${inQuotes(address)}" title="${inQuotes(title)}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`
}

/** A text to be taken along, with a button that copies it and says so. */
function Copied({ label, value, lines }: { readonly label: string; readonly value: string; readonly lines?: number }) {
  const { words, copy } = useExplorer()
  const { t } = words
  const [told, setTold] = useState<'cite.copied' | 'cite.not-copied'>()
  const put = () =>
    copy(value).then(
      () => setTold('cite.copied'),
      () => setTold('cite.not-copied'),
    )
  return (
    <div className="share-part">
      <TextField value={value} isReadOnly className="share-field">
        <Label>{label}</Label>
        {lines === undefined ? <Input /> : <TextArea rows={lines} />}
      </TextField>
      <p className="share-copy">
        <Button className="button" aria-label={t('share.copy', { what: label })} onPress={put}>
          {t('share.copy-short')}
        </Button>
        <span role="status" className="quiet">
          {told && t(told)}
        </span>
      </p>
    </div>
  )
}
