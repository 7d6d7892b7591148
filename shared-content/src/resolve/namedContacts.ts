import { isInForce, isPublishable } from '../facts/resolveFact.ts'
import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, type LanguageKey, localizePath } from '../languages.ts'
import type { ResolvedFact, ResolvedInline } from '../pages/model.ts'
import { contactOfFact } from './contactOfFact.ts'
import { linkContacts, type NamedContact, namedIn } from './linkContacts.ts'
import { termPath } from './links.ts'
import { namedRoles } from './namedRoles.ts'
import { type ResolveContext, remember, type Scope } from './ResolveContext.ts'

/** Text in which the numbers, the registers and the institutions that it names can be touched, and those of which more must be told. */
export function linkNamedContacts(
  context: ResolveContext,
  inlines: readonly ResolvedInline[],
  { language }: Scope,
): { inlines: ResolvedInline[]; contacts?: ResolvedFact[] } {
  const known = namedContacts(context, language)
  const linked = linkContacts(inlines, known)
  const contacts = namedIn(linked, known)
  return { inlines: linked, ...(contacts.length === 0 ? {} : { contacts }) }
}

/**
 * National contacts by the words that name them: short numbers by themselves, and the address of a register
 * (`registro-de-detenciones.consulta`) by the register's name in the glossary, in Spanish and in the reader's language.
 * While that address may not be shown, the name leads to its entry in the glossary, which says how to look there. Whom
 * to go to leads to all of its kind in the directory, which tells of a role that nobody is known for, too.
 */
function namedContacts(context: ResolveContext, language: LanguageKey): NamedContact[] {
  const { view } = context
  return remember(context, 'named', view, language, () => [
    ...view
      .namedFacts()
      .filter((fact) => isPublishable(fact) && isInForce(fact, view.date))
      .flatMap((fact): NamedContact[] => {
        const contact = contactOfFact(fact, language, view.date)
        if (contact === undefined) return []
        const register = /^(.+)\.consulta$/.exec(fact.key)?.[1]
        const term = register === undefined ? undefined : view.termEntry(register)
        if (term === undefined)
          return contact.href !== undefined && /^\d{3}$/.test(contact.value)
            ? [{ name: contact.value, link: { type: 'fact', k: fact.key, scope: 'national', ...contact } }]
            : []
        const { value: said } = textIn(term.text, language)
        const link: NamedContact['link'] =
          contact.href === undefined
            ? { type: 'term', text: said.term, href: termPath(term.slug, language), definition: said.definition }
            : { type: 'fact', k: fact.key, scope: 'national', ...contact }
        return [...new Set([term.text.es.term, said.term])].map((name) => ({ name, link }))
      }),
    ...institutions(language),
  ])
}

function institutions(language: LanguageKey): NamedContact[] {
  const directory = localizePath('/directorio/', interfaceLanguage(language))
  return namedRoles(language).map(({ name, role }) => ({
    name,
    link: { type: 'link', href: `${directory}#${role}`, children: [] },
  }))
}
