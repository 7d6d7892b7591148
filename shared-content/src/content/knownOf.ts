import { findFact, isContact } from '../facts/resolveFact.ts'
import { foldPhrases } from '../folding/foldPhrases.ts'
import { foldText } from '../folding/foldText.ts'
import { LawBook } from '../laws/LawBook.ts'
import type { Known } from '../rules/Known.ts'
import type { Fact } from '../schema/fact.ts'
import type { Organization } from '../schema/organization.ts'
import type { State } from '../schema/state.ts'
import { isList, type Synonym } from '../schema/synonym.ts'
import type { Content, StateContent } from './content.ts'
import { heldWords, type KnownWords } from './heldWords.ts'
import { knownNames } from './knownNames.ts'

/** What was read of texts that did not change since. */
const wordsRead: KnownWords = new WeakMap()

/** What rules may ask, answered from a content as it is on a day (ISO date). */
export function knownOf(input: { content: Content; states: readonly State[]; date: string }): Known {
  const { content, states, date } = input
  const nation = scopeOf(content)
  const ofStates = new Map(Object.entries(content.states).map(([slug, own]) => [slug, scopeOf(own)]))
  const scope = (state: string | undefined) => (state === undefined ? nation : ofStates.get(state))
  const lists = [content, ...Object.values(content.states)]
  const contacts = new Set(lists.flatMap(({ facts }) => facts.filter(isContact).map(({ key }) => key)))
  const ids = firstBy(
    lists.flatMap(({ organizations }) => organizations),
    ({ id }) => id,
  )
  const names = namesOf(content)
  const areHeld = heldWords(content, wordsRead)
  const facts: Known['facts'] = (key, state) => scope(state)?.facts.get(key) ?? []
  const held = new Map<string, boolean>()
  const holds = (key: string, state: string | undefined) => {
    const own = state === undefined ? [] : facts(key, state)
    return findFact({ own, national: facts(key, undefined), date }) !== undefined
  }
  return {
    ...knownNames(content),
    date,
    everywhere: [undefined, ...states.map(({ slug }) => slug)],
    laws: new LawBook(content.laws),
    guideCalled: (name, language) => names.get(`${language} ${name}`),
    facts,
    factHolds: (key, state) => {
      const id = `${key}@${state ?? ''}`
      const known = held.get(id) ?? holds(key, state)
      held.set(id, known)
      return known
    },
    isContact: (key) => contacts.has(key),
    organization: (slug, state) => scope(state)?.organizations.get(slug),
    organizationOf: (id) => ids.get(id),
    synonymsSaying: (phrase, language, state) => scope(state)?.sayings.get(`${language} ${phrase}`) ?? [],
    holdsWords: areHeld,
    hasList: (key, language, state) => [nation, scope(state)].some((each) => each?.lists.has(`${language} ${key}`)),
    synonym: (key, state) => nation.synonyms.get(key) ?? scope(state)?.synonyms.get(key),
  }
}

/** What the nation and the states have alike, by name. */
function scopeOf({ facts, organizations, synonyms }: Pick<StateContent, 'facts' | 'organizations' | 'synonyms'>) {
  return { facts: factsOf(facts), organizations: organizationsOf(organizations), ...synonymsOf(synonyms) }
}

/** What is made of a list that a change leaves as it is, which is nearly every list, is made once. */
function once<Item, Made>(make: (items: readonly Item[]) => Made): (items: readonly Item[]) => Made {
  const known = new WeakMap<readonly Item[], Made>()
  return (items) => {
    const made = known.get(items) ?? make(items)
    known.set(items, made)
    return made
  }
}

const factsOf = once((facts: readonly Fact[]) => Map.groupBy(facts, ({ key }) => key))
const organizationsOf = once((organizations: readonly Organization[]) => firstBy(organizations, ({ slug }) => slug))
const synonymsOf = once((synonyms: readonly Synonym[]) => ({
  synonyms: firstBy(synonyms, ({ key }) => key),
  sayings: sayingsOf(synonyms),
  lists: new Set(synonyms.filter(isList).map(({ key, language }) => `${language} ${key}`)),
}))

/** By the phrase that is said, in its language, what leads from it to words. */
function sayingsOf(synonyms: readonly Synonym[]): Map<string, Synonym[]> {
  const sayings = new Map<string, Synonym[]>()
  for (const synonym of synonyms)
    if (synonym.words !== undefined)
      for (const name of new Set(foldPhrases(synonym.phrases).map((phrase) => `${synonym.language} ${phrase}`)))
        sayings.set(name, [...(sayings.get(name) ?? []), synonym])
  return sayings
}

/** The guide that is known by each name, in each language. */
function namesOf({ guides }: Pick<Content, 'guides'>): Map<string, string> {
  return new Map(
    guides.flatMap(({ slug, text }) =>
      Object.entries(text).flatMap(([language, { title, aliases, misspelt }]) =>
        [foldText(title), ...foldPhrases(aliases), ...foldPhrases(misspelt)].map((name): [string, string] => [
          `${language} ${name}`,
          slug,
        ]),
      ),
    ),
  )
}

/** Of several that are called alike, the first. */
function firstBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [nameOf(item), item] as const).toReversed())
}
