import type { ContentPlace } from '../errors.ts'
import type { Telling } from './Rule.ts'

/** What is said where a guide is named that is not published. */
export function unknownGuide(slug: string, place: ContentPlace): Parameters<Telling['fail']> {
  const mend = 'Publícala o quítala de aquí.'
  return [
    'guide-unknown',
    place,
    `La guía «${slug}» no existe o no está publicada.`,
    mend,
    { mend, en: `The guide “${slug}” does not exist or is not published. Publish it or remove it here.` },
  ]
}
