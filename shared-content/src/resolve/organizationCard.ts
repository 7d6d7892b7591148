import type { LanguageKey } from '../languages.ts'
import type { ContactLine, OrganizationCard } from '../pages/model.ts'
import type { Organization } from '../schema/organization.ts'
import type { Verification } from '../schema/verification.ts'
import { type TextInLanguage, textIn } from './textIn.ts'

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
  return {
    id,
    slug,
    role,
    ...shown(textIn(name, language), 'name', 'lang'),
    ...(alternate_name === undefined ? {} : shown(textIn(alternate_name, language), 'alternateName', 'alternateNameLang')),
    ...(description === undefined ? {} : shown(textIn(description, language), 'description', 'descriptionLang')),
    scope,
    contacts: contactsOf(organization, language),
    pending: verification.status === 'pending',
    source: verification.source,
    ...(verification.source_url === undefined ? {} : { sourceUrl: verification.source_url }),
  }
}

/** A text and, where it is foreign to the page, its language, under the names that they have in the model. */
function shown<T extends string, L extends string>(
  { value, lang }: TextInLanguage<string>,
  field: T,
  langField: L,
): Record<T, string> & Partial<Record<L, string>> {
  return { [field]: value, ...(lang === undefined ? {} : { [langField]: lang }) } as Record<T, string> &
    Partial<Record<L, string>>
}

function contactsOf({ phones, schedules, website, locations, confidential }: Organization, language: LanguageKey): ContactLine[] {
  return [
    ...phones.flatMap(({ number, type, description, verification }) =>
      published(verification, {
        kind: type === 'voice' ? ('phone' as const) : type,
        label: number,
        ...(type === 'voice' ? { href: phoneToHref(number) } : {}),
        ...(description === undefined ? {} : shown(textIn(description, language), 'note', 'noteLang')),
      }),
    ),
    ...schedules.flatMap(({ description, verification }) =>
      published(verification, { kind: 'schedule' as const, ...shown(textIn(description, language), 'label', 'lang') }),
    ),
    ...(website === undefined
      ? []
      : published(website.verification, {
          kind: 'website' as const,
          label: urlToLabel(website.url),
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

/** An address as it is read: without its protocol and its last slash. */
export function urlToLabel(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** Ten digits get Mexico's country code (E.164); short codes are dialled as they are. */
export function phoneToHref(number: string): string {
  const digits = number.replaceAll(' ', '')
  return `tel:${/^\d{10}$/.test(digits) ? `+52${digits}` : digits}`
}
