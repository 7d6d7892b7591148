import { z } from 'zod'
import { isFileName } from '../values/keys.ts'
import { plainText } from '../values/plainText.ts'

/** First parts of the sites' own addresses, and words that the CMS keeps for itself: no language may be called so. */
const takenKeys = new Set(
  'acerca acusados all assets buscar chat directorio glosario grupos guias media null orientador pagefind proceso terceros victimas'.split(
    ' ',
  ),
)

/** What a variety's tag adds to that of its base: BCP 47's registered subtag for a simplified form. */
const simplified = 'simple'

/** A language of the interface and of the content, as `languages.json` holds it. */
export const languageSchema = z.strictObject({
  /** Names its files (`en.mdx`) and its addresses (`/en/…`). */
  key: z
    .string()
    .regex(/^[a-z]+(-[a-z0-9]+)*$/, 'debe empezar con una letra y tener solo minúsculas sin acento, números y guiones')
    .max(40, 'debe tener como máximo 40 caracteres')
    .refine(isFileName, 'es un nombre que Windows se reserva; usa otro')
    .refine((key) => !takenKeys.has(key), 'es el principio de otra dirección del sitio'),
  /** BCP 47, in its canonical form. */
  tag: z.string().refine(isCanonicalTag, 'debe ser una etiqueta BCP 47 en su forma canónica, como «es-MX» o «yua»'),
  dir: z.enum(['ltr', 'rtl']),
  /** In the language itself. */
  name: plainText({ max: 80 }),
  /** Key of the language that this one is the easy-read version of. */
  base: z.string().optional(),
})
export type Language = z.infer<typeof languageSchema>

/** The whole of `languages.json`: Spanish first, a base before its varieties, nothing repeated. */
export const languagesSchema = z.array(languageSchema).superRefine((languages, ctx) => {
  const refuse = (index: number, field: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [index, field], message })
  if (languages[0]?.key !== 'es' || languages[0].base !== undefined)
    refuse(0, 'key', 'el primer idioma debe ser «es», del que se traducen los demás')
  for (const [index, language] of languages.entries()) {
    const earlier = languages.slice(0, index)
    for (const field of ['key', 'tag'] as const)
      if (earlier.some((other) => other[field] === language[field])) refuse(index, field, `«${language[field]}» está repetido`)
    if (language.base === undefined) continue
    const base = earlier.find(({ key }) => key === language.base)
    if (base === undefined || base.base !== undefined)
      refuse(index, 'base', `«${language.base}» debe ser un idioma que esté antes en la lista y no sea versión de otro`)
    else if (language.tag !== `${base.tag}-${simplified}`)
      refuse(index, 'tag', `la versión en lectura fácil de «${base.tag}» es «${base.tag}-${simplified}»`)
    else if (language.dir !== base.dir) refuse(index, 'dir', `debe ser «${base.dir}», como en «${base.key}»`)
  }
})

function isCanonicalTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}
