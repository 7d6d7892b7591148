import { foldText } from '@justicia/shared-content/folding/foldText'
import { stripMarks } from '@justicia/shared-content/interface/foreignMarks'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { isVariety } from '@justicia/shared-content/languages'
import type { PageModel, PageModelOf, ResolvedBlock, ResolvedInline } from '@justicia/shared-content/pages/model'
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

/** What results may show, by name in Pagefind's `meta`; `aliases` is searched but not for showing. */
interface SearchMeta {
  title: string
  summary: string
  kind: 'guide' | 'term' | 'flow' | 'letter'
  /** Name of the guide's door. */
  audience?: string
  aliases?: string
  /** Tag of the language that it is shown in, where that is not the page's. */
  lang: string | undefined
  /** Address of the same guide in easy read. Its words are searched too: «fácil» finds these guides. */
  easy?: string
}

/**
 * The document to index of a guide, a term, a letter or the first page of a flow; undefined for other pages. It is made from the model
 * and not from the drawn page: a change of layout leaves the index as it is. Aliases go to `meta`, where Pagefind
 * looks for words but takes no excerpts from. Of a text that is not in the page's language only its name and answer
 * are indexed: who writes Spanish words finds it, and its sentences do not mix with the results of another language.
 */
export function searchDocument(page: PageModel): SearchDocument | undefined {
  // An easy-read guide is found through its full one, which leads to it: the same words twice would crowd the results.
  if (page.variety !== undefined) return undefined
  const content = contentOf(page)
  if (content === undefined) return undefined
  const meta = Object.entries(content.meta)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeXml(String(value))}">`)
    .join('')
  // What somebody types exactly as a page's name, or as one of its other names, finds that page first.
  const names = [content.meta.title, ...(page.template === 'guide' ? page.body.aliases : [])]
  const name = [...new Set(names.map(foldText))]
    .map((each) => `<meta data-pagefind-filter="name[content]" content="${escapeXml(each)}">`)
    .join('')
  const html = stripMarks(
    `<html lang="${page.language}"><head>${meta}${name}</head><body><main data-pagefind-body>${content.html}</main></body></html>`,
  )
  return { url: page.path, html }
}

function contentOf(page: PageModel): { meta: SearchMeta; html: string } | undefined {
  switch (page.template) {
    case 'guide':
      return guideContent(page)
    case 'term':
      return termContent(page)
    case 'flow-question':
      // Pages further in make sense to who answered what is before.
      return page.body.isStart ? flowContent(page) : undefined
    case 'letter':
      return letterContent(page)
    default:
      return undefined
  }
}

function guideContent({ title, language, body, languageLinks }: PageModelOf<'guide'>) {
  const sections = (body.fallbackLang === undefined ? body.sections : []).map(
    (section) =>
      `<h2 id="${escapeXml(section.key)}">${escapeXml(section.title)}</h2>${section.parts.map((part) => blocksToHtml(part.blocks)).join('')}`,
  )
  return {
    meta: {
      title,
      summary: body.summary,
      kind: 'guide' as const,
      audience: interfaceText(language).audiences[body.audience].name,
      aliases: body.aliases.join('; '),
      lang: body.fallbackLang,
      easy: languageLinks.find((link) => isVariety(link.language))?.href ?? '',
    },
    html: `<h1>${escapeXml(title)}</h1><p>${escapeXml(body.summary)}</p>${sections.join('')}`,
  }
}

function termContent({ body }: PageModelOf<'term'>) {
  return {
    meta: {
      title: body.term,
      summary: body.definition,
      kind: 'term' as const,
      aliases: body.aliases.join('; '),
      lang: body.fallbackLang,
    },
    html: `<h1>${escapeXml(body.term)}</h1><p>${escapeXml(body.definition)}</p>${body.fallbackLang === undefined ? blocksToHtml(body.blocks) : ''}`,
  }
}

function flowContent({ description, body }: PageModelOf<'flow-question'>) {
  const { flow, question, answers, fallbackLang } = body
  return {
    meta: { title: flow.text, summary: description, kind: 'flow' as const, lang: fallbackLang },
    html: `<h1>${escapeXml(flow.text)}</h1><p>${escapeXml(description)}</p>${[question, ...answers].map(({ text }) => `<p>${escapeXml(text)}</p>`).join('')}`,
  }
}

function letterContent({ body }: PageModelOf<'letter'>) {
  const { title, summary, aliases, fallbackLang, paragraphs } = body
  const words = paragraphs.flatMap(({ heading }) => (heading === undefined || fallbackLang !== undefined ? [] : [heading]))
  return {
    meta: { title, summary, kind: 'letter' as const, aliases: aliases.join('; '), lang: fallbackLang },
    html: `<h1>${escapeXml(title)}</h1>${[summary, ...words].map((text) => `<p>${escapeXml(text)}</p>`).join('')}`,
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
