import { type Organization, organizationSchema } from '@justicia/shared-content/schema/organization'
import {
  organizationReference,
  organizationToData,
  type StoredOrganization,
  storedToOrganization,
} from '../documents/organizationDocument.ts'
import { against, fieldOf } from './against.ts'
import { Gaps } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { requireGuide } from './requireGuide.ts'

export const organizationKind: CmsKind<Organization, StoredOrganization> = {
  words: {
    one: { es: 'Institución', en: 'Organization' },
    the: { es: 'la institución', en: 'the institution' },
    list: 'Directorio',
  },
  isLong: false,
  ownName: ({ name, slug }) => name?.es ?? slug,
  namedBy: ['state', 'slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { guide }) => storedToOrganization(stored, guide),
  place: locate('slug', (path) => String(path[0] ?? 'slug')),
  wholeAt: 'name',
  schemaFaults: (organization) =>
    against(organizationSchema, organization, (path) => (path[0] === 'id' ? 'uuid' : fieldOf(path))),
  gaps: ({ name, alternate_name, description, phones, schedules }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ name })
    gaps.needSpanishOfSaid({ alternate_name, description })
    for (const [row, phone] of (phones ?? []).entries())
      gaps.needSpanishOfSaid({ [`phones.${row}.description`]: phone.description })
    for (const [row, schedule] of (schedules ?? []).entries())
      gaps.needSpanish({ [`schedules.${row}.description`]: schedule.description })
    return gaps.found
  },
  seed: {
    keyOf: (organization, state) => organizationReference({ ...organization, state }) ?? '',
    storedKeyOf: (stored) => organizationReference({ ...stored }),
    toData: (organization, to) => (language) =>
      organizationToData(organization, language, {
        state: to.state,
        idOf: (guide) => requireGuide(to, guide, `de la organización «${organization.slug}»`),
      }),
  },
}
