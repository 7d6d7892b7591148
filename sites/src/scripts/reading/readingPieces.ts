/** A run of text as it is read, and the element that holds it. */
export interface ReadingPiece {
  element: HTMLElement
  text: string
}

/** No part of the text: ways around, controls, what is opened on demand, citations and dates of checking, decoration. */
const apart =
  'nav, form, details, svg, picture, small, button, label, output, [hidden], .dates, .tools, .tag, .related, .trail, .out'

/** The text of an element in reading order, one piece for each run that stands on lines of its own. */
export function readingPieces(root: HTMLElement): ReadingPiece[] {
  const pieces: ReadingPiece[] = []
  let run = ''
  const flush = () => {
    const text = tidy(run)
    run = ''
    if (text !== '') pieces.push({ element: root, text })
  }
  for (const node of root.childNodes) {
    if (node instanceof HTMLElement && isRead(node)) {
      if (isInline(node)) run += inlineText(node)
      else {
        flush()
        pieces.push(...readingPieces(node))
      }
    } else if (node instanceof Text) run += node.data
  }
  flush()
  return pieces
}

/** The whole text of an element as one run. */
export function inlineText(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof HTMLElement) || !isRead(node)) return ''
  return node.localName === 'br' ? ' ' : [...node.childNodes].map(inlineText).join('')
}

/** Blanks collapsed, and none before a mark: where a citation was left out, one remains. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim()
}

function isRead(element: HTMLElement): boolean {
  return !element.matches(apart) && getComputedStyle(element).display !== 'none'
}

function isInline(element: HTMLElement): boolean {
  return getComputedStyle(element).display.startsWith('inline')
}
