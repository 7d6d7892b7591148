/** What was pasted and cannot be kept as it was. */
export interface Dropped {
  struck: number
  images: number
  tables: number
}

const pictures = 'img, picture, svg, video, audio, iframe, object, embed, canvas'
const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote'

/**
 * Makes of pasted HTML what the editor can hold without changing what it says: struck words go, cells and rows of tables
 * stay apart, what surrounds a picture too, raised figures stay raised, Word's lists become lists, and a quote of
 * paragraphs becomes quotes.
 * @param document changed in place.
 */
export function cleanPasted(document: Document): Dropped {
  const all = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)]
  const struck = all('s, strike, del, [style*="line-through"]').filter((element) => (element.textContent ?? '').trim() !== '')
  for (const element of struck) element.replaceWith(document.createTextNode(' '))
  const dropped = all(pictures)
  const images = dropped.filter(
    (element) => element.matches('img, picture, svg, canvas') && element.parentElement?.closest(pictures) === null,
  )
  for (const element of dropped) element.replaceWith(document.createTextNode(' '))
  for (const raised of all('sup, sub')) keepFigures(raised)
  listWordParagraphs(document)
  const tables = all('table')
  // From the inside out: a table in a cell is rows of its own.
  for (const table of tables.reverse()) table.replaceWith(...rowsOf(table, document))
  for (const quote of all('blockquote')) if (quote.querySelector(blocks) !== null) quote.replaceWith(...quotesOf(quote, document))
  return { struck: struck.length, images: images.length, tables: tables.length }
}

function rowsOf(table: HTMLElement, document: Document): HTMLElement[] {
  return [...table.querySelectorAll('caption, tr')].flatMap((row) => {
    const cells = row.matches('caption') ? [row] : [...row.children]
    const texts = cells.map(cellText).filter((text) => text !== '')
    if (texts.length === 0) return []
    const paragraph = document.createElement('p')
    paragraph.textContent = texts.join(' · ')
    return [paragraph]
  })
}

/** The words of a cell in one line, its paragraphs, lines and items apart. */
function cellText(cell: Element): string {
  for (const part of cell.querySelectorAll(`br, li, dt, dd, ${blocks}`)) {
    part.before(' ')
    part.after(' ')
  }
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Figures above or below the line as signs of their own: without its mark, «48¹ horas» would say 481 hours. */
function keepFigures(raised: HTMLElement): void {
  const figures = (raised.textContent ?? '').trim()
  if (!/^\d+$/.test(figures)) return
  const signs = raised.matches('sup') ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉'
  raised.replaceWith(raised.ownerDocument.createTextNode([...figures].map((figure) => signs[Number(figure)]).join('')))
}

function quotesOf(quote: HTMLElement, document: Document): HTMLElement[] {
  const parts: Node[][] = []
  let isOpen = false
  for (const child of [...quote.childNodes]) {
    if (child instanceof HTMLElement && child.matches(blocks)) {
      parts.push(
        child.matches('ul, ol')
          ? [...child.querySelectorAll('li')].flatMap((item) => [item, document.createTextNode(' ')])
          : [...child.childNodes],
      )
      isOpen = false
    } else if (isOpen) parts.at(-1)?.push(child)
    else {
      parts.push([child])
      isOpen = true
    }
  }
  return parts.flatMap((nodes) => {
    const one = document.createElement('blockquote')
    one.append(...nodes)
    return (one.textContent ?? '').trim() === '' ? [] : [one]
  })
}

/** Word writes a list as paragraphs that begin with a mark: «· Primer punto», «1. Primer paso». */
function listWordParagraphs(document: Document): void {
  const isItem = (element: Element | null): element is HTMLElement =>
    element?.matches('p[class*="MsoListParagraph"], p[style*="mso-list"]') === true
  for (const first of [...document.body.querySelectorAll('p')]) {
    if (!isItem(first) || first.parentElement === null) continue
    const items: HTMLElement[] = []
    for (let next: Element | null = first; isItem(next); next = next.nextElementSibling) items.push(next)
    const lists: HTMLElement[] = []
    let root: HTMLElement | undefined
    for (const item of items) {
      const level = Number(/level(\d)/.exec(item.getAttribute('style') ?? '')?.[1] ?? 1)
      const tag = takeMark(item) ? 'ol' : 'ul'
      lists.length = Math.min(lists.length, level)
      while (lists.length < level) {
        const list = document.createElement(tag)
        const parent = lists.at(-1)
        if (parent !== undefined) (parent.lastElementChild ?? parent.appendChild(document.createElement('li'))).append(list)
        root ??= list
        lists.push(list)
      }
      const entry = document.createElement('li')
      entry.append(...item.childNodes)
      lists.at(-1)?.append(entry)
    }
    if (root !== undefined) first.before(root)
    for (const item of items) item.remove()
  }
}

/** Takes the mark off a paragraph of Word's. @returns whether it was a number or a letter. */
function takeMark(item: HTMLElement): boolean {
  const marks = [...item.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')]
  const said = marks
    .map((mark) => mark.textContent ?? '')
    .join('')
    .trim()
  for (const mark of marks) mark.remove()
  if (marks.length > 0) return /^[\p{L}\d]{1,4}[.)ºª-]/u.test(said) && !/^o$/.test(said)
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const words = text.textContent ?? ''
    if (words.trim() === '') continue
    const mark = /^\s*([·•▪◦§–-]|o(?=\s{2,})|\d{1,3}[.)]|[a-z][.)])\s+/u.exec(words)
    if (mark === null) return false
    text.textContent = words.slice(mark[0].length)
    return /[\da-z]/.test(mark[1] ?? '') && mark[1] !== 'o'
  }
  return false
}
