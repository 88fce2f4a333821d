import type { Piece } from '../finding/snippet.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { KindShape } from './KindShape.tsx'
import type { Row } from './palette-rows.ts'

/** A line of the palette: what it is by its shape or sign, what it says with what was looked for marked, and what kind it is. */
export function PaletteRow({ row }: { readonly row: Row }) {
  return (
    <>
      <span className="palette-sign">
        {row.kind !== undefined ? (
          <KindShape kind={row.kind} />
        ) : row.sign ? (
          <EvidenceGlyph sign={row.sign} size={14} />
        ) : (
          <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
            <path d="M5 3l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        )}
      </span>
      <span className="palette-text">
        <span className={row.sign ? 'palette-title said' : 'palette-title'}>
          <Pieces pieces={row.title} />
        </span>
        {row.note && (
          <span className="palette-note">
            {row.note.what !== undefined && <span className="palette-what">{row.note.what} </span>}
            <Pieces pieces={row.note.pieces} />
          </span>
        )}
      </span>
      {row.meta && <span className="palette-meta">{row.meta}</span>}
      {row.keys?.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMarked }, index) => {
    const key = `${index} ${text}`
    return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
