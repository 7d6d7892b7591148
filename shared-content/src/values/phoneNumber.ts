import { z } from 'zod'

/**
 * What is wrong with a telephone as people read it and dial it in Mexico, and how to mend it, as the end of a
 * sentence; undefined when it can be dialled. Right are: three to five digits, perhaps with `*` (911, *0311); ten
 * digits; `+`, the country's code and the number (+52 and ten digits). Digits may stand in groups.
 */
export function phoneProblem(text: string): string | undefined {
  if (!/^[+*]?\d+( \d+)*$/.test(text)) return wrongSigns(text)
  const digits = text.replace(/\D/g, '')
  if (/^0+$/.test(digits)) return 'un teléfono no es solo ceros'
  if (text.startsWith('*')) return lengthIs(digits, 3, 5) ? undefined : 'después de «*» van de tres a cinco cifras, como en *0311'
  if (text.startsWith('+')) return foreignProblem(digits)
  if (lengthIs(digits, 3, 5)) return undefined
  return nationalProblem(digits)
}

/** A telephone as it is read: digits in groups, perhaps with a leading + or *, that can be dialled in Mexico. */
export const phoneNumberSchema = z.string().superRefine((text, ctx) => {
  const problem = phoneProblem(text)
  if (problem !== undefined) ctx.addIssue({ code: 'custom', message: problem })
})

function wrongSigns(text: string): string {
  const example = text.replace(/[^\d+*]+/g, ' ').trim()
  const plain = /^[\d\s().·–—‑-]+$/.test(text.trim()) && phoneProblem(example) === undefined
  if (plain) return `debe tener solo cifras y espacios: «${example}»`
  if (/[a-z]/i.test(text))
    return 'debe tener solo cifras y espacios; la extensión va en la descripción, y otro número en otro teléfono'
  return 'debe tener solo cifras y espacios, en grupos, como «55 5658 1111»'
}

function foreignProblem(digits: string): string | undefined {
  const national = /^52(.*)$/.exec(digits)?.[1]
  if (national !== undefined) {
    if (national.length === 11 && national.startsWith('1')) return 'quita el 1 después de +52: ya no se marca'
    if (national.length !== 10) return `después de +52 van diez cifras, y tiene ${national.length}`
    return wrongStart(national)
  }
  if (digits.length < 8)
    return 'después de «+» van la clave del país y el número completo; los números cortos se escriben sin «+»'
  if (digits.startsWith('0')) return 'la clave de un país no empieza con 0'
  if (digits.length > 15) return `tiene ${digits.length} cifras, y ningún teléfono pasa de 15`
  if (digits.startsWith('1') && digits.length !== 11) return `después de +1 van diez cifras, y tiene ${digits.length - 1}`
  return undefined
}

/** Prefixes that were dialled once, or are dialled from abroad, and what to do with them. */
const oldPrefixes: readonly [RegExp, string][] = [
  [/^01(?=\d{10}$)/, 'quita el 01: ya no se marca'],
  [/^04[45](?=\d{10}$)/, 'quita el 044 o 045: ya no se marca'],
  [/^(?:00|011)521?(?=\d{10}$)/, 'quita lo que se marca desde otro país (00 52) o escribe +52 y diez cifras'],
  [/^521?(?=\d{10}$)/, 'quita el 52 o escribe +52 y diez cifras'],
]

function nationalProblem(digits: string): string | undefined {
  const old = oldPrefixes.find(([prefix]) => prefix.test(digits))
  if (old !== undefined) return old[1]
  if (digits.length === 10) return wrongStart(digits)
  if (digits.length < 3)
    return `tiene ${digits.length === 1 ? 'una cifra' : 'dos cifras'}, y un número corto lleva de tres a cinco`
  return digits.length < 10
    ? `tiene ${digits.length} cifras y lleva diez: con la clave de su ciudad (lada)`
    : `tiene ${digits.length} cifras y lleva diez`
}

/** No area of Mexico begins with 0 or 1. */
function wrongStart(national: string): string | undefined {
  return /^[01]/.test(national) ? `ningún teléfono de diez cifras empieza con ${national.charAt(0)} en México` : undefined
}

function lengthIs(digits: string, least: number, most: number): boolean {
  return digits.length >= least && digits.length <= most
}
