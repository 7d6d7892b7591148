import { phraseIn } from '../languages/textIn.ts'
import type { LanguageKey } from '../languages.ts'
import type { ContactLine, OrganizationCard, Provenance } from '../pages/model.ts'
import type { Organization } from '../schema/organization.ts'
import { newestSource, showsContact, type Verification } from '../schema/verification.ts'
import { urlToLabel } from '../text/urlToLabel.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'

/**
 * What may be published of an organization on a day. A contact appears only while its standing lets it; a confidential
 * place never does (domain rules 1 and 2).
 * @param date ISO date.
 */
export function organizationToCard(
  organization: Organization,
  scope: 'national' | 'state',
  language: LanguageKey,
  date: string,
): OrganizationCard {
  const { id, slug, role, name, alternate_name, description, verification } = organization
  return {
    id,
    slug,
    role,
    name: phraseIn(name, language),
    ...(alternate_name === undefined ? {} : { alternateName: phraseIn(alternate_name, language) }),
    ...(description === undefined ? {} : { description: phraseIn(description, language) }),
    scope,
    contacts: contactsOf(organization, language, date),
    pending: verification.status === 'pending',
  }
}

function contactsOf(
  { phones, schedules, website, locations, confidential }: Organization,
  language: LanguageKey,
  date: string,
): ContactLine[] {
  const shownOf = (
    verification: Verification,
    contact: Omit<ContactLine, 'provenance'>,
    isShown = showsContact(verification, date),
  ): ContactLine[] => (isShown ? [{ ...contact, provenance: provenanceOf(verification) }] : [])
  return [
    ...phones.flatMap(({ number, type, description, verification }): ContactLine[] =>
      shownOf(
        verification,
        {
          kind: type === 'voice' ? ('phone' as const) : type,
          label: number,
          ...(type === 'voice' && dials(number) ? { href: phoneToHref(number) } : {}),
          ...(description === undefined ? {} : { note: phraseIn(description, language) }),
        },
        isSafeNumber(number) || showsContact(verification, date),
      ),
    ),
    ...schedules.flatMap(({ description, verification }) => {
      const { text: label, ...lang } = phraseIn(description, language)
      return shownOf(verification, { kind: 'schedule' as const, label, ...lang })
    }),
    ...(website === undefined
      ? []
      : shownOf(website.verification, {
          kind: 'website' as const,
          label: urlToLabel(website.url),
          href: website.url,
        })),
    ...locations.flatMap(({ address, municipality, confidential: hidden, verification }) =>
      confidential || hidden
        ? []
        : shownOf(verification, { kind: 'address' as const, label: [address, municipality].filter(Boolean).join(', ') }),
    ),
  ]
}

/** Who says a contact, and since when. */
export function provenanceOf(verification: Verification): Provenance {
  const { status, source, checked_on, checked_how } = verification
  if (status === 'verified' && checked_on !== undefined && checked_how !== undefined)
    return { standing: 'verified', how: checked_how, on: checked_on }
  const newest = newestSource(verification)
  return newest === undefined
    ? { standing: 'published', by: source }
    : { standing: 'published', by: newest.source, on: newest.date }
}

/** Numbers without a charge, which other networks and countries do not reach by Mexico's country code. */
const freeNumber = /^800\d{7}$/

/** Ten digits get Mexico's country code (E.164), but those without a charge; short codes are dialled as they are. */
export function phoneToHref(number: string): string {
  const digits = number.replaceAll(' ', '')
  return `tel:${/^\d{10}$/.test(digits) && !freeNumber.test(digits) ? `+52${digits}` : digits}`
}

/** Whether a link dials a number: a phone takes «*» in a link for a code of its own, and people type those. */
function dials(number: string): boolean {
  return !number.startsWith('*')
}
