import { ContentError } from '../errors.ts'
import { findUnsafeCharacter } from '../text/unsafeCharacters.ts'

/** Bytes of the largest text file: ten times the longest law. */
const largestFile = 1_000_000

const asUtf8 = 'Guárdalo como UTF-8 (en el Bloc de notas: Guardar como, Codificación, UTF-8) y revisa sus acentos.'

/**
 * The text of a file, which is UTF-8; a byte order mark at its beginning is dropped.
 * @throws {ContentError} with file and line when it is too large, in another encoding, or holds a character that
 *   people do not see (`unsafeCharacters.ts`).
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > largestFile)
    throw new ContentError({
      code: 'file-too-large',
      place: { file },
      what: `El archivo pesa ${(bytes.length / 1e6).toFixed(1)} MB y un texto puede pesar hasta ${largestFile / 1e6} MB.`,
      mend: 'Divídelo o quita lo que no es texto.',
    })
  const text = decodeUtf8(bytes, file)
  const unsafe = findUnsafeCharacter(text)
  if (unsafe !== undefined)
    throw new ContentError({
      code: 'character-refused',
      place: { file, line: text.slice(0, unsafe.index).split('\n').length },
      what: `El texto ${unsafe.message}.`,
      mend: '',
    })
  return text
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 4).includes(0))
    throw encodingError(file, 1, 'El archivo no está en UTF-8 sino en UTF-16 o en otro formato de dos bytes.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const { line, text } = firstBrokenLine(bytes)
    throw encodingError(file, line, `El archivo no está en UTF-8: su renglón parece decir «${text}».`)
  }
}

/** The line that is no UTF-8, read as Windows in Spanish writes it. */
function firstBrokenLine(bytes: Uint8Array): { line: number; text: string } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start)
    const row = bytes.subarray(start, end === -1 ? bytes.length : end)
    try {
      decoder.decode(row)
    } catch {
      const text = new TextDecoder('windows-1252').decode(row).trim()
      return { line, text: text.length > 60 ? `${text.slice(0, 60)}…` : text }
    }
    // Cannot be: a line break is never part of another character.
    if (end === -1) return { line, text: '' }
    start = end + 1
  }
}

function encodingError(file: string, line: number, what: string): ContentError {
  return new ContentError({ code: 'encoding-broken', place: { file, line }, what, mend: asUtf8 })
}
