import { $getNearestNodeFromDOMNode, getNearestEditorFromDOMNode } from '@payloadcms/richtext-lexical/lexical'
import { signsInText } from './signsInText.ts'
import { quotes } from './textFaults.ts'

/** What is at fault within a text: a chip or a box of a block, or words. */
export interface FaultMark {
  words: string
  at: HTMLElement | Range
}

/**
 * What of a text a message is about, in the order in which it stands there.
 * @param field that holds the text, its blocks and their boxes.
 */
export function findFaultMarks(field: Element, message: string): FaultMark[] {
  const editors = [...field.querySelectorAll('[contenteditable="true"]')]
  const chips = [...field.querySelectorAll<HTMLElement>('.chip-at-fault')]
  const boxes = [...field.querySelectorAll<HTMLInputElement>('input[type="text"], textarea')]
  const links = [...field.querySelectorAll<HTMLElement>('[contenteditable="true"] a[href]')]
  const struck = [...field.querySelectorAll<HTMLElement>('[contenteditable="true"] [class*="trikethrough"]')]
  return [
    ...chips.map((chip) => ({ words: chip.innerText, at: chip })),
    ...boxes.filter(({ value }) => quotes(message, value)).map((box) => ({ words: box.value, at: box })),
    ...links.filter((link) => quotes(message, addressOf(link))).map(markWithin),
    ...struck.map(markWithin),
    ...editors.flatMap(signsInText).map((at) => ({ words: at.toString(), at })),
  ].sort((a, b) => (startOf(a).compareDocumentPosition(startOf(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
}

/** Where a link leads. The page has no address of links within the site. */
function addressOf(link: HTMLElement): string {
  const address = getNearestEditorFromDOMNode(link)?.read(() => {
    const node = $getNearestNodeFromDOMNode(link)?.exportJSON() as { fields?: { url?: unknown } } | undefined
    return node?.fields?.url
  })
  return typeof address === 'string' ? address : ''
}

function markWithin(element: HTMLElement): FaultMark {
  const at = document.createRange()
  at.selectNodeContents(element)
  return { words: element.innerText, at }
}

function startOf({ at }: FaultMark): Node {
  return at instanceof Range ? at.startContainer : at
}
