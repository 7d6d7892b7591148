import { nationalScope } from '../../access/roles.ts'
import { organizationReference } from '../../collections/Organizations.ts'
import { organizationToData, storedToOrganization } from '../../documents/organizationDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { type SeedPhase, type SeedSource, scopesOf, storedByKey } from '../seedPhase.ts'

export async function organizations({ payload, content }: SeedSource): Promise<SeedPhase> {
  return {
    label: 'Directorio',
    collection: 'organizations',
    pieces: scopesOf(content, nationalScope).flatMap(([state, scope]) =>
      scope.organizations.map((organization) => ({
        key: organizationReference({ ...organization, state }) ?? '',
        text: canonicalText({ organizations: [organization] }),
        toData: (language) => organizationToData(organization, language, state),
      })),
    ),
    stored: storedByKey(
      await readStored(payload, 'organizations'),
      (organization) => organizationReference({ ...organization }),
      (organization) => canonicalText({ organizations: [storedToOrganization(organization)] }),
    ),
  }
}
