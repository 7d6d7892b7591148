import { ContentError, type ContentErrorCollector, type ContentPlace } from '../errors.ts'
import { foldText } from '../folding/foldText.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import type { DangerCard } from '../schema/dangerCard.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { Content } from './content.ts'

type Fault = Pick<ConstructorParameters<typeof ContentError>[0], 'code' | 'what' | 'mend'> & { en: string }

/**
 * Checks what the search is told of people's words: synonyms lead to guides that exist, say something new and say it
 * once; danger cards lead to guides and sections that exist.
 */
export function checkSearchWords(input: {
  content: Pick<Content, 'guides' | 'synonyms' | 'dangerCards' | 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  const names = namesOfGuides(content)
  const lists: [file: string, synonyms: readonly Synonym[]][] = [
    ['synonyms.yaml', content.synonyms],
    ...Object.entries(content.states).map(([state, { synonyms }]): [string, Synonym[]] => [
      `states/${state}/synonyms.yaml`,
      synonyms,
    ]),
  ]
  const national = new Set<string>()
  for (const [file, synonyms] of lists) {
    const keys = new Set(national)
    for (const synonym of synonyms) {
      const place = places.node(synonym, { file, entry: synonym.key })
      const at = (path: (string | number)[]) => places.field(synonym, path, place)
      if (keys.has(synonym.key)) add(at(['key']), twice(`La clave «${synonym.key}»`, `The key “${synonym.key}”`))
      keys.add(synonym.key)
      if (file === 'synonyms.yaml') national.add(synonym.key)
      const said = new Set<string>()
      for (const [index, phrase] of synonym.phrases.entries()) {
        const folded = foldText(phrase)
        if (said.has(folded)) add(at(['phrases', index]), twice(`La frase «${phrase}»`, `The phrase “${phrase}”`))
        said.add(folded)
        const guide = names.get(nameIn(synonym.language, folded))
        if (guide !== undefined)
          add(at(['phrases', index]), {
            code: 'duplicate-key',
            what: `«${phrase}» ya es un nombre de la guía «${guide}».`,
            mend: 'Quítala de aquí o de la guía.',
            en: `“${phrase}” is a name of the guide “${guide}” already. Remove it here or there.`,
          })
      }
      for (const [index, slug] of synonym.guides.entries()) if (!guides.has(slug)) add(at(['guides', index]), unknownGuide(slug))
    }
  }
  for (const card of content.dangerCards) {
    const place = places.node(card, { file: `danger-cards/${card.slug}/es.yaml` })
    for (const [field, fault] of faultsOfCard(card)) add(places.field(card, [field], place), fault)
  }

  function faultsOfCard({ guide: slug, section }: DangerCard): [keyof DangerCard, Fault][] {
    const faults: [keyof DangerCard, Fault][] = []
    if (slug === undefined) return faults
    const guide = guides.get(slug)
    if (guide === undefined) faults.push(['guide', unknownGuide(slug)])
    else if (section !== undefined && !guide.text.es.sections.some(({ key }) => key === section))
      faults.push([
        'section',
        {
          code: 'section-unknown',
          what: `La guía «${slug}» no tiene la sección «${section}».`,
          mend: 'Pon la clave de una de sus secciones.',
          en: `The guide “${slug}” has no section “${section}”. Give the key of one of its sections.`,
        },
      ])
    return faults
  }

  function add(place: ContentPlace, { code, what, mend, en }: Fault): void {
    collector.add(new ContentError({ code, place, what, mend, cms: { mend, en } }))
  }
}

/** The guide that is known by each name, in each language. */
function namesOfGuides({ guides }: Pick<Content, 'guides'>): Map<string, string> {
  return new Map(
    guides.flatMap(({ slug, text }) =>
      Object.entries(text).flatMap(([language, { title, aliases, misspelt }]) =>
        [title, ...aliases, ...misspelt].map((name): [string, string] => [nameIn(language, foldText(name)), slug]),
      ),
    ),
  )
}

function nameIn(language: LanguageKey, folded: string): string {
  return `${language} ${folded}`
}

function twice(what: string, inEnglish: string): Fault {
  return {
    code: 'duplicate-key',
    what: `${what} está dos veces.`,
    mend: 'Quita una.',
    en: `${inEnglish} is there twice. Remove one.`,
  }
}

function unknownGuide(slug: string): Fault {
  return {
    code: 'guide-unknown',
    what: `La guía «${slug}» no existe o no está publicada.`,
    mend: 'Publícala o quítala de aquí.',
    en: `The guide “${slug}” does not exist or is not published. Publish it or remove it here.`,
  }
}
