import { ContentError, type ContentPlace } from '../errors.ts'
import { type CmsName, cmsNames, fieldNames, nodeNames } from './editorNames.ts'
import type { LexicalNode } from './treeToLexical.ts'

/** Words in both languages of the CMS. */
export interface Said {
  es: string
  en: string
}

const takeItOut: Said = {
  es: 'Quítalo y escríbelo como párrafo o como lista.',
  en: 'Remove it and write it as a paragraph or a list.',
}

/** A component whose field is empty or says what it may not; named as the editor labels them. */
export function invalid(
  name: CmsName,
  field: string,
  place: ContentPlace,
  attributes: Readonly<Record<string, unknown>> = {},
  /** What the field may say, where that is a list. */
  known?: string,
): ContentError {
  const component = cmsNames[name]
  const label = fieldNames[field as keyof typeof fieldNames] ?? { es: 'un campo', en: 'a field' }
  const value = attributes[field]
  const said = typeof value === 'string' && value.trim() !== '' ? value : undefined
  const what =
    said === undefined
      ? `En «${component.es}» falta «${label.es}».`
      : `En «${component.es}», «${said}» no sirve como «${label.es}».`
  const offer = known === undefined ? { es: '', en: '' } : { es: ` Puede ser: ${known}.`, en: ` It can be: ${known}.` }
  const mend = `${said === undefined ? 'Ábrelo y complétalo, o quítalo.' : 'Ábrelo y corrígelo, o quítalo.'}${offer.es}`
  const en =
    said === undefined
      ? `“${component.en}” lacks “${label.en}”. Open it and fill it in, or remove it.`
      : `In “${component.en}”, “${said}” cannot be its “${label.en}”. Open it and correct it, or remove it.`
  return new ContentError({ code: 'attribute-invalid', place, what, mend, cms: { mend, en: `${en}${offer.en}` } })
}

/** What the editor offers and no text may hold. */
export function refusedNode(node: LexicalNode, place: ContentPlace): ContentError {
  return refused(
    place,
    nodeNames[String(node.type)] ?? { es: 'algo que el sitio no sabe mostrar', en: 'what the site cannot show' },
  )
}

/** A construct that no text may hold. */
export function refused(place: ContentPlace, what: Said, mend: Said = takeItOut): ContentError {
  return new ContentError({
    code: 'mdx-construct-refused',
    place,
    what: `El texto no puede llevar ${what.es}.`,
    mend: mend.es,
    cms: { mend: mend.es, en: `The text cannot hold ${what.en}. ${mend.en}` },
  })
}
