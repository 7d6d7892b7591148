import type { Content } from '@justicia/shared-content/content/content'
import type { PageModel, SiteModel } from '@justicia/shared-content/pages/model'
import type { State } from '@justicia/shared-content/schema/state'
import { isKept } from '../offline/isKept.ts'
import { pageFile } from '../output/pageFile.ts'
import type { CheckedPage, CheckedSite, Finding } from './CheckedSite.ts'
import { checkContacts } from './checks/contacts.ts'
import { checkHead } from './checks/head.ts'
import { checkLinks } from './checks/links.ts'
import { checkOfflineWeight } from './checks/offline.ts'
import { checkOtherStates } from './checks/otherStates.ts'
import { checkOutcomes, outcomeRules } from './checks/outcomes.ts'
import { checkRequests } from './checks/requests.ts'
import { checkStructuredData } from './checks/structuredData.ts'
import { contactRules } from './contactRules.ts'
import { parsePage } from './parsePage.ts'
import { sharedPhrases, stateMarks } from './sharedPhrases.ts'
import { KeptTextReader } from './TextReader.ts'

/**
 * Pages of a site that a build looks at. What an editor changes is less in nearly every case; where all is drawn anew,
 * to read 30,000 pages again would double the time.
 */
const mostPages = 100

/** What was looked at in one site, and found. */
export interface QuickCheck {
  pages: number
  findings: Finding[]
}

/**
 * The checks that take about a millisecond a page, for the pages that a build has drawn: links, head, structured data,
 * contacts, other states, requests, outcomes, and what the offline pack weighs. The slow ones (valid HTML, weight of pages,
 * what is in the offline pack, search index) are those of
 * `npm run check`, which looks at every page.
 * @param readers of the checker before, where there was one: most texts are the same.
 */
export function createQuickChecker(
  input: {
    content: Content
    states: readonly State[]
    sites: readonly SiteModel[]
    /** ISO date for which the sites are built. */
    date: string
  },
  readers = new KeptTextReader(),
) {
  const { content, states, sites, date } = input
  const marks = stateMarks(states)
  const outcomes = outcomeRules(content)
  const contacts = contactRules({ content, date, sites })
  const reader = readers.for(contacts)
  /**
   * @param drawn pages to look at: those that devices keep first.
   * @param files every file of the site, with its size.
   * @param read a file's text.
   */
  return ({
    slug,
    drawn,
    files,
    read,
  }: {
    slug: string
    drawn: readonly PageModel[]
    files: ReadonlyMap<string, number>
    read: (file: string) => string
  }): QuickCheck => {
    const model = sites.find((site) => site.slug === slug)
    if (model === undefined) throw new RangeError(`No hay ningún sitio «${slug}».`)
    // What leads on from an old address says nothing of its own.
    const present = drawn.filter(({ template }) => template !== 'moved')
    const chosen = [...present.filter(isKept), ...present.filter((page) => !isKept(page))].slice(0, mostPages)
    const parse = (file: string) => parsePage({ file, html: read(file) })
    const pages = chosen.map((page) => parse(pageFile(page.path)))
    const site: CheckedSite = { slug, kind: model.kind, origin: model.origin, pages, files, notFiles: [], searchTexts: [] }
    const others = new Map<string, CheckedPage>()
    const pageAt = (path: string): CheckedPage | undefined => {
      const file = pageFile(path)
      if (!file.endsWith('.html') || !files.has(file)) return undefined
      const page = others.get(file) ?? parse(file)
      others.set(file, page)
      return page
    }
    const findings = [
      ...checkLinks(site, pageAt),
      ...checkHead(site),
      ...checkStructuredData(site),
      ...checkContacts(site, contacts.of(slug), reader),
      ...checkOtherStates({ site, states: marks, sharedPhrases: sharedPhrases(content, slug) }),
      ...checkRequests(site),
      ...checkOutcomes(site, outcomes),
      ...checkOfflineWeight({ slug, languages: model.languages, files }),
    ]
    return { pages: pages.length, findings }
  }
}
