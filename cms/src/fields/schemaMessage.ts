import { z } from 'zod'
import type { Label } from '../words/labels.ts'

/** Zod's own messages, for what is not said better below. */
const others = { es: z.locales.es().localeError, en: z.locales.en().localeError }

const words = {
  es: {
    tooShort: (count: unknown) => `debe tener al menos ${count} caracteres`,
    tooLong: (count: unknown) => `debe tener como máximo ${count} caracteres`,
    atLeast: (count: unknown) => `debe ser al menos ${count}`,
    atMost: (count: unknown) => `debe ser como máximo ${count}`,
    whole: 'debe ser un número entero',
    url: 'debe ser una dirección completa, como https://www.gob.mx',
  },
  en: {
    tooShort: (count: unknown) => `must have at least ${count} characters`,
    tooLong: (count: unknown) => `must have at most ${count} characters`,
    atLeast: (count: unknown) => `must be at least ${count}`,
    atMost: (count: unknown) => `must be at most ${count}`,
    whole: 'must be a whole number',
    url: 'must be a whole address, such as https://www.gob.mx',
  },
}

/** What a broken rule of a schema says to an editor. Messages that the schema brings with it come first, in Spanish. */
export const schemaMessages: Record<keyof Label, z.core.$ZodErrorMap> = {
  es: (issue) => messageIn('es', issue),
  en: (issue) => messageIn('en', issue),
}

function messageIn(language: keyof Label, issue: Parameters<z.core.$ZodErrorMap>[0]) {
  const said = words[language]
  const texts = issue.origin === 'string'
  if (issue.code === 'too_small') return texts ? said.tooShort(issue.minimum) : said.atLeast(issue.minimum)
  if (issue.code === 'too_big') return texts ? said.tooLong(issue.maximum) : said.atMost(issue.maximum)
  if (issue.code === 'invalid_type' && issue.expected === 'int') return said.whole
  if (issue.code === 'invalid_format' && issue.format === 'url') return said.url
  return others[language](issue)
}

/** As a sentence: an initial capital and a full stop. */
export function toSentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/([^.»])$/, '$1.')
}

/** Rules of the schemas in English, for accounts that work in it. */
const english: readonly [RegExp, string][] = [
  [/^debe tener solo minúsculas/, 'must have only small letters without accents, digits and hyphens'],
  [/^debe tener como máximo (\d+) caracteres/, 'must have at most $1 characters'],
  [/^debe tener como máximo (\d+) renglones/, 'must have at most $1 rows'],
  [/^es un nombre que Windows/, 'is a name that Windows keeps for itself; use another'],
  [/^es el principio de otra dirección/, 'is the beginning of another address of the site'],
  [/^debe tener la forma «ambito/, 'must have the form “scope.name”'],
  [
    /^solo una organización civil o una línea de ayuda nombra guías.*/,
    'only a civil organization or a help line names guides: institutions serve everybody; remove the guides or correct its role',
  ],
  [
    /^lo publicado \(«published»\) lleva otra fuente.*/,
    'what is published has another source that says the same, or one alone if it is official; if there is none, leave it pending',
  ],
  [
    /^lo publicado \(«published»\) lleva la fecha.*/,
    'what is published has the date of its newest source; if it has none, leave it pending',
  ],
  [
    /^no se renueva lo que solo tiene fuentes.*/,
    'what has only sources of more than three years before is not renewed; look for a newer one or leave it pending',
  ],
  [
    /^lo comprobado \(«verified»\) lleva el día.*/,
    'what is verified has the day on which somebody rang, went or wrote; what was only read is published',
  ],
  [/^lo comprobado \(«verified»\) dice quién.*/, 'what is verified says who verified it'],
  [/^lo comprobado \(«verified»\) dice cómo.*/, 'what is verified says how: somebody rang, went there or wrote'],
  [/^«(ley\..+)» es la clave de una ley.*/, '“$1” is the key of a law: choose that kind'],
  [/^la clave de una ley es una de (.+)/, 'the key of a law is one of $1'],
  [
    /^la ley lleva la dirección oficial.*/,
    'a law has the official address where it is read; if you do not have it, leave it pending',
  ],
  [/^no puede estar vacío/, 'cannot be empty'],
  [/^debe ser una fecha/, 'must be a date YYYY-MM-DD that exists'],
  [/^debe ser AAAA/, 'must be YYYY, YYYY-MM or YYYY-MM-DD, a day that exists'],
  [/^el año debe estar entre (\d+) y (\d+)/, 'the year must be between $1 and $2'],
  [/^es un día que todavía no llega/, 'is a day that is yet to come'],
  [/^debe ser la clave de una lengua.*/, 'must be the key of a language, such as “es” or “tzo”'],
  [/^debe ser la clave del INEGI.*/, 'must be INEGI’s key, from “01” to “32”'],
  [/^debe ser después del comienzo/, 'must be after the beginning'],
  [/^falta: solo se omite.*/, 'is missing: it is left out only where it was no inquiry'],
  [/^debe ser una duración/, 'must be an ISO 8601 duration of one unit, such as PT48H or P5D'],
  [/^debe ser una etiqueta BCP 47/, 'must be a BCP 47 language tag, such as “es-MX” or “yua”'],
  [/^debe ser un nombre simple/, 'must be a plain name ending in .png, .jpg, .webp or .avif'],
  [/^«(.+)» no es una cita\..*/s, '“$1” is not a citation. Write it as in “CNPP 109 XVI”, “CPEUM 20 C VI” or “CPEUM 16 p10”'],
  [/^debe tener solo cifras y espacios: «(.+)»/, 'must have only digits and spaces: “$1”'],
  [
    /^debe tener solo cifras y espacios; la extensión.*/,
    'must have only digits and spaces; an extension goes into the description, and another number into another telephone',
  ],
  [/^debe tener solo cifras y espacios.*/, 'must have only digits and spaces, in groups, as in “55 5658 1111”'],
  [/^un teléfono no es solo ceros/, 'a telephone is not all zeros'],
  [/^(?:tiene (\d+) cifras y lleva diez).*/, 'has $1 digits and takes ten, area code included'],
  [/^tiene (?:una cifra|dos cifras), .*/, 'is too short: a short number has three to five digits'],
  [/^quita (?:el|lo) .*/, 'has a prefix that is dialled no longer or only from abroad; remove it'],
  [/^ningún teléfono de diez cifras empieza con (\d).*/, 'no telephone of ten digits begins with $1 in Mexico'],
  [/^un correo es una sola dirección.*/, 'an e-mail is one address without blanks, with one “@”, as in “avisos@institucion.mx”'],
  [/^«(.+)» lleva signos que un correo.*/, '“$1” has signs that an e-mail cannot have before “@”; write the address alone'],
  [/^lo que va después de «@» no es un sitio.*/, 'what follows “@” is not a public site'],
  [/^de quien publica \(«quien-publica»\) solo hay (.+)/, 'of the publisher there is only $1'],
  [/^«(quien-publica\..+)» es de clase (.+)/, '“$1” is of kind $2'],
  [
    /^una dirección web empieza con (https:\/\/)(?: o (http:\/\/))?.*/,
    'a web address begins with https:// and is whole, as in “https://www.gob.mx/”',
  ],
]

/** A rule of a schema in English; in Spanish where it has no translation yet. */
export function inEnglish(message: string): string {
  const found = english.find(([pattern]) => pattern.test(message))
  return found === undefined ? message : message.replace(found[0], found[1])
}
