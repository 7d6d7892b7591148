import type { CmsWords, ContentErrorCode } from '../errors.ts'

/** What can be done instead of publishing the guide, as the end of «publícala o …» and “publish it or …”. */
type Instead = Record<'es' | 'en', string>

const removeIt: Instead = { es: 'quítala de aquí', en: 'remove it here' }

/**
 * What is said where a guide is named that is not published.
 * @param at where it is named: a place, or the path of a field.
 */
export function unknownGuide<At>(
  slug: string,
  at: At,
  instead = removeIt,
): [code: ContentErrorCode, at: At, what: string, mend: string, cms: CmsWords] {
  return [
    'guide-unknown',
    at,
    `La guía «${slug}» no existe o no está publicada.`,
    `Escribe la guía, publícala o ${instead.es}.`,
    {
      mend: `Publícala o ${instead.es}.`,
      en: `The guide “${slug}” does not exist or is not published. Publish it or ${instead.en}.`,
    },
  ]
}
