import type { Content, StateContent } from '@justicia/shared-content/content/content'
import { languageKeys, localizePath } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { Organization } from '@justicia/shared-content/schema/organization'
import type { Verification } from '@justicia/shared-content/schema/verification'
import { type ContactRules, digitsOf } from './checks/contacts.ts'

/** Outside addresses of the sites' own: the way out in a hurry, and the licence of the text. */
const ownLinks = [
  'https://www.google.com.mx/',
  'https://creativecommons.org/licenses/by/4.0/deed.es',
  'https://creativecommons.org/licenses/by/4.0/',
]

/** Shorter texts («Las 24 horas») tell nothing of where they come from. */
const tellingLength = 14

/**
 * Which contacts a site may show, read from the content without the code that resolves it, so that a fault there
 * shows. Sources may be linked to whatever their certainty: they are where a statement comes from, not a contact.
 */
export function contactRules(input: {
  content: Content
  slug: string
  sites: readonly Pick<SiteModel, 'origin' | 'slug' | 'kind' | 'elsewhere'>[]
}): ContactRules {
  const { content, slug, sites } = input
  const own: Pick<StateContent, 'facts' | 'organizations'> = content.states[slug] ?? { facts: [], organizations: [] }
  const facts = [...content.facts, ...own.facts]
  const organizations = [...content.organizations, ...own.organizations]
  const site = sites.find((each) => each.slug === slug)
  const verifiedFacts = facts.filter(({ verification }) => isVerified(verification))
  const phones = new Set(
    [
      ...verifiedFacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value.es),
      ...organizations.flatMap((organization) =>
        organization.phones.filter(({ verification }) => isVerified(verification)).map(({ number }) => number),
      ),
    ].map(digitsOf),
  )
  const reachable = sites.filter((each) => each.kind === 'national' || site?.kind === 'national')
  const urls = new Set([
    ...ownLinks,
    ...reachable.flatMap(({ origin }) => [origin, ...languageKeys.map((key) => `${origin}${localizePath('/', key)}`)]),
    ...content.laws.map(({ url }) => url),
    ...verifiedFacts.filter(({ kind }) => kind === 'url').map(({ value }) => value.es),
    ...organizations.flatMap(({ website }) => (website !== undefined && isVerified(website.verification) ? [website.url] : [])),
    ...[...facts, ...organizations].flatMap(({ verification }) => verification.source_url ?? []),
  ])
  const everyOrganization = [...content.organizations, ...Object.values(content.states).flatMap((state) => state.organizations)]
  const allowedTexts = organizations.flatMap(publicTexts)
  const forbidden = everyOrganization
    .flatMap(forbiddenTexts)
    .filter(({ text }) => text.length >= tellingLength && !allowedTexts.some((allowed) => allowed.includes(text)))
  const sources = new Set([...facts, ...organizations].map(({ verification }) => verification.source.replace(/\s+/g, ' ')))
  const elsewhere = new Set(
    [...(site?.elsewhere ?? []), ...sites.filter(({ kind }) => kind === 'national')].map(({ origin }) => origin),
  )
  return { phones, urls, elsewhere, forbidden, sources: [...sources].sort((a, b) => b.length - a.length) }
}

function isVerified({ status }: Verification): boolean {
  return status === 'verified'
}

function publicTexts({ locations, schedules, confidential }: Organization): string[] {
  return [
    ...locations
      .filter((location) => !confidential && !location.confidential && isVerified(location.verification))
      .map(({ address }) => address),
    ...schedules.filter(({ verification }) => isVerified(verification)).map(({ description }) => description.es),
  ]
}

function forbiddenTexts({ locations, schedules, website, confidential }: Organization): ContactRules['forbidden'] {
  return [
    ...locations
      .filter((location) => confidential || location.confidential)
      .map(({ address }) => ({ text: address, why: 'es un lugar confidencial' })),
    ...locations
      .filter((location) => !confidential && !location.confidential && !isVerified(location.verification))
      .map(({ address }) => ({ text: address, why: 'es una dirección que nadie ha comprobado' })),
    ...schedules
      .filter(({ verification }) => !isVerified(verification))
      .map(({ description }) => ({ text: description.es, why: 'es un horario que nadie ha comprobado' })),
    ...(website !== undefined && !isVerified(website.verification)
      ? [{ text: website.url.replace(/^https?:\/\//, '').replace(/\/$/, ''), why: 'es un sitio que nadie ha comprobado' }]
      : []),
  ]
}
