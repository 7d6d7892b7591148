import type { LanguageKey } from '../languages.ts'
import type { ContactLine, OrganizationCard } from '../pages/model.ts'
import type { Organization } from '../schema/organization.ts'
import type { Verification } from '../schema/verification.ts'
import { textIn } from './textIn.ts'

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
  const shownName = textIn(name, language)
  return {
    id,
    slug,
    role,
    name: shownName.value,
    ...(alternate_name === undefined ? {} : { alternateName: textIn(alternate_name, language).value }),
    ...(description === undefined ? {} : { description: textIn(description, language).value }),
    scope,
    contacts: contactsOf(organization, language),
    pending: verification.status === 'pending',
    source: verification.source,
    ...(verification.source_url === undefined ? {} : { sourceUrl: verification.source_url }),
    ...(shownName.lang === undefined ? {} : { lang: shownName.lang }),
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
      published(verification, { kind: 'schedule' as const, label: textIn(description, language).value }),
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
