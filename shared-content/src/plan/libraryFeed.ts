import { phraseIn } from '../languages/textIn.ts'
import { localizePath } from '../languages.ts'
import type { LibraryFeed, NoteLink } from '../pages/model.ts'
import { datasetPath } from './datasetPage.ts'
import type { PlanContext } from './PlanContext.ts'
import { researchPath } from './publicationLists.ts'

/** Where the feed of the library is, in a language. */
const feedPath = `${researchPath}novedades.atom`

/**
 * What is new in the library, the newest first: each data note and each version of a table. Works that are cited are not in
 * it: when they were printed is known, and not since when they are cited here. Absent where there is nothing yet.
 */
export function libraryFeed(context: PlanContext, notes: readonly NoteLink[]): LibraryFeed | undefined {
  const { language, site, text, view } = context
  const absolute = (path: string) => `${site.origin}${path}`
  const ofNotes = notes.map(({ href, title, description, published }) => ({
    id: absolute(href),
    address: absolute(href),
    title,
    summary: description,
    date: published,
  }))
  const ofTables = view.datasets().flatMap(({ slug, name, releases }) => {
    const address = absolute(localizePath(datasetPath(slug), language))
    return releases.map(({ number, date, description }) => ({
      // Its versions share a page.
      id: `${address}#${number}`,
      address,
      title: text.research.feedVersion({ table: phraseIn(name, language).text, number }),
      summary: phraseIn(description, language).text,
      date,
    }))
  })
  const entries = [...ofNotes, ...ofTables].sort((a, b) => b.date.localeCompare(a.date))
  return entries.length === 0 ? undefined : { href: localizePath(feedPath, language), entries }
}
