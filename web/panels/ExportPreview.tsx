import { useEffect, useState } from 'react'
import { useExplorer } from './explored.ts'
import { isPicture, isReadable, type SavedFormat } from './export-formats.ts'
import { sayBytes } from './say-bytes.ts'
import { sayTrouble } from './say-trouble.ts'
import type { Making } from './use-export.ts'

/** So much of a file is shown before it is saved, in bytes. */
const SHOWN = 2400

/** The file as it will be: its name and size, and the picture, or how it begins. */
export function ExportPreview({
  now,
  format,
  isMatrix,
}: {
  readonly now: Making
  readonly format: SavedFormat
  readonly isMatrix: boolean
}) {
  const { words } = useExplorer()
  const { t } = words
  return (
    <section className="preview" aria-label={t('export.preview')}>
      <p className="preview-name" role="status">
        {now.is === 'made' && (
          <>
            <strong>{now.file.name}</strong> <span className="quiet">{sayBytes(now.file.content.size, words)}</span>
          </>
        )}
        {now.is === 'making' && t('export.making', { size: sayBytes(now.bytes, words) })}
        {now.is === 'waiting' && t('export.not-yet')}
        {now.is === 'failed' && (
          <span className="export-failed">{t('export.failed', { message: sayTrouble(now.trouble, words) })}</span>
        )}
      </p>
      {now.is === 'made' && isPicture(format) && <PicturePreview content={now.file.content} />}
      {now.is === 'made' && isReadable(format) && <TextPreview content={now.file.content} />}
      {now.is === 'made' && !isPicture(format) && !isReadable(format) && (
        <p className="quiet">
          {t(
            isMatrix && format !== 'pack'
              ? `export.holds-${format as 'xlsx' | 'csv'}-matrix`
              : `export.holds-${format as 'pack' | 'xlsx' | 'csv'}`,
          )}
        </p>
      )}
    </section>
  )
}

function PicturePreview({ content }: { readonly content: Blob }) {
  const { words } = useExplorer()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(content)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return address ? <img className="preview-picture" src={address} alt={words.t('export.preview')} /> : null
}

function TextPreview({ content }: { readonly content: Blob }) {
  const { words } = useExplorer()
  const [text, setText] = useState('')
  useEffect(() => {
    let isCurrent = true
    content
      .slice(0, SHOWN)
      .text()
      .then((start) => {
        // The cut may have hit a letter in its middle.
        if (isCurrent) setText(start.replace(/\ufffd+$/u, '') + (content.size > SHOWN ? '\n…' : ''))
      })
    return () => {
      isCurrent = false
    }
  }, [content])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long beginning scrolls, and the keyboard has to reach it
    <section className="preview-text" tabIndex={0} aria-label={words.t('export.beginning')}>
      <pre>{text}</pre>
    </section>
  )
}
