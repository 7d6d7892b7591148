import type { Content, StateContent } from '@justicia/shared-content/content/content'
import { emptyState } from '@justicia/shared-content/content/kinds/lists'
import { languageKeys, localizePath } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { Dataset } from '@justicia/shared-content/schema/dataset'
import type { Organization } from '@justicia/shared-content/schema/organization'
import type { Publication } from '@justicia/shared-content/schema/publication'
import { showsContact, type Verification } from '@justicia/shared-content/schema/verification'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import { type ContactRules, digitsOf } from './checks/contacts.ts'

/** Outside addresses of the sites' own: the way out in a hurry, and the licence of the text. */
const ownLinks = [
  'https://www.google.com.mx/',
  'https://creativecommons.org/licenses/by/4.0/deed.es',
  'https://creativecommons.org/licenses/by/4.0/',
]

/** Shorter texts («Las 24 horas») tell nothing of where they come from. */
const tellingLength = 14

/** The rules of each site, and what is looked for of all of them. */
export interface ContactRuleBook {
  of(slug: string): ContactRules
  sources: readonly string[]
  forbidden: ContactRules['forbidden']
}

/**
 * Which contacts each site may show on a day, read from the content without the code that resolves it, so that a fault
 * there shows.
 * @param date ISO date.
 */
export function contactRules(input: {
  content: Content
  date: string
  sites: readonly Pick<SiteModel, 'origin' | 'slug' | 'kind' | 'elsewhere'>[]
}): ContactRuleBook {
  const { content, date, sites } = input
  const isShown = (verification: Verification) => showsContact(verification, date)
  const portals = sites.filter(({ kind }) => kind === 'national')
  const homes = (site: Pick<SiteModel, 'origin'>) => [
    site.origin,
    ...languageKeys.map((key) => `${site.origin}${localizePath('/', key)}`),
  ]
  /** Where the figures of a state lead on. */
  const libraries = ({ origin }: Pick<SiteModel, 'origin'>) =>
    languageKeys.map((key) => `${origin}${localizePath('/investigacion/', key)}`)
  const everyOrganization = [...content.organizations, ...Object.values(content.states).flatMap((state) => state.organizations)]
  const everywhere = everyOrganization
    .flatMap((each) => forbiddenTexts(each, isShown))
    .filter(({ text }) => text.length >= tellingLength)
  const everyFact = [...content.facts, ...Object.values(content.states).flatMap(({ facts }) => facts)]
  const libraryTexts = [...content.publications.flatMap(printedNumbers), ...content.datasets.flatMap(originsOf)]
  const of = (slug: string): ContactRules => {
    const own: Pick<StateContent, 'facts' | 'organizations' | 'alerts'> = content.states[slug] ?? emptyState()
    const facts = [...content.facts, ...own.facts]
    const organizations = [...content.organizations, ...own.organizations]
    const site = sites.find((each) => each.slug === slug)
    const shownFacts = facts.filter(({ value, verification }) => isSafeNumber(value.es) || isShown(verification))
    const phones = new Set(
      [
        ...shownFacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value.es),
        ...organizations.flatMap((organization) =>
          organization.phones
            .filter(({ number, verification }) => isSafeNumber(number) || isShown(verification))
            .map(({ number }) => number),
        ),
      ].map(digitsOf),
    )
    const urls = new Set([
      ...ownLinks,
      ...(site?.kind === 'national' ? sites : portals).flatMap(homes),
      ...portals.flatMap(libraries),
      ...content.laws.map(({ url }) => url),
      ...[...content.alerts, ...own.alerts].flatMap(({ source_url }) => source_url ?? []),
      ...shownFacts.filter(({ kind }) => kind === 'url').map(({ value }) => value.es),
      ...shownFacts.flatMap(({ kind, verification: { source_url } }) =>
        kind === 'law' && source_url !== undefined ? [source_url] : [],
      ),
      ...organizations.flatMap(({ website }) => (website !== undefined && isShown(website.verification) ? [website.url] : [])),
    ])
    const allowedTexts = organizations.flatMap((each) => publicTexts(each, isShown))
    const sources = new Set([...facts, ...organizations].flatMap(publishers))
    if (site?.kind === 'national') {
      for (const url of content.publications.flatMap(addressesOf)) urls.add(url)
      for (const text of libraryTexts) sources.add(text)
    }
    return {
      phones,
      urls,
      emails: new Set(shownFacts.filter(({ kind }) => kind === 'email').flatMap(({ value }) => Object.values(value))),
      elsewhere: new Set([...(site?.elsewhere ?? []), ...portals].map(({ origin }) => origin)),
      forbidden: everywhere.filter(({ text }) => !allowedTexts.some((allowed) => allowed.includes(text))),
      sources: [...sources],
    }
  }
  const everySource = new Set([...[...everyFact, ...everyOrganization].flatMap(publishers), ...libraryTexts])
  return { of, sources: [...everySource], forbidden: everywhere }
}

/** Where the portal leads to a work that it cites. */
function addressesOf({ url, doi }: Publication): string[] {
  return [...(url === undefined ? [] : [url]), ...(doi === undefined ? [] : [`https://doi.org/${doi}`])]
}

/** What is printed of a work that could be dialled. */
function printedNumbers({ url, doi, isbn, issn, number, pages }: Publication): string[] {
  // The address first: it may have one of the others in it.
  return [url, doi, isbn, issn, number, pages, pages?.replace('-', '\u2013')].filter(
    (text) => text !== undefined && /\d{4}/.test(text),
  ) as string[]
}

/** Of which document a table is, and in which copy that was read: names of files, versions, years. */
function originsOf({ source, read_in }: Dataset): string[] {
  return [source, read_in].map((text) => text.replace(/\s+/g, ' '))
}

type IsShown = (verification: Verification) => boolean

/** Who published a fact, an organization and its contacts, as a page names them. */
export function publishers(of: Pick<Organization, 'verification'> & Partial<Organization>): string[] {
  const { verification, website, phones = [], schedules = [], locations = [] } = of
  return [{ verification }, ...(website === undefined ? [] : [website]), ...phones, ...schedules, ...locations]
    .flatMap(({ verification: { source, second_source } }) => [source, second_source ?? ''])
    .map((name) => name.replace(/\s+/g, ' '))
    .filter((name) => name !== '')
}

function publicTexts({ locations, schedules, confidential }: Organization, isShown: IsShown): string[] {
  return [
    ...locations
      .filter((location) => !confidential && !location.confidential && isShown(location.verification))
      .map(({ address }) => address),
    ...schedules.filter(({ verification }) => isShown(verification)).map(({ description }) => description.es),
  ]
}

function forbiddenTexts(
  { locations, schedules, website, confidential }: Organization,
  isShown: IsShown,
): ContactRules['forbidden'] {
  return [
    ...locations
      .filter((location) => confidential || location.confidential)
      .map(({ address }) => ({ text: address, why: 'es un lugar confidencial' })),
    ...locations
      .filter((location) => !confidential && !location.confidential && !isShown(location.verification))
      .map(({ address }) => ({ text: address, why: 'es una dirección que nadie ha comprobado' })),
    ...schedules
      .filter(({ verification }) => !isShown(verification))
      .map(({ description }) => ({ text: description.es, why: 'es un horario que nadie ha comprobado' })),
    ...(website !== undefined && !isShown(website.verification)
      ? [{ text: website.url.replace(/^https?:\/\//, '').replace(/\/$/, ''), why: 'es un sitio que nadie ha comprobado' }]
      : []),
  ]
}
