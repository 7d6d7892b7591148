import type { GovernmentOrganization, NGO } from 'schema-dts'
import type { InterfaceText } from '../../interface/interfaceText.ts'
import type { JsonLd } from '../../pages/jsonLd.ts'
import type { DirectoryBody, OrganizationCard, SiteModel } from '../../pages/model.ts'

/** schema.org of the directory: a service per institution, with the contacts that the page shows and no other. */
export function directoryJsonLd(input: {
  site: Pick<SiteModel, 'kind' | 'name'>
  body: DirectoryBody
  roleNames: InterfaceText['roles']
}): JsonLd[] {
  const { site, body, roleNames } = input
  return body.roles.flatMap(({ role, organizations }) =>
    organizations.map((card) => ({
      '@context': 'https://schema.org',
      '@type': role === 'civil_society' ? 'Service' : 'GovernmentService',
      name: card.name.text,
      serviceType: roleNames[role],
      ...(card.scope === 'state' && site.kind === 'state' ? { areaServed: { '@type': 'State', name: site.name } } : {}),
      provider: providerOf(card),
    })),
  )
}

function providerOf({ role, name, contacts }: OrganizationCard): NGO | GovernmentOrganization {
  const telephone = contacts.filter(({ kind }) => kind === 'phone').map(({ label }) => label)
  const website = contacts.find(({ kind }) => kind === 'website')?.href
  return {
    '@type': role === 'civil_society' ? 'NGO' : 'GovernmentOrganization',
    name: name.text,
    ...(telephone.length === 0 ? {} : { telephone }),
    ...(website === undefined ? {} : { url: website }),
  }
}
