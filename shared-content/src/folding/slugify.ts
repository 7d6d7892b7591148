import { foldLetters } from './foldLetters.ts'

/**
 * The letters a to z and the figures of a text, in small letters; whatever stands between them is one sign.
 * @param between another sign than a hyphen: a blank, say.
 * @example slugify('¿Qué es el Niño?') // 'que-es-el-nino'
 */
export function slugify(text: string, between = '-'): string {
  return (foldLetters(text).match(/[a-z0-9]+/g) ?? []).join(between)
}
