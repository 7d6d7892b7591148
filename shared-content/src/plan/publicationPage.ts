import { formatDate } from '../interface/formatDate.ts'
import { phraseIn } from '../languages/textIn.ts'
import { localizePath } from '../languages.ts'
import type { PublicationBody } from '../pages/model.ts'
import { citationFileName, citationFormats } from '../research/citationFiles.ts'
import { cslOf, nameOf, nameToText } from '../research/cslOf.ts'
import type { Publication } from '../schema/publication.ts'
import { publicationJsonLd } from './jsonLd/researchJsonLd.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { filterPath, foreignTag, publicationsPath } from './publicationLists.ts'

/** A work that the library cites: its facts, where it is, and how to cite it. */
export function publicationPage(context: PlanContext, slug: string): PagePlan {
  const { site, language, text, view } = context
  const words = text.research
  const path = `${publicationsPath}${slug}/`
  return pagePlan(context, { template: 'publication', path }, () => {
    const publication = view.publication(slug) as Publication
    const body = publicationBody(publication, context)
    const url = `${site.origin}${localizePath(path, language)}`
    const by = body.authors.join(', ') || publication.institution || words.unnamed
    return {
      title: publication.title,
      description: words.publicationDescription({ title: publication.title, authors: by }),
      // One above it: two would take a second line on a phone.
      trail: [{ label: words.publications, href: localizePath(publicationsPath, language) }],
      jsonLd: [publicationJsonLd({ publication, url })],
      body,
    }
  })
}

function publicationBody(publication: Publication, { language, text }: Pick<PlanContext, 'language' | 'text'>): PublicationBody {
  const { slug, authors, note, languages, topics, date, series, ...rest } = publication
  const words = text.research
  const titleLang = foreignTag(publication, language)
  const files = localizePath(`${publicationsPath}${slug}/`, 'es')
  return {
    ...rest,
    series,
    ...(titleLang === undefined ? {} : { titleLang }),
    authors: authors.map((author) => nameToText(nameOf(author))),
    ...(date === undefined ? {} : { date: formatDate(date, language) }),
    ...(note === undefined ? {} : { note: phraseIn(note, language) }),
    languages: languages.map((key) => ({
      label: words.languages[key],
      href: localizePath(filterPath('language', key), language),
    })),
    topics: topics.map((key) => ({ label: words.topics[key], href: localizePath(filterPath('topic', key), language) })),
    seriesHref: localizePath(filterPath('series', series), language),
    csl: cslOf(publication),
    // One file for all languages: a work is cited the same way.
    files: citationFormats.map((format) => ({
      format,
      href: `${files}${citationFileName(slug, format)}`,
    })),
  }
}
