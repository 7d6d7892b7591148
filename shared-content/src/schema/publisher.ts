import type { FactKind } from '../vocabulary/factKinds.ts'

/**
 * National facts that say who publishes the sites and where to tell of a mistake. All are optional: where there is no
 * address, pages offer none.
 */
export const publisherKeys = {
  name: 'quien-publica.nombre',
  email: 'quien-publica.correo',
  page: 'quien-publica.pagina',
} as const

const kindOf: ReadonlyMap<string, FactKind> = new Map([
  [publisherKeys.name, 'name'],
  [publisherKeys.email, 'email'],
  [publisherKeys.page, 'url'],
])

/** Whether a fact is of whoever publishes: the same in all sites, and kept by administrators. */
export function isPublisherKey(key: unknown): boolean {
  return typeof key === 'string' && key.startsWith('quien-publica.')
}

/** What is wrong with a fact of whoever publishes, as the end of a sentence; undefined where nothing is. */
export function publisherKeyProblem({
  key,
  kind,
}: {
  key: string
  kind: FactKind
}): { field: 'key' | 'kind'; message: string } | undefined {
  if (!isPublisherKey(key)) return undefined
  const demanded = kindOf.get(key)
  if (demanded === undefined)
    return { field: 'key', message: `de quien publica («quien-publica») solo hay ${[...kindOf.keys()].join(', ')}` }
  return demanded === kind ? undefined : { field: 'kind', message: `«${key}» es de clase ${demanded}` }
}
