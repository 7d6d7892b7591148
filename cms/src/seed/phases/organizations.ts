import { nationalScope } from '../../access/roles.ts'
import { organizationReference } from '../../collections/Organizations.ts'
import { organizationToData, storedToOrganization } from '../../documents/organizationDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { SeedError } from '../SeedError.ts'
import { type SeedPhase, type SeedSource, scopesOf, storedByKey } from '../seedPhase.ts'

/** Run after the guides, which civil organizations name. */
export async function organizations({ payload, content }: SeedSource): Promise<SeedPhase> {
  const guides = await readStored(payload, 'guides', { select: { slug: true } })
  const slugs = new Map(guides.map(({ id, slug }) => [String(id), slug]))
  const ids = new Map(guides.map(({ id, slug }) => [slug, id]))
  return {
    label: 'Directorio',
    collection: 'organizations',
    pieces: scopesOf(content, nationalScope).flatMap(([state, scope]) =>
      scope.organizations.map((organization) => ({
        key: organizationReference({ ...organization, state }) ?? '',
        text: canonicalText({ organizations: [organization] }),
        toData: (language) =>
          organizationToData(organization, language, {
            state,
            idOf: (guide) => {
              const id = ids.get(guide)
              if (id === undefined)
                throw new SeedError(`La guía «${guide}» de la organización «${organization.slug}» no existe en el CMS.`)
              return id
            },
          }),
      })),
    ),
    stored: storedByKey(
      await readStored(payload, 'organizations'),
      (organization) => organizationReference({ ...organization }),
      (organization) => canonicalText({ organizations: [storedToOrganization(organization, (id) => slugs.get(String(id)))] }),
    ),
  }
}
