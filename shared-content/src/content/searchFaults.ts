import type { ContentError } from '../errors.ts'

/** A fault of what the search is told, as files and forms are told it. */
export type SearchFault = Pick<ConstructorParameters<typeof ContentError>[0], 'code' | 'what' | 'mend'> & { en: string }

/** What stands twice where it may stand once. */
export function twice(what: string, inEnglish: string): SearchFault {
  return {
    code: 'duplicate-key',
    what: `${what} está dos veces.`,
    mend: 'Quita una.',
    en: `${inEnglish} is there twice. Remove one.`,
  }
}

/** A guide that is not there. */
export function unknownGuide(slug: string): SearchFault {
  return {
    code: 'guide-unknown',
    what: `La guía «${slug}» no existe o no está publicada.`,
    mend: 'Publícala o quítala de aquí.',
    en: `The guide “${slug}” does not exist or is not published. Publish it or remove it here.`,
  }
}
