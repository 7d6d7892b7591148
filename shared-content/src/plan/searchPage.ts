import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, localizePath } from '../languages.ts'
import type { ContactLine, DangerNotice, SearchPageBody, SearchVocabulary } from '../pages/model.ts'
import type { State } from '../schema/state.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { stateLinks } from './stateLinks.ts'

/** The search page: what is searched in the browser, and what is there without a search. */
export function searchPage(context: PlanContext, states: readonly State[]): PagePlan {
  const { site, text, shared, language } = context
  const { title, description } = text.pages.search
  return pagePlan(context, { template: 'search', path: '/buscar/' }, () => ({
    title,
    description: description({ place: site.name }),
    trail: [],
    indexable: false,
    body: {
      situations: shared.situations(language),
      dangerCards: dangerNotices(context),
      ...(site.kind === 'state'
        ? {}
        : { states: stateLinks(context, states).map(({ name, href, cities }) => ({ name, href, cities })) }),
      organizations: organizationLinks(context),
      vocabulary: vocabularyOf(context),
    },
  }))
}

function vocabularyOf({ view, scope, language }: PlanContext): SearchVocabulary {
  return {
    synonyms: view
      .synonyms(scope.state)
      .filter((synonym) => synonym.language === language)
      .map(({ key, phrases, words, guides, weight }) => ({
        key,
        phrases,
        guides,
        weight,
        ...(words === undefined ? {} : { words }),
      })),
    dangerCards: view.dangerCards().flatMap(({ slug, order, guide, text }) => {
      const said = text[language]
      if (said === undefined) return []
      const { sentence: _sentence, ...phrases } = said
      return [{ slug, order, ...(guide === undefined ? {} : { guide }), ...phrases }]
    }),
  }
}

/** The cards that show something, with whom to call in this state. */
function dangerNotices({ view, resolver, scope, language }: PlanContext): DangerNotice[] {
  return view.dangerCards().flatMap(({ slug, guide, section, roles, text }): DangerNotice[] => {
    const { value, lang } = textIn(text, interfaceLanguage(language))
    if (guide === undefined || value.sentence === undefined) return []
    const { href, title, lang: titleLang } = resolver.guideLink(guide, language)
    return [
      {
        slug,
        sentence: value.sentence,
        ...(lang === undefined ? {} : { lang }),
        guide: {
          href: section === undefined ? href : `${href}#${section}`,
          title,
          ...(titleLang === undefined ? {} : { lang: titleLang }),
        },
        strip: resolver.strip(roles, scope, { guide, urgent: roles.length > 0 }),
      },
    ]
  })
}

/** Kinds of contact whose label is a number. */
const dialled: ReadonlySet<ContactLine['kind']> = new Set(['phone', 'whatsapp', 'sms'])

/** One link an institution, to its place in the directory. */
function organizationLinks({ resolver, scope, language }: PlanContext): SearchPageBody['organizations'] {
  return resolver.directory(scope).flatMap(({ role, organizations }) =>
    organizations.map(({ name, alternateName, contacts }) => ({
      href: `${localizePath('/directorio/', language)}#${role}`,
      name,
      role,
      phones: contacts.filter(({ kind }) => dialled.has(kind)).map(({ label }) => label),
      ...(alternateName === undefined ? {} : { alternateName }),
    })),
  )
}
