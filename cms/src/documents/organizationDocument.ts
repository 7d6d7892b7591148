import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Organization } from '@justicia/shared-content/schema/organization'
import { isConfidential, isSealedPlace } from '../confidential/places.ts'
import { type Localized, localizedToText, requireText, textOrNull } from './localized.ts'
import { present } from './present.ts'
import type { DocumentId, Maybe, Publishable, StoredVerification } from './stored.ts'
import { noVerification, storedToVerification, verificationToData } from './verificationDocument.ts'

export interface StoredOrganization extends Publishable {
  state: string
  uuid: string
  slug: string
  role: Organization['role']
  guides?: Maybe<DocumentId[]>
  name: Localized<string>
  alternate_name: Localized<string>
  description: Localized<string>
  website?: Maybe<{ url?: Maybe<string>; verification?: Maybe<StoredVerification> }>
  phones?: Maybe<
    {
      number: string
      type: Organization['phones'][number]['type']
      description: Localized<string>
      verification: StoredVerification
    }[]
  >
  schedules?: Maybe<{ description: Localized<string>; verification: StoredVerification }[]>
  locations?: Maybe<
    { address: string; municipality?: Maybe<string>; confidential?: Maybe<boolean>; verification: StoredVerification }[]
  >
  confidential?: Maybe<boolean>
  verification: StoredVerification
}

/**
 * What an organization says in one language, as Payload takes it. `state` is a slug or `nacional`, `idOf` gives the id
 * of a guide that is stored.
 */
export function organizationToData(
  organization: Organization,
  language: LanguageKey,
  { state, idOf }: { state: string; idOf: (guide: string) => DocumentId },
) {
  const { website } = organization
  return {
    state,
    uuid: organization.id,
    slug: organization.slug,
    role: organization.role,
    guides: organization.guides.map(idOf),
    name: textOrNull(organization.name, language),
    alternate_name: textOrNull(organization.alternate_name, language),
    description: textOrNull(organization.description, language),
    website:
      website === undefined
        ? { url: null, verification: noVerification }
        : { url: website.url, verification: verificationToData(website.verification) },
    phones: organization.phones.map(({ number, type, description, verification }) => ({
      number,
      type,
      description: textOrNull(description, language),
      verification: verificationToData(verification),
    })),
    schedules: organization.schedules.map(({ description, verification }) => ({
      description: textOrNull(description, language),
      verification: verificationToData(verification),
    })),
    locations: organization.locations.map(({ address, municipality, confidential, verification }) => ({
      address,
      municipality: municipality ?? null,
      confidential,
      verification: verificationToData(verification),
    })),
    confidential: organization.confidential,
    verification: verificationToData(organization.verification),
  }
}

/**
 * The organization that a stored document is. `slugOf` names the guides that may be spoken of: others are left out until
 * they are published.
 */
export function storedToOrganization(stored: StoredOrganization, slugOf: (id: DocumentId) => string | undefined): Organization {
  const { website } = stored
  return present({
    id: stored.uuid,
    slug: stored.slug,
    role: stored.role,
    guides: (stored.guides ?? []).flatMap((id) => slugOf(id) ?? []),
    name: requireText(stored.name, `name of organization ${stored.slug}`),
    alternate_name: localizedToText(stored.alternate_name),
    description: localizedToText(stored.description),
    website:
      website?.url && website.verification
        ? { url: website.url, verification: storedToVerification(website.verification) }
        : undefined,
    phones: (stored.phones ?? []).map(({ number, type, description, verification }) =>
      present({ number, type, description: localizedToText(description), verification: storedToVerification(verification) }),
    ),
    schedules: (stored.schedules ?? []).map(({ description, verification }) => ({
      description: requireText(description, `schedule of organization ${stored.slug}`),
      verification: storedToVerification(verification),
    })),
    // Confidential places stay in the CMS, sealed.
    locations: (stored.locations ?? [])
      .filter((place) => !isConfidential(place, stored) && !isSealedPlace(place))
      .map(({ address, municipality, verification }) =>
        present({ address, municipality, confidential: false, verification: storedToVerification(verification) }),
      ),
    confidential: stored.confidential === true,
    verification: storedToVerification(stored.verification),
  }) as Organization
}

/** The natural key of an organization. */
export function organizationReference({ state, slug }: Record<string, unknown>): string | undefined {
  return typeof state === 'string' && typeof slug === 'string' && slug !== '' ? `${state}/${slug}` : undefined
}
