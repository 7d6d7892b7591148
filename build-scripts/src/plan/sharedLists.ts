import type { Content } from '@justicia/shared-content/content/content'
import { type LanguageKey, languageOf, localizePath } from '@justicia/shared-content/languages'
import type { GlossaryBody, GuideLink, SearchBody } from '@justicia/shared-content/pages/model'
import type { Resolver } from '@justicia/shared-content/resolve/Resolver'
import { textIn } from '@justicia/shared-content/resolve/textIn'
import { type Audience, audiences } from '@justicia/shared-content/schema/guide'

/** Lists of one language that are the same in every site, made once and shared. */
export interface SharedLists {
  guidesByAudience: ReadonlyMap<Audience, GuideLink[]>
  /** With those of other doors that stand behind this one too, which come first: they are what somebody misses there. */
  guidesBehindDoor: ReadonlyMap<Audience, GuideLink[]>
  urgent: GuideLink[]
  audiences: SearchBody['audiences']
  letters: GlossaryBody['letters']
}

/** Guides in the order of their doors, translated ones first; terms by letter. */
export function sharedLists(input: { content: Content; resolver: Resolver; language: LanguageKey }): SharedLists {
  const { content, resolver, language } = input
  const guides = [...content.guides]
    .sort(
      (a, b) => audiences.indexOf(a.audience) - audiences.indexOf(b.audience) || a.order - b.order || (a.slug < b.slug ? -1 : 1),
    )
    .map(({ slug, urgent, order, alsoIn }) => ({ urgent, order, alsoIn, link: resolver.guideLink(slug, language) }))
    .sort((a, b) => Number(a.link.lang !== undefined) - Number(b.link.lang !== undefined))
  return {
    guidesByAudience: new Map(
      audiences.map((audience) => [audience, guides.map(({ link }) => link).filter((link) => link.audience === audience)]),
    ),
    guidesBehindDoor: new Map(
      audiences.map((audience) => [
        audience,
        [
          ...guides
            .filter(({ link, alsoIn }) => alsoIn.includes(audience) && link.audience !== audience)
            .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.order - b.order),
          ...guides.filter(({ link }) => link.audience === audience),
        ].map(({ link }) => link),
      ]),
    ),
    urgent: guides.filter(({ urgent }) => urgent).map(({ link }) => link),
    audiences: audiences.map((audience) => ({ audience, href: localizePath(`/${audience}/`, language) })),
    letters: lettersOf({ content, resolver, language }),
  }
}

function lettersOf(input: { content: Content; resolver: Resolver; language: LanguageKey }): GlossaryBody['letters'] {
  const { content, resolver, language } = input
  const collator = new Intl.Collator(languageOf(language).tag, { sensitivity: 'base' })
  const byLetter = new Map<string, GlossaryBody['letters'][number]['terms']>()
  for (const { slug, text } of content.terms) {
    const { value, lang } = textIn(text, language)
    const { term, definition } = value
    const entry = {
      href: localizePath(`/glosario/${slug}/`, language),
      term,
      definition,
      ...(lang === undefined ? {} : { lang }),
    }
    const letter = firstLetter(term)
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry])
  }
  return [...byLetter.entries()]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([letter, terms]) => ({
      letter,
      terms: terms
        .sort((a, b) => Number(a.lang !== undefined) - Number(b.lang !== undefined) || collator.compare(a.term, b.term))
        .map((entry) => (entry.lang === undefined ? { ...entry, ...marked(entry) } : entry)),
    }))

  function marked({ term, definition }: { term: string; definition: string }) {
    return { term: resolver.markWords(term, language), definition: resolver.markWords(definition, language) }
  }
}

/** «Ámbito» is under A; Ñ is a letter of its own. */
function firstLetter(term: string): string {
  const letter = term.charAt(0).toLocaleUpperCase('es')
  return letter === 'Ñ' ? letter : letter.normalize('NFD').charAt(0)
}
