import { formatDate } from '../interface/formatDate.ts'
import { phraseIn } from '../languages/textIn.ts'
import { localizePath } from '../languages.ts'
import type { DatasetLink } from '../pages/model.ts'
import type { Dataset } from '../schema/dataset.ts'
import type { State } from '../schema/state.ts'
import { countText } from './countText.ts'
import { datasetPage, datasetPath } from './datasetPage.ts'
import { libraryFeed } from './libraryFeed.ts'
import { noteLinks, notePages } from './notes/notePages.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'
import { groupsToFilters, publicationGroups, publicationLink, publicationsPath, researchPath } from './publicationLists.ts'
import { publicationPage } from './publicationPage.ts'
import { tableCatalogue } from './tableCatalogue.ts'

/** So many publications stand on the library's first page. */
const newest = 6

/** What the library is called in addresses that were told in English. */
const englishName = '/research/'

/**
 * The research library of the portal: its first page, the publications as a whole and by each value that they share, a page
 * a publication, a dataset and a data note. None where the content has neither; states have none.
 */
export function researchPages(context: PlanContext, states: readonly State[]): PagePlan[] {
  if (context.site.hasResearch !== true) return []
  const { view } = context
  return [
    homePage(context, states),
    ...listPages(context),
    ...view.publications().map(({ slug }) => publicationPage(context, slug)),
    ...view.datasets().map(({ slug }) => datasetPage(context, slug)),
    ...notePages(context, states, (dataset) => datasetLink(dataset, context)),
    ...englishAddress(context),
  ]
}

function homePage(context: PlanContext, states: readonly State[]): PagePlan {
  const { language, text, view } = context
  const { title, description } = text.research
  return pagePlan(context, { template: 'research', path: researchPath }, () => {
    const publications = view.publications()
    const notes = noteLinks(context, states)
    const feed = libraryFeed(context, notes)
    return {
      title,
      description,
      trail: [],
      body: {
        notes,
        datasets: view.datasets().map((dataset) => datasetLink(dataset, context)),
        newest: publications.slice(0, newest).map((publication) => publicationLink(publication, language)),
        publications: { href: localizePath(publicationsPath, language), count: publications.length },
        filters: groupsToFilters(publicationGroups(context), language),
        guides: localizePath('/guias/', language),
        ...(feed === undefined ? {} : { feed }),
        ...(view.datasets().length === 0 ? {} : { catalogue: tableCatalogue(context) }),
      },
    }
  })
}

function datasetLink(dataset: Dataset, { language }: Pick<PlanContext, 'language'>): DatasetLink {
  return {
    href: localizePath(datasetPath(dataset.slug), language),
    name: phraseIn(dataset.name, language),
    description: phraseIn(dataset.description, language),
    from: formatDate(dataset.from, language),
    until: formatDate(dataset.until, language),
    rows: countText(dataset.releases[0]?.rows ?? 0),
  }
}

function listPages(context: PlanContext): PagePlan[] {
  const { language, text, view } = context
  const words = text.research
  const trail = [{ label: words.title, href: localizePath(researchPath, language) }]
  const all = localizePath(publicationsPath, language)
  return [
    pagePlan(context, { template: 'publications', path: publicationsPath }, () => ({
      title: words.publications,
      description: words.publicationsDescription,
      trail,
      body: {
        publications: view.publications().map((publication) => publicationLink(publication, language)),
        filters: groupsToFilters(publicationGroups(context), language),
      },
    })),
    ...publicationGroups(context).map(({ by, label, path }) =>
      pagePlan(context, { template: 'publications', path }, () => {
        const groups = publicationGroups(context)
        const own = groups.find((group) => group.path === path)
        const named = { filter: words.by[by], value: label }
        return {
          title: words.filtered(named),
          description: words.filteredDescription(named),
          crumbLabel: label,
          trail,
          // The same works stand in the list of all.
          indexable: false,
          body: {
            publications: (own?.publications ?? []).map((publication) => publicationLink(publication, language)),
            filters: groupsToFilters(groups, language, own),
            filter: { by, value: label, all },
          },
        }
      }),
    ),
  ]
}

/** `/en/research/` leads on to the library, whose address is the Spanish one in every language. */
function englishAddress(context: PlanContext): PagePlan[] {
  const { site, language, text } = context
  if (language !== 'en') return []
  const path = localizePath(englishName, language)
  const to = localizePath(researchPath, language)
  const { title, description } = text.pages.moved
  const make = () => ({
    ...pageOf(context, {
      template: 'moved' as const,
      path: researchPath,
      title: title({ address: path }),
      description: description({ address: path }),
      languages: [language],
      indexable: false,
      body: { to },
    }),
    path,
  })
  return [{ site: site.slug, path, template: 'moved', language, make }]
}
