/** A word of a question, as phrases are looked for in it. */
export interface SpokenWord {
  stems: readonly string[]
  /** It may stand between two words of a phrase that does not have it. */
  isPassedOver: boolean
}

/** A phrase that a question holds, and what was noted of it. */
export interface HeardPhrase<Note> {
  /** First word of the part, and the one after its last. */
  from: number
  to: number
  note: Note
}

interface Entry<Note> {
  stems: readonly string[]
  note: Note
}

/** What people say, found by its first stem. */
export class PhraseIndex<Note> {
  readonly #byFirst = new Map<string, Entry<Note>[]>()

  /** @param stems of a phrase, in its order. */
  add(stems: readonly string[], note: Note): void {
    const [first] = stems
    if (first === undefined) return
    const known = this.#byFirst.get(first)
    if (known === undefined) this.#byFirst.set(first, [{ stems, note }])
    else known.push({ stems, note })
  }

  /** The phrases that a question holds. */
  heardIn(words: readonly SpokenWord[]): HeardPhrase<Note>[] {
    return words.flatMap(({ stems: options }, from) =>
      options.flatMap((option) =>
        (this.#byFirst.get(option) ?? []).flatMap(({ stems, note }) => {
          const to = endOf(stems, words, from)
          return to === undefined ? [] : [{ from, to, note }]
        }),
      ),
    )
  }
}

/** The place behind the last word of a phrase that begins at a word; undefined where it does not go on. */
function endOf(stems: readonly string[], words: readonly SpokenWord[], from: number): number | undefined {
  let at = from
  for (const stem of stems) {
    while (at > from && words[at]?.isPassedOver === true && !words[at]?.stems.includes(stem)) at += 1
    if (words[at]?.stems.includes(stem) !== true) return undefined
    at += 1
  }
  return at
}
