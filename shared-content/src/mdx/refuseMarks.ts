import { ContentError, type ContentPlace } from '../errors.ts'
import { findMarkupSign, type TextStart } from '../text/markupSigns.ts'
import { findUnsafeCharacter } from '../text/unsafeCharacters.ts'
import type { Inline } from './tree.ts'

/**
 * Refuses signs that readers would see as they are and characters that they would not see, in one paragraph as it was
 * written: in a file or in the editor.
 * @param inlines before they are normalized, line breaks of the source and all.
 * @param place of the paragraph's first line.
 * @throws {ContentError} `character-refused` or `mdx-construct-refused`.
 */
export function refuseMarks(inlines: readonly Inline[], place: ContentPlace, start: TextStart): void {
  const text = inlines.map(toText).join('')
  const unsafe = findUnsafeCharacter(text)
  const fault = unsafe ?? findMarkupSign(text, { start })
  if (fault === undefined) return
  const lines = text.slice(0, fault.index).split('\n').length - 1
  const [what = '', ...mend] = fault.message.split('; ')
  throw new ContentError({
    code: unsafe === undefined ? 'mdx-construct-refused' : 'character-refused',
    place: { ...place, line: place.line === undefined ? undefined : place.line + lines },
    what: `El texto ${what}.`,
    mend: toSentence(mend.join('; ')),
    cms: { mend: toSentence(mend.join('; ')), en: unsafe === undefined ? englishOfSign : englishOfUnsafe },
  })
}

const englishOfSign =
  'The text has signs of another format, which readers would see as they are: bullets, numbers of lists, tables, HTML. Use the editor’s buttons for lists, bold and italics.'
const englishOfUnsafe =
  'The text has characters that people do not see, or that look like others. Remove them, or type those words again.'

/** What people read; a fact or a citation is a word that begins no list. */
function toText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'break':
      return '\n'
    case 'link':
      return inline.children.map(({ value }) => value).join('')
    case 'term':
    case 'lang':
      return inline.text
    default:
      return 'x'
  }
}

function toSentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
