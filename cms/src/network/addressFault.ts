import type { Label } from '../words/labels.ts'

const senseless: Label = { es: 'La dirección no es válida.', en: 'The address is not valid.' }

/** Why the address of a request makes no sense, in one sentence; undefined when it does. */
export function addressFault(url: URL): Label | undefined {
  const path = decoded(url.pathname)
  // Payload looks collections up by name in an object that has such names of its own.
  if (path === undefined || hasNull(path) || path.split('/').some((part) => part in Object.prototype)) return senseless
  for (const [key, value] of url.searchParams) {
    if (hasNull(key) || hasNull(value)) return senseless
    if (isEndless(value))
      return {
        es: `El valor de «${key}» no es un número que se pueda usar.`,
        en: `The value of “${key}” is no number that can be used.`,
      }
  }
  return undefined
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
