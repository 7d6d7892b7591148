import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import type { AboutBody, PageModel, SiteModel } from '@justicia/shared-content/pages/model'
import { pageFile } from '../../../../build-scripts/src/output/pageFile.ts'
import { htmlToMarkdown } from './htmlToMarkdown.ts'

/** One page as peers are given it: the words of our `<main>` as Markdown, and what stands in the head. */
export interface PeerPage {
  /** Root-relative address in its site: `/guias/robo/`, `/404.html`. */
  path: string
  frontMatter: {
    title: string
    description: string
    /** `es-MX` */
    tag: string
    language: LanguageKey
    canonical: string
    alternates: { hreflang: string; href: string }[]
    indexable: boolean
    /** In the search index of our own build: guides, terms and the directory. */
    searchable: boolean
    /** Scripts of structured data, as they stand in the page. */
    jsonLd: string[]
  }
  markdown: string
}

/** What all pages of a site have around them, by language. */
export interface PeerLayout {
  siteTitle: string
  home: string
  navLabel: string
  nav: { href: string; label: string }[]
  disclaimer: string
  footer: { href: string; label: string }[]
  license: string
}

/** One site for the peers. */
export interface PeerSite {
  slug: string
  name: string
  /** Our own style sheet, inlined by every peer as it is by us. */
  css: string
  languages: Record<LanguageKey, PeerLayout>
  pages: PeerPage[]
}
export type PeerInput = readonly PeerSite[]

/** As our own footer lists them. */
const aboutPages: AboutBody['page'][] = [
  'acerca',
  'como-lo-hacemos',
  'accesibilidad',
  'privacidad',
  'si-revisan-tu-telefono',
  'seguridad',
]
const searchableTemplates: readonly string[] = ['guide', 'term', 'directory'] satisfies PageModel['template'][]

/**
 * The peers' input, made from page models and from the pages as we built them: so that the words are the same to the
 * letter, texts of the sites' own among them. Peers get everything resolved: facts, institutions, variants.
 */
export async function peerInput(input: { models: ReadonlyMap<string, readonly PageModel[]>; dist: string }): Promise<PeerInput> {
  // Much is the same in 33 sites; converting it once only makes the bench itself shorter.
  const converted = new Map<string, string>()
  const toMarkdown = (html: string) => {
    const markdown = converted.get(html) ?? htmlToMarkdown(html)
    converted.set(html, markdown)
    return markdown
  }
  const sites: PeerSite[] = []
  for (const [slug, pages] of input.models) {
    const made: PeerPage[] = []
    let css = ''
    for (const page of pages) {
      const html = await readFile(path.join(input.dist, 'live', slug, pageFile(page.path)), 'utf8')
      css ||= between(html, '<style>', '</style>')
      made.push({ path: page.path, frontMatter: frontMatterOf(page), markdown: toMarkdown(mainOf(html)) })
    }
    const [first] = pages
    if (first !== undefined) sites.push({ slug, name: first.site.name, css, languages: layoutsOf(first.site), pages: made })
  }
  return sites
}

/** What stands inside a page's `<main>`. */
export function mainOf(html: string): string {
  const main = between(html, '<main', '</main>')
  return main.slice(main.indexOf('>') + 1)
}

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open)
  const end = text.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`A built page has no ${open}…${close}.`)
  return text.slice(start + open.length, end)
}

function frontMatterOf(page: PageModel): PeerPage['frontMatter'] {
  return {
    title: page.title,
    description: page.description,
    tag: page.lang,
    language: page.language,
    canonical: page.canonical,
    alternates: page.alternates,
    indexable: page.indexable,
    searchable: page.indexable && searchableTemplates.includes(page.template),
    jsonLd: page.jsonLd.map((entry) => JSON.stringify(entry).replaceAll('<', '\\u003c')),
  }
}

function layoutsOf(site: SiteModel): PeerSite['languages'] {
  return Object.fromEntries(site.languages.map((language) => [language, layoutOf(site, language)]))
}

function layoutOf(site: SiteModel, language: LanguageKey): PeerLayout {
  const { siteName, nav, footer, pages } = interfaceText(language)
  const link = (to: string, label: string) => ({ href: localizePath(to, language), label })
  return {
    siteTitle: site.kind === 'state' ? `${siteName} ${site.name}` : siteName,
    home: localizePath('/', language),
    navLabel: nav.label,
    nav: [
      link('/guias/', nav.guides),
      link('/directorio/', nav.directory),
      link('/glosario/', nav.glossary),
      link('/buscar/', nav.search),
    ],
    disclaimer: footer.disclaimer,
    footer: [
      ...aboutPages.map((page) => link(page === 'acerca' ? '/acerca/' : `/acerca/${page}/`, pages[page].title)),
      { href: site.portalOrigin, label: nav.otherState({ place: site.name }) },
    ],
    license: footer.license,
  }
}
