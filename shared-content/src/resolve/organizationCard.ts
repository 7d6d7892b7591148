import { type LanguageKey, languages } from '../languages.ts'
import type { ContactLine, OrganizationCard } from '../pages/model.ts'
import type { Organization } from '../schema/organization.ts'
import type { LocalizedText } from '../schema/primitives.ts'
import type { Verification } from '../schema/verification.ts'

/**
 * What may be published of an organization; undefined when nothing may (unverified).
 * A contact appears only when somebody checked it; a confidential place never does (domain rules 1 and 2).
 */
export function organizationToCard(
  organization: Organization,
  scope: 'national' | 'state',
  language: LanguageKey,
): OrganizationCard | undefined {
  const { id, slug, role, name, alternate_name, description, verification } = organization
  if (verification.status === 'unverified') return undefined
  const foreign = language !== 'es' && name[language] === undefined
  return {
    id,
    slug,
    role,
    name: textIn(name, language),
    ...(alternate_name === undefined ? {} : { alternateName: textIn(alternate_name, language) }),
    ...(description === undefined ? {} : { description: textIn(description, language) }),
    scope,
    contacts: contactsOf(organization, language),
    pending: verification.status === 'pending',
    source: verification.source,
    ...(verification.source_url === undefined ? {} : { sourceUrl: verification.source_url }),
    ...(foreign ? { lang: languages.es.tag } : {}),
  }
}

function contactsOf({ phones, schedules, website, locations, confidential }: Organization, language: LanguageKey): ContactLine[] {
  return [
    ...phones.flatMap(({ number, type, verification }) =>
      published(verification, {
        kind: type === 'voice' ? ('phone' as const) : type,
        label: number,
        ...(type === 'voice' ? { href: phoneToHref(number) } : {}),
      }),
    ),
    ...schedules.flatMap(({ description, verification }) =>
      published(verification, { kind: 'schedule' as const, label: textIn(description, language) }),
    ),
    ...(website === undefined
      ? []
      : published(website.verification, {
          kind: 'website' as const,
          label: website.url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
          href: website.url,
        })),
    ...locations.flatMap(({ address, municipality, confidential: hidden, verification }) =>
      confidential || hidden
        ? []
        : published(verification, { kind: 'address' as const, label: [address, municipality].filter(Boolean).join(', ') }),
    ),
  ]
}

function published(verification: Verification, contact: Omit<ContactLine, 'checkedOn'>): ContactLine[] {
  if (verification.status !== 'verified' || verification.checked_on === undefined) return []
  return [{ ...contact, checkedOn: verification.checked_on }]
}

/** Ten digits get Mexico's country code (E.164); short codes are dialled as they are. */
export function phoneToHref(number: string): string {
  const digits = number.replaceAll(' ', '')
  return `tel:${/^\d{10}$/.test(digits) ? `+52${digits}` : digits}`
}

function textIn(text: LocalizedText, language: LanguageKey): string {
  return text[language] ?? text.es
}
