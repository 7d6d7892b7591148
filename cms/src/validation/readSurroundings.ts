import type { Content } from '@justicia/shared-content/content/content'
import type { Law } from '@justicia/shared-content/schema/law'
import type { PayloadRequest } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { storedToFact } from '../documents/factDocument.ts'
import { storedToLaw } from '../documents/lawDocument.ts'
import { readStored } from '../documents/readStored.ts'
import { stateContent } from '../documents/stateContent.ts'

/**
 * What is published around a document, as far as its text may speak of it: facts, laws, guides with their sections,
 * deadlines and legal basis, the pages of flows, and the names of terms and images. Texts of other documents are left
 * out.
 * @param lawsCited abbreviations whose articles are needed.
 */
export async function readSurroundings(req: PayloadRequest, lawsCited: ReadonlySet<string>): Promise<Content> {
  const { payload } = req
  const published = { _status: { equals: 'published' } } as const
  // One after another: MongoDB takes one operation at a time in a transaction.
  const guides = await readStored(payload, 'guides', {
    req,
    where: published,
    select: {
      slug: true,
      sections: { key: true },
      legalBasis: true,
      deadlines: { key: true, length: true, calendar: true, cite: true },
    },
  })
  const flows = await readStored(payload, 'flows', {
    req,
    where: published,
    select: { slug: true, start: true, questions: { key: true }, outcomes: { key: true } },
  })
  const terms = await readStored(payload, 'terms', { req, where: published, select: { slug: true } })
  const media = await readStored(payload, 'media', { req, select: { slug: true } })
  const facts = await readStored(payload, 'facts', { req, where: published })
  const laws = await readStored(payload, 'laws', { req, select: { abbreviation: true, name: true, short_name: true, url: true } })
  const cited = await readStored(payload, 'laws', { req, where: { abbreviation: { in: [...lawsCited] } } })
  const articlesOf = new Map(cited.map((law) => [law.abbreviation, law.articles]))
  const content: Content = {
    guides: guides.map(({ slug, sections, legalBasis, deadlines }) => ({
      slug,
      audience: 'victimas',
      order: 0,
      urgent: false,
      legalBasis: legalBasis ?? [],
      deadlines: (deadlines ?? []).map(({ key, length, calendar, cite }) => ({ key, length, calendar, cite })),
      related: [],
      review: { status: 'pending', next: '' },
      text: {
        es: {
          title: slug,
          summary: '',
          aliases: [],
          deadlines: [],
          sections: (sections ?? []).map(({ key }) => ({ key, title: key, body: [] })),
        },
      },
    })),
    terms: terms.map(({ slug }) => ({
      slug,
      legalBasis: [],
      related: [],
      text: { es: { term: slug, definition: '', aliases: [], body: [] } },
    })),
    media: media.map(({ slug }) => ({ slug, file: '', alt: { es: slug }, credit: '', path: '' })),
    laws: laws.map((law): Law => storedToLaw({ ...law, articles: articlesOf.get(law.abbreviation) ?? [] })),
    flows: flows.map(({ slug, start, questions, outcomes }) => ({
      slug,
      order: 0,
      review: { status: 'pending', next: '' },
      start,
      questions: (questions ?? []).map(({ key }) => ({ key, answers: [] })),
      outcomes: (outcomes ?? []).map(({ key }) => ({
        key,
        urgent: false,
        guide: '',
        also: [],
        deadlines: [],
        services: [],
        legalBasis: [],
      })),
      text: { es: { title: slug, summary: '', questions: [], outcomes: [] } },
    })),
    facts: [],
    organizations: [],
    states: {},
  }
  for (const stored of facts) {
    const fact = storedToFact(stored)
    if (stored.state === nationalScope) content.facts.push(fact)
    else stateContent(content, stored.state).facts.push(fact)
  }
  return content
}
