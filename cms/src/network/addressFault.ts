/** Operators of Payload's queries that need fields which no collection has, and that databases answer with a fault. */
const unsupported = new Set(['near', 'within', 'intersects', 'all'])

/** Why the address of a request makes no sense, in one sentence; undefined when it does. */
export function addressFault(url: URL): string | undefined {
  const path = decoded(url.pathname)
  // Payload looks collections up by name in an object that has such names of its own.
  if (path === undefined || hasNull(path) || path.split('/').some((part) => part in Object.prototype))
    return 'La dirección no es válida.'
  for (const [key, value] of url.searchParams) {
    if (hasNull(key) || hasNull(value)) return 'La dirección no es válida.'
    if (isEndless(value)) return `El valor de «${key}» no es un número que se pueda usar.`
    const found = key.startsWith('where') ? operatorsOf(key).find((name) => unsupported.has(name)) : undefined
    if (found !== undefined) return noSuchOperator(found)
  }
  return undefined
}

/** The same for a query that comes as JSON, in the body of a POST that stands for a GET. */
export function queryFault(query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null) return undefined
  for (const [key, value] of Object.entries(query)) {
    if (unsupported.has(key)) return noSuchOperator(key)
    const fault = queryFault(value)
    if (fault !== undefined) return fault
  }
  return undefined
}

function noSuchOperator(name: string): string {
  return `No se puede buscar con «${name}».`
}

function operatorsOf(key: string): string[] {
  return [...key.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name)
}

function isEndless(value: string): boolean {
  return /^\s*[+-]?(\d|\.\d|Infinity$)/.test(value) && Math.abs(Number(value)) === Number.POSITIVE_INFINITY
}

function hasNull(text: string): boolean {
  return text.includes('\0')
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
