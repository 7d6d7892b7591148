import { foldText } from '@justicia/shared-content/folding/foldText'
import { stripMarks } from '@justicia/shared-content/interface/foreignMarks'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { PageModel, ResolvedBlock, ResolvedInline } from '@justicia/shared-content/pages/model'
import { type SearchedPage, searchedPage } from '@justicia/shared-content/search/build/searchedPage'
import { escapeXml } from '../extras/escapeXml.ts'

/** Folder of the search index inside a site. */
export const searchFolder = 'pagefind'

/** What the search engine reads of one page. */
export interface SearchDocument {
  /** Root-relative address of the result. */
  url: string
  /** A lean document: the page's own words, with the ids of its sections, and nothing of the layout. */
  html: string
}

/**
 * The document to index of a page that is searched; undefined for other pages. It is made from the model and not from the
 * drawn page: a change of layout leaves the index as it is. Aliases go to `meta`, where Pagefind looks for words but takes
 * no excerpts from. The words of an address in easy read are searched too: «fácil» finds these guides.
 */
export function searchDocument(model: PageModel): SearchDocument | undefined {
  const searched = searchedPage(model)
  if (searched === undefined) return undefined
  const { page, kind, title, summary, aliases, audience, lang, easy } = searched
  const shown = {
    title,
    summary,
    kind,
    audience: audience && interfaceText(page.language).audiences[audience].name,
    aliases: aliases.join('; '),
    lang,
    easy,
  }
  const meta = Object.entries(shown)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeXml(String(value))}">`)
    .join('')
  // What somebody types exactly as a page's name, or as one of its other names, finds that page first.
  const names = [title, ...(kind === 'guide' ? aliases : [])]
  const name = [...new Set(names.map(foldText))]
    .map((each) => `<meta data-pagefind-filter="name[content]" content="${escapeXml(each)}">`)
    .join('')
  const words = `<h1>${escapeXml(title)}</h1><p>${escapeXml(summary)}</p>${lang === undefined ? textOf(page) : ''}`
  const html = stripMarks(
    `<html lang="${page.language}"><head>${meta}${name}</head><body><main data-pagefind-body>${words}</main></body></html>`,
  )
  return { url: page.path, html }
}

function textOf(page: SearchedPage['page']): string {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escapeXml(text)}</p>`).join('')
  switch (page.template) {
    case 'guide':
      return page.body.sections
        .map(
          ({ key, title, parts }) =>
            `<h2 id="${escapeXml(key)}">${escapeXml(title.text)}</h2>${parts.map(({ blocks }) => blocksToHtml(blocks)).join('')}`,
        )
        .join('')
    case 'term':
      return blocksToHtml(page.body.blocks)
    case 'flow-question':
      return paragraphs([page.body.question, ...page.body.answers].map(({ text }) => text))
    case 'letter':
      return paragraphs(page.body.paragraphs.flatMap(({ heading }) => (heading === undefined ? [] : [heading])))
  }
}

/**
 * Institutions and citations are left out: they would be found in every guide, and the search page lists the
 * institutions itself. So the words of a guide are the same in every state that does not vary it.
 */
function blocksToHtml(blocks: readonly ResolvedBlock[]): string {
  return blocks.map(blockToHtml).join('')
}

function blockToHtml(block: ResolvedBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return `<p>${inlinesToHtml(block.children)}</p>`
    case 'heading':
      return `<h${block.depth}>${inlinesToHtml(block.children)}</h${block.depth}>`
    case 'list':
      return listToHtml(block)
    case 'steps':
      return block.items.map(({ title, body }) => `<p>${escapeXml(title)}</p>${blocksToHtml(body)}`).join('')
    case 'callout':
      return blocksToHtml(block.body)
    case 'deadline':
      return `<p>${escapeXml(`${block.lengthLabel}. ${block.from}. ${block.what}`)}</p>`
    case 'figure':
      return `<p>${escapeXml(block.alt)}</p>`
    case 'services':
      return ''
  }
}

function listToHtml({ items }: Extract<ResolvedBlock, { type: 'list' }>): string {
  return items
    .map(({ children, list }) => `<p>${inlinesToHtml(children)}</p>${list === undefined ? '' : listToHtml(list)}`)
    .join('')
}

function inlinesToHtml(inlines: readonly ResolvedInline[]): string {
  return inlines.map(inlineToHtml).join('')
}

function inlineToHtml(inline: ResolvedInline): string {
  switch (inline.type) {
    case 'text':
      return escapeXml(inline.value)
    case 'term':
    case 'lang':
      return escapeXml(inline.text)
    case 'link':
      return inlinesToHtml(inline.children)
    case 'break':
      return ' '
    case 'fact':
    case 'cite':
      return ''
  }
}
