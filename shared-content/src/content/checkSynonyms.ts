import { ContentError, type ContentErrorCollector, type ContentPlace } from '../errors.ts'
import { foldText } from '../folding/foldText.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { isList, isSituation, listsOf, type Synonym } from '../schema/synonym.ts'
import type { Content } from './content.ts'
import { heldWords, type KnownWords } from './heldWords.ts'
import { type SearchFault, twice, unknownGuide } from './searchFaults.ts'

/** What was read of texts that did not change since. */
const known: KnownWords = new WeakMap()

/**
 * Checks what people say: every entry leads to guides that exist or to words that texts hold, says something new, says it
 * once, and none leads back to another through what that one leads to.
 */
export function checkSynonyms(input: {
  content: Pick<Content, 'guides' | 'flows' | 'terms' | 'letters' | 'synonyms' | 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  const guides = new Set(content.guides.map(({ slug }) => slug))
  const names = namesOfGuides(content)
  const areHeld = heldWords(content, known)
  checkList('synonyms.yaml', content.synonyms, [])
  for (const [state, { synonyms }] of Object.entries(content.states))
    checkList(`states/${state}/synonyms.yaml`, synonyms, content.synonyms, state)

  /** @param above those of the nation, beside which a state's stand. */
  function checkList(file: string, synonyms: readonly Synonym[], above: readonly Synonym[], state?: string): void {
    const keys = new Set(above.map(({ key }) => key))
    const meant = new Map<string, Synonym>()
    const all = [...above, ...synonyms]
    const leads = leadsOf(all)
    const lists = new Set(all.filter(isList).map(nameOfList))
    for (const synonym of synonyms) {
      const place = places.node(synonym, { file, entry: synonym.key })
      const at = (path: (string | number)[]) => places.field(synonym, path, place)
      if (keys.has(synonym.key)) add(at(['key']), twice(`La clave «${synonym.key}»`, `The key “${synonym.key}”`))
      keys.add(synonym.key)
      const said = new Set<string>()
      for (const [index, phrase] of synonym.phrases.entries()) {
        const name = nameIn(synonym.language, phrase)
        const other = synonym.words === undefined ? undefined : meant.get(name)
        const guide = names.get(name)
        if (said.has(name)) add(at(['phrases', index]), twice(`La frase «${phrase}»`, `The phrase “${phrase}”`))
        else if (other !== undefined) add(at(['phrases', index]), saidBy(phrase, other.key))
        if (guide !== undefined && !isList(synonym)) add(at(['phrases', index]), nameOf(phrase, guide))
        if (isSituation(phrase)) {
          const unknown = listsOf(phrase).filter((key) => !lists.has(nameOfList({ ...synonym, key })))
          for (const key of unknown) add(at(['phrases', index]), unknownList(key))
          if (synonym.guides.length === 0) add(at(['phrases', index]), nowhere(phrase))
        }
        said.add(name)
        if (synonym.words !== undefined && other === undefined) meant.set(name, synonym)
      }
      for (const [index, slug] of synonym.guides.entries()) if (!guides.has(slug)) add(at(['guides', index]), unknownGuide(slug))
      if (synonym.words === undefined) continue
      if (!areHeld(synonym.words, synonym.language, state)) add(at(['words']), unheld(synonym.words))
      const way = wayBack(synonym, leads)
      if (way !== undefined) add(at(['words']), circle(way))
    }
  }

  function add(place: ContentPlace, { code, what, mend, en }: SearchFault): void {
    collector.add(new ContentError({ code, place, what, mend, cms: { mend, en } }))
  }
}

/** By the phrase that is said, in its language, what it leads to. */
function leadsOf(synonyms: readonly Synonym[]): ReadonlyMap<string, readonly Synonym[]> {
  const leads = new Map<string, Synonym[]>()
  for (const synonym of synonyms)
    if (synonym.words !== undefined)
      for (const phrase of synonym.phrases) {
        const name = nameIn(synonym.language, phrase)
        leads.set(name, [...(leads.get(name) ?? []), synonym])
      }
  return leads
}

/**
 * The words on a way through other synonyms back to one of a synonym's own phrases; undefined where there is none. One of
 * its phrases may be what all of them mean.
 */
function wayBack(synonym: Synonym, leads: ReadonlyMap<string, readonly Synonym[]>): string[] | undefined {
  const seen = new Set<Synonym>()
  const follow = (words: string, way: readonly string[]): string[] | undefined => {
    for (const next of leads.get(nameIn(synonym.language, words)) ?? []) {
      if (next === synonym && way.length > 1) return [...way]
      if (next === synonym || seen.has(next) || next.words === undefined) continue
      seen.add(next)
      const found = follow(next.words, [...way, next.words])
      if (found !== undefined) return found
    }
    return undefined
  }
  return synonym.words === undefined ? undefined : follow(synonym.words, [synonym.words])
}

/** A list is named by situations of its language. */
function nameOfList({ key, language }: Pick<Synonym, 'key' | 'language'>): string {
  return `${language} ${key}`
}

/** The guide that is known by each name, in each language. */
function namesOfGuides({ guides }: Pick<Content, 'guides'>): Map<string, string> {
  return new Map(
    guides.flatMap(({ slug, text }) =>
      Object.entries(text).flatMap(([language, { title, aliases, misspelt }]) =>
        [title, ...aliases, ...misspelt].map((name): [string, string] => [nameIn(language, name), slug]),
      ),
    ),
  )
}

function nameIn(language: LanguageKey, phrase: string): string {
  return `${language} ${foldText(phrase)}`
}

function nameOf(phrase: string, guide: string): SearchFault {
  return {
    code: 'duplicate-key',
    what: `«${phrase}» ya es un nombre de la guía «${guide}».`,
    mend: 'Quítala de aquí o de la guía.',
    en: `“${phrase}” is a name of the guide “${guide}” already. Remove it here or there.`,
  }
}

function saidBy(phrase: string, key: string): SearchFault {
  return {
    code: 'duplicate-key',
    what: `La frase «${phrase}» ya está en el sinónimo «${key}».`,
    mend: 'Quítala de uno de los dos.',
    en: `The phrase “${phrase}” is in the synonym “${key}” already. Remove it from one of the two.`,
  }
}

function unknownList(key: string): SearchFault {
  return {
    code: 'list-unknown',
    what: `No hay una lista «${key}» en este idioma: un sinónimo con esa clave, sin palabras y sin guías.`,
    mend: 'Escribe la clave de una lista, o haz la lista.',
    en: `There is no list “${key}” in this language: a synonym of that key, without words and guides. Use the key of a list, or make the list.`,
  }
}

function nowhere(situation: string): SearchFault {
  return {
    code: 'situation-nowhere',
    what: `La situación «${situation}» no lleva a ninguna guía.`,
    mend: 'Ponle guías, o escribe aquí solo lo que la gente dice.',
    en: `The situation “${situation}” leads to no guide. Give it guides, or write here only what people say.`,
  }
}

function unheld(words: string): SearchFault {
  return {
    code: 'words-unknown',
    what: `Ningún texto de este idioma tiene todas las palabras de «${words}»: quien busca no encontraría nada con ellas.`,
    mend: 'Pon palabras que estén en las guías.',
    en: `No text of this language holds all the words of “${words}”: who searches would find nothing by them. Use words that are in the guides.`,
  }
}

function circle(way: readonly string[]): SearchFault {
  const told = way.map((words) => `«${words}»`).join(' → ')
  return {
    code: 'synonym-loop',
    what: `Estas palabras llevan de vuelta a una frase de este mismo sinónimo: ${told}.`,
    mend: 'Pon en todos las palabras de las guías, no las que otro sinónimo lleva a ellas.',
    en: `These words lead back to a phrase of this very synonym: ${told}. Use the words of the guides in all of them, not those that another synonym leads to them.`,
  }
}
