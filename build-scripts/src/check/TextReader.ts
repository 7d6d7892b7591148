import { type FoundContact, findContacts } from './findContacts.ts'
import { PhraseFinder } from './PhraseFinder.ts'

/** A text that may not appear, and why. */
export interface ForbiddenText {
  text: string
  why: string
}

/** What a text says that a site may have to answer for. */
export interface ReadText {
  /** The longest first: one may begin like another. */
  sources: readonly string[]
  forbidden: readonly ForbiddenText[]
  contacts: readonly FoundContact[]
}

/** What is looked for, of all sites that a reader reads for. */
export interface SoughtTexts {
  sources: readonly string[]
  forbidden: readonly ForbiddenText[]
}

/** Characters of texts that are remembered; then all are forgotten. */
const mostCharacters = 16_000_000

/**
 * Reads texts for what may not be shown, and remembers what each says: the pages of all sites share most of theirs. What
 * it finds does not depend on the site; which of it the site may show is the site's rules' question.
 */
export class TextReader {
  readonly #sources: PhraseFinder<string>
  readonly #forbidden: PhraseFinder<ForbiddenText>
  readonly #known = new Map<string, ReadText>()
  readonly #most: number
  #characters = 0

  /** @param most characters of texts to remember. */
  constructor(sought: SoughtTexts, most = mostCharacters) {
    this.#most = most
    this.#sources = new PhraseFinder(
      sought.sources.toSorted((a, b) => b.length - a.length),
      (source) => source,
    )
    this.#forbidden = new PhraseFinder(sought.forbidden, ({ text }) => text)
  }

  read(text: string): ReadText {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    return this.#remember(copyOf(text))
  }

  #remember(text: string): ReadText {
    const read = { sources: this.#sources.in(text), forbidden: this.#forbidden.in(text), contacts: findContacts(text) }
    if (this.#characters > this.#most) {
      this.#known.clear()
      this.#characters = 0
    }
    this.#characters += text.length
    this.#known.set(text, read)
    return read
  }
}

/** A reader for as long as what is looked for is the same: what it remembers outlasts one content. */
export class KeptTextReader {
  #last: { sought: string; reader: TextReader } | undefined

  for({ sources, forbidden }: SoughtTexts): TextReader {
    const sought = JSON.stringify([sources, forbidden])
    if (this.#last?.sought !== sought) this.#last = { sought, reader: new TextReader({ sources, forbidden }) }
    return this.#last.reader
  }
}

/** A text may be a piece of a whole page, which would be kept with it. */
function copyOf(text: string): string {
  return Buffer.from(text).toString()
}
