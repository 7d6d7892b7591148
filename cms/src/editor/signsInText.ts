import { findMarkupSign } from '@justicia/shared-content/text/markupSigns'
import { findUnsafeCharacter } from '@justicia/shared-content/text/unsafeCharacters'

/** A stretch of a line that is one node of the page; without one, what stands for a component or a line break. */
interface Piece {
  start: number
  node?: Text
}

/** What the editor shows lines as. */
const lines = 'p, li, h3, h4, blockquote'

/** The signs and characters that no text may have, one of each line, as publishing finds them. */
export function signsInText(editor: Element): Range[] {
  return [...editor.querySelectorAll(lines)].flatMap((line) => {
    if (line.closest('[contenteditable="true"]') !== editor) return []
    const { text, pieces } = readLine(line)
    const unsafe = findUnsafeCharacter(text)
    // Nobody sees such a character: its neighbours are marked with it.
    if (unsafe !== undefined) return rangeOf(pieces, unsafe.index - 1, unsafe.index + unsafe.character.length + 1)
    const found = findMarkupSign(text, { start: /^H/.test(line.tagName) ? 'title' : 'line' })
    return found === undefined ? [] : rangeOf(pieces, found.index, found.index + found.sign.length)
  })
}

/** What people read in a line: a component is a word that begins no list, an item is not its inner list. */
function readLine(line: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  const read = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        pieces.push({ start: text.length, node: child })
        text += child.data
      } else if (child instanceof HTMLElement && !child.matches('ul, ol')) {
        const stand = child.tagName === 'BR' ? '\n' : child.isContentEditable ? undefined : 'x'
        if (stand === undefined) read(child)
        else {
          pieces.push({ start: text.length })
          text += stand
        }
      }
    }
  }
  read(line)
  return { text, pieces }
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range[] {
  const within = pieces.flatMap(({ start, node }) => {
    if (node === undefined || start >= to || start + node.length <= from) return []
    return { node, from: Math.max(0, from - start), to: Math.min(node.length, to - start) }
  })
  const [first, last] = [within[0], within.at(-1)]
  if (first === undefined || last === undefined) return []
  const range = document.createRange()
  range.setStart(first.node, first.from)
  range.setEnd(last.node, last.to)
  return [range]
}
