import { reviewWords } from './reviewWords.ts'

/** A part of a text, named. @example partToText('sections/quien-te-ayuda es', 'es') // 'quien-te-ayuda (es)' */
export function partToText(part: string, language: 'es' | 'en'): string {
  const [place = '', of = ''] = part.split(' ')
  const [field = '', row] = place.split('/')
  const name = row ?? reviewWords[language].fields[field] ?? field
  return of === '' ? name : `${name} (${of})`
}
