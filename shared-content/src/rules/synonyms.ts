import type { ContentPlace } from '../errors.ts'
import { foldPhrases } from '../folding/foldPhrases.ts'
import { isList, type Synonym } from '../schema/synonym.ts'
import type { RuleInput } from './Rule.ts'
import { unknownGuide } from './unknownGuide.ts'

/** A synonym says something new, and says it once. */
export function newPhrases({ piece, state, file, places, known, fail }: RuleInput<Synonym>): void {
  const { key, language, phrases, words } = piece
  const twice = (place: ContentPlace, what: string, inEnglish: string) =>
    fail('duplicate-key', place, `${what} está dos veces.`, 'Quita una.', {
      mend: 'Quita una.',
      en: `${inEnglish} is there twice. Remove one.`,
    })
  const first = known.synonym(key, state)
  if (first !== undefined && first !== piece) twice(places.field(piece, ['key'], file), `La clave «${key}»`, `The key “${key}”`)
  const said = new Set<string>()
  for (const [index, folded] of foldPhrases(phrases).entries()) {
    const phrase = phrases[index] ?? ''
    const place = places.field(piece, ['phrases', index], file)
    const [other = piece] = words === undefined ? [] : known.synonymsSaying(folded, language, state)
    const guide = known.guideCalled(folded, language)
    if (said.has(folded)) twice(place, `La frase «${phrase}»`, `The phrase “${phrase}”`)
    else if (other !== piece)
      fail('duplicate-key', place, `La frase «${phrase}» ya está en el sinónimo «${other.key}».`, 'Quítala de uno de los dos.', {
        mend: 'Quítala de uno de los dos.',
        en: `The phrase “${phrase}” is in the synonym “${other.key}” already. Remove it from one of the two.`,
      })
    if (guide !== undefined && !isList(piece))
      fail('duplicate-key', place, `«${phrase}» ya es un nombre de la guía «${guide}».`, 'Quítala de aquí o de la guía.', {
        mend: 'Quítala de aquí o de la guía.',
        en: `“${phrase}” is a name of the guide “${guide}” already. Remove it here or there.`,
      })
    said.add(folded)
  }
}

/** A synonym leads to guides that exist. */
export function synonymGuides({ piece, file, places, known, fail }: RuleInput<Synonym>): void {
  for (const [index, slug] of piece.guides.entries())
    if (known.guide(slug) === undefined) fail(...unknownGuide(slug, places.field(piece, ['guides', index], file)))
}

/** A synonym leads to words that texts hold. */
export function heldPhrase({ piece, state, file, places, known, fail }: RuleInput<Synonym>): void {
  const { words, language } = piece
  if (words === undefined || known.holdsWords(words, language, state)) return
  fail(
    'words-unknown',
    places.field(piece, ['words'], file),
    `Ningún texto de este idioma tiene todas las palabras de «${words}»: quien busca no encontraría nada con ellas.`,
    'Pon palabras que estén en las guías.',
    {
      mend: 'Pon palabras que estén en las guías.',
      en: `No text of this language holds all the words of “${words}”: who searches would find nothing by them. Use words that are in the guides.`,
    },
  )
}
