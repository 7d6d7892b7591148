import type { Choice } from '../inquiries/Desk.ts'

/** A state of the country, with the languages that its chats may be in. */
export interface ChatState extends Choice {
  languages: Choice[]
}

/** What things are called on a console. */
export interface ChatNames {
  state: (slug: string) => string
  language: (tag: string) => string
  /** Of a guide or flow. */
  topic: (slug: string) => string
}

/** What states, languages and guides are called. A slug of which no title is known is read as words. */
export function chatNames(states: readonly ChatState[], titles: ReadonlyMap<string, string>): ChatNames {
  const stateNames = new Map(states.map(({ label, value }) => [value, label]))
  const languageNames = new Map(states.flatMap(({ languages }) => languages.map(({ label, value }) => [value, label] as const)))
  return {
    state: (slug) => stateNames.get(slug) ?? slug,
    language: (tag) => languageNames.get(tag) ?? tag,
    topic: (slug) => titles.get(slug) ?? toWords(slug),
  }
}

function toWords(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
