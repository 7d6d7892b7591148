/**
 * Marks around Spanish text that stands in for a translation. They travel inside the text, through titles and lists
 * and sentences, to the page, where `marksToHtml` makes them `lang` attributes. They are noncharacters: no text of
 * anybody's holds them.
 */
const start = '\uFDD0'
const end = '\uFDD1'

/** A text that says of itself that it is in Spanish. */
export function markForeign(text: string): string {
  return text === '' ? text : `${start}${text}${end}`
}

/** Whether anything in a text is marked. */
export function hasMarks(text: string): boolean {
  return text.includes(start)
}

/** A text without its marks, also where they were put into an address. */
export function stripMarks(text: string): string {
  return text.replace(/\uFDD0|\uFDD1|%EF%B7%90|%EF%B7%91/g, '')
}

/** What has no elements inside: marks there can only go. What has no «<» either, as a sheet, is passed over at once. */
const opaque = '<(script|style|title|textarea|option)\\b(?:[^<]*|[\\s\\S]*?)</\\1\\s*>'
const tag = '<(?:[^"\'<>]|"[^"]*"|\'[^\']*\')*>'
const pieces = new RegExp(`${opaque}|<!--[\\s\\S]*?-->|${tag}|[^<]+|<`, 'g')

/**
 * A drawn page with `<span lang>` around its marked texts. A text that a template cut in pieces is wrapped piece by
 * piece; in attributes, titles and scripts, which cannot hold elements, the marks go.
 * @param attributes of the span: ` lang="es-MX"`.
 */
export function marksToHtml(html: string, attributes: string): string {
  if (!hasMarks(html)) return html
  let depth = 0
  return html.replace(pieces, (piece) => {
    if (piece.startsWith('<')) return stripMarks(piece)
    return piece
      .split(/(\uFDD0|\uFDD1)/)
      .map((part) => {
        if (part === start) depth += 1
        else if (part === end) depth -= 1
        else return depth > 0 && part.trim() !== '' ? `<span${attributes}>${part}</span>` : part
        return ''
      })
      .join('')
  })
}
