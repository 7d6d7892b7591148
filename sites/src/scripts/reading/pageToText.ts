import { inlineText, readingPieces, tidy } from './readingPieces.ts'

/** What is said around the text of a page. */
export interface PageFacts {
  /** «Justicia para Ti Jalisco» */
  site: string
  /** What this is not. */
  disclaimer: string
  /** Canonical address. */
  address: string
}

/**
 * What to do now, the deadlines and who helps, as plain text for a messaging app: short lines, numbered steps, blank
 * lines between parts, the address at the end. Of who helps, only those with a contact that somebody checked.
 */
export function pageToText(main: HTMLElement, { site, disclaimer, address }: PageFacts): string {
  const title = `${textOf(main.querySelector('h1'))} (${site})`
  const lead = textOf(main.querySelector('.lead'))
  const sections = [...main.querySelectorAll('section')].flatMap((section) => {
    const heading = section.querySelector('h2')
    const lines = section.matches('.now')
      ? nowLines(section, heading, address)
      : [...deadlineLines(section), ...cardLines(section)]
    return lines.length === 0
      ? []
      : [[textOf(heading).toLocaleUpperCase(main.ownerDocument.documentElement.lang), ...lines].join('\n')]
  })
  return [`${title}\n${lead}`, ...sections, `${disclaimer}\n${address}`].join('\n\n')
}

function textOf(element: Element | null): string {
  return element === null ? '' : tidy(inlineText(element))
}

/** Steps get their numbers, other lists dashes, words to say aloud their quotation marks. */
function nowLines(section: HTMLElement, heading: Element | null, address: string): string[] {
  const numbered = new Set<Element>()
  return readingPieces(section).flatMap(({ element, text }) => {
    if (element === heading || element.closest('.onscreen') !== null) return []
    const item = element.closest('li')
    const line = element.closest('blockquote') === null ? text : `«${text}»`
    const isFirst = item !== null && section.contains(item) && !numbered.has(item)
    if (item !== null) numbered.add(item)
    const isStep = item?.parentElement?.matches('.steps') ?? false
    const lines = isFirst ? [`${isStep ? '\n' : ''}${markOf(item)} ${line}`] : [line]
    const link = element.querySelector<HTMLAnchorElement>(':scope > a[href^="/"]')
    // A line that is nothing but a link needs its address, which here is the canonical site's.
    if (link !== null && textOf(link) === text) return [...lines, new URL(link.pathname, address).href]
    // «Lee abajo…»: what is below is not in this text.
    const below = [...element.querySelectorAll<HTMLAnchorElement>(':scope > a[href^="#"]')].map(({ hash }) => address + hash)
    return [...lines, ...below]
  })
}

function markOf(item: Element): string {
  const list = item.parentElement
  return list?.localName === 'ol' ? `${[...list.children].indexOf(item) + 1}.` : '-'
}

/** «- Desde que te detienen: 48 horas. Es lo más que pueden retenerte.» */
function deadlineLines(section: HTMLElement): string[] {
  return [...section.querySelectorAll<HTMLElement>('.line > li')].map((item) => {
    const [from = '', length, what] = readingPieces(item).map(({ text }) => text)
    return `- ${from.replace(/\.$/, '')}: ${length}. ${what}`
  })
}

function cardLines(section: HTMLElement): string[] {
  return [...section.querySelectorAll('.card')].flatMap((card) => {
    const contacts = [...card.querySelectorAll('.tel, .via')].map(contactLine)
    return contacts.length === 0 ? [] : [`\n${textOf(card.querySelector('h3'))}`, ...contacts]
  })
}

/** «Teléfono: 911»; a site's whole address, which apps turn into a link. */
function contactLine(contact: Element): string {
  const kind = textOf(contact.querySelector('.quiet'))
  const link = contact.querySelector('a')
  const value = link?.protocol.startsWith('http') ? link.href : textOf(contact).slice(kind.length).trim()
  return `${kind}: ${value}`
}
