import { z } from 'zod'
import { findUnsafeCharacter } from '../text/unsafeCharacters.ts'

const longest = 2048
const mend = 'escríbela completa, como «https://www.gob.mx/»'

/**
 * What is wrong with a web address that people are sent to, and how to mend it, as the end of a sentence; undefined
 * when it is one address of a public host. A browser would mend much of what is refused here, each in its own way.
 */
export function webAddressProblem(text: string, schemes: readonly ('https' | 'http')[]): string | undefined {
  const unsafe = findUnsafeCharacter(text)
  if (unsafe !== undefined) return unsafe.message
  const scheme = /^(https?):\/\/(?=[^/\\?#])/.exec(text)?.[1]
  if (scheme === undefined || !(schemes as readonly string[]).includes(scheme))
    return `una dirección web empieza con ${schemes.map((each) => `${each}://`).join(' o ')} y está completa, como «https://www.gob.mx/»`
  if (text.length > longest) return `es demasiado larga (más de ${longest} caracteres)`
  if (/\s/u.test(text)) return 'lleva espacios; si son dos direcciones, deja una'
  // An address inside another, as archives have it, follows a slash or an equals sign.
  if (/[^/=]https?:\/\//.test(text.slice(1))) return 'lleva dos direcciones; deja una'
  if (/[<>"{}|\\^`«»]|[,;'([]$/u.test(text)) return `lleva un signo que no es de ella; ${mend}`
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return 'lleva un «%» que no es de una dirección'
  if (/%(?:[01][0-9A-Fa-f]|7F)/i.test(text)) return 'lleva un carácter de control escrito con «%»; quítalo'
  return URL.canParse(text) ? hostProblem(text) : `no se entiende; ${mend}`
}

/** An address of a page on the public web. */
export function webAddressSchema(schemes: readonly ('https' | 'http')[] = ['https', 'http']): z.ZodString {
  return z.string().superRefine((text, ctx) => {
    const problem = webAddressProblem(text, schemes)
    if (problem !== undefined) ctx.addIssue({ code: 'custom', message: problem })
  })
}

/** Last parts of names that no public host has. */
const privateNames = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'invalid',
  'test',
  'example',
  'onion',
])

function hostProblem(text: string): string | undefined {
  const written = /^https?:\/\/([^/?#]*)/.exec(text)?.[1] ?? ''
  if (written.includes('@')) return 'lleva un nombre o una contraseña antes de «@»; quítalos'
  const host = new URL(text).hostname
  if (/^\[|^\d+(\.\d+)*$/.test(host)) return 'lleva números en lugar del nombre del sitio; escribe el nombre'
  if (written.includes(':')) return 'lleva un puerto («:» después del nombre del sitio); quítalo'
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  if (labels.length < 2) return `«${written}» no es el nombre de un sitio: le falta su terminación, como «.mx»`
  if (privateNames.has(last)) return `«${written}» no es un sitio público`
  if (!isLatin(written)) return `«${written}» tiene letras de otro alfabeto, que pueden parecer las nuestras; cópiala del sitio`
  const isName = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) && host.length <= 253
  return isName && /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(last) ? undefined : `«${written}» no es el nombre de un sitio; ${mend}`
}

/** Names with accents are Latin letters; any other alphabet can imitate them. */
function isLatin(host: string): boolean {
  return [...host].every((character) => !/\p{L}/u.test(character) || /\p{Script=Latin}/u.test(character))
}
