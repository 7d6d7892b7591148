import type { Places } from '../located/places.ts'
import type { Content } from './content.ts'
import type { Fail } from './failInto.ts'

/** Slugs of organizations are unique in their file, their ids everywhere. */
export function checkUnique(content: Content, places: Places, fail: Fail): void {
  const lists = [
    ['organizations.yaml', content.organizations],
    ...Object.entries(content.states).map(
      ([slug, { organizations }]) => [`states/${slug}/organizations.yaml`, organizations] as const,
    ),
  ] as const
  const ids = new Set<string>()
  for (const [file, organizations] of lists) {
    const slugs = new Set<string>()
    for (const organization of organizations) {
      const place = places.node(organization, { file })
      if (slugs.has(organization.slug))
        fail('duplicate-key', place, `«${organization.slug}» está dos veces.`, 'Cambia una de las dos claves.')
      if (ids.has(organization.id))
        fail('duplicate-key', place, `El id ${organization.id} está dos veces.`, 'Cada organización lleva su propio UUID.')
      slugs.add(organization.slug)
      ids.add(organization.id)
    }
  }
}
