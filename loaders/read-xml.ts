import { SaxesParser } from 'saxes'
import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { inEnglish, said, word } from '../src/model/said.ts'
import { placeOfFault } from './decode-utf8.ts'
import { FILE_START, problemIn } from './records.ts'

/** Who is told of what stands in a document, in its order. Names are without the prefix of the root element. */
export interface XmlReader {
  /** `place` gives where the tag begins; ask before the next tag. */
  open(name: string, attributes: Readonly<Record<string, string>>, place: () => Place): void
  close(name: string): void
  /** Characters between tags, entities resolved; those of one text may come in several pieces. */
  text(text: string): void
  /** What stands in `<![CDATA[…]]>`. */
  characterData?: (text: string) => void
  instruction?: (target: string, body: string, place: Place) => void
}

/** Bytes that are decoded at once: the text of a large file never stands whole. */
const BLOCK = 262_144

/** Deeper documents are refused; a hierarchy of nodes needs two levels for each of its own. */
const MAX_TAGS = 256

/**
 * Reads an XML 1.0 document in UTF-8 whose root element is `root`, and gives the fault that ended the reading, if any.
 * A document type is refused, and with it every entity but the five that XML itself has and everything external.
 */
export function readXml(file: string, bytes: Uint8Array, root: string, reader: XmlReader): Problem | undefined {
  const refused = refusedEncoding(bytes)
  if (refused) return problemIn(file, FILE_START, '', refused)
  const parser = new PlacingParser(root, reader)
  try {
    for (const text of decoded(bytes)) parser.write(text)
    parser.close()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return problemIn(file, error.place ?? placeOfFault(bytes), '', error.said)
    // So the parser begins its own errors; any other is ours.
    const start = `${parser.line}:${parser.column}: `
    if (!(error instanceof Error && error.message.startsWith(start))) throw error
    const place = { line: parser.line, column: parser.columnIndex + 1 }
    return problemIn(file, place, '', said`no well-formed XML: ${detailOf(error.message.slice(start.length))}`)
  }
}

/** What the parser says, with the name it may end in apart. */
function detailOf(message: string): Sentence {
  const plain = message.replace(/\.$/u, '')
  const [, what, name] = /^([^:]+): (.+)$/u.exec(plain) ?? []
  return what && name ? said`${word(what)}: ${name}` : word(plain)
}

/** Ends the reading; never leaves this file. Without a place where the bytes are no UTF-8. */
class Fault extends Error {
  readonly place: Place | undefined
  readonly said: Sentence
  constructor(place: Place | undefined, message: Sentence) {
    super(inEnglish(message))
    this.place = place
    this.said = message
  }
}

/**
 * The parser with what it is told kept beside it. V8 is quick with it as long as all parsers look alike to it, and four
 * times as slow else: so the listeners are the same for every reader, in one order, and there is none for errors, which
 * are thrown without one. The fields of this class make room for them: an object with too many late properties becomes a
 * table of hashes.
 */
class PlacingParser extends SaxesParser {
  /** Reads nothing: while one parser lives V8 keeps what it learned of them, and the next file is read as fast as the first. */
  static readonly kept = new PlacingParser('', { open() {}, close() {}, text() {} })

  private tagLine = 1
  private tagColumn = 1
  private depth = 0
  private prefix = ''
  private readonly placeOfTag = (): Place => ({ line: this.tagLine, column: this.tagColumn })

  constructor(root: string, reader: XmlReader) {
    super({ position: true })
    this.on('opentagstart', ({ name }) => {
      // The sign behind the name was read already; where it was a line break, the tag began on the line before.
      const column = this.columnIndex - name.length - 1
      this.tagLine = column > 0 ? this.line : this.line - 1
      this.tagColumn = Math.max(1, column)
    })
    this.on('opentag', ({ name, attributes }) => {
      if (this.depth === 0) this.begin(name, root)
      this.depth += 1
      if (this.depth > MAX_TAGS)
        throw new Fault(this.placeOfTag(), said`nested too deeply; expected at most ${MAX_TAGS} levels`)
      reader.open(this.plain(name), attributes, this.placeOfTag)
    })
    this.on('closetag', ({ name }) => {
      this.depth -= 1
      reader.close(this.plain(name))
    })
    this.on('text', (more) => reader.text(more))
    this.on('cdata', (more) => reader.characterData?.(more))
    this.on('processinginstruction', ({ target, body }) => {
      reader.instruction?.(target, body, { line: this.line, column: 1 })
    })
    this.on('doctype', (doctype) => {
      const lines = doctype.split('\n').length - 1
      const column = lines === 0 ? this.columnIndex - doctype.length - '<!DOCTYPE>'.length + 1 : 1
      const message = said`a document type stands here, which could bring in other files; expected none`
      throw new Fault({ line: this.line - lines, column: Math.max(1, column) }, message)
    })
  }

  private begin(name: string, root: string): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (local !== root) throw new Fault(this.placeOfTag(), said`the root element is ${name}; expected ${root}`)
    this.prefix = name.slice(0, name.length - local.length)
  }

  private plain(name: string): string {
    const { prefix } = this
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name
  }
}

function* decoded(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += BLOCK) {
    let text: string
    try {
      text = decoder.decode(bytes.subarray(at, at + BLOCK), { stream: at + BLOCK < bytes.length })
    } catch {
      throw new Fault(undefined, said`not UTF-8; expected the file to be saved as UTF-8`)
    }
    yield text
  }
}

/** What the file says of its encoding, or its first bytes show of it, where it is another than UTF-8. */
function refusedEncoding(bytes: Uint8Array): Sentence | undefined {
  const [first = 0, second = 0] = bytes
  if (bytes.length === 0) return said`the file is empty; expected XML`
  const isWide =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (bytes.length > 1 && first * second === 0)
  if (isWide) return said`UTF-16 or no text at all; expected the file to be saved as UTF-8`
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [, declared] = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/u.exec(head) ?? []
  if (declared === undefined || /^(?:utf-?8|us-ascii)$/iu.test(declared)) return undefined
  return said`the file says that its encoding is ${declared}; expected UTF-8`
}
