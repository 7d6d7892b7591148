/** A kind of piece. */
export type PieceKind =
  | 'guide'
  | 'guide-entry'
  | 'guides'
  | 'guide-slugs'
  | 'guide-names'
  | 'variant'
  | 'term'
  | 'term-entry'
  | 'term-usage'
  | 'terms'
  | 'term-slugs'
  | 'flow'
  | 'flow-keys'
  | 'flows'
  | 'letter'
  | 'letters-of'
  | 'letters'
  | 'letter-slugs'
  | 'former-names'
  | 'fact'
  | 'named-facts'
  | 'organizations'
  | 'law'
  | 'laws'
  | 'media'
  | 'synonyms'
  | 'danger-cards'
  | 'alerts'
  | 'dataset'
  | 'datasets'
  | 'publication'
  | 'publications'
  | 'site'
  | 'states'

/** A piece of content by name, the state's or the list's after the colon: `guide:robo`, `fact:jalisco/fiscalia.nombre`, `terms:`. */
export type PieceId = `${PieceKind}:${string}`

/**
 * Notes which pieces of content are read while something is made. What was made before and is used again notes what it
 * read then, so that nothing that is remembered hides what it rests on.
 */
export class ReadLog {
  #reads: Set<PieceId> | undefined

  /** Notes that a piece is read. */
  note(piece: PieceId): void {
    this.#reads?.add(piece)
  }

  /** Makes something, and tells what was read for it. What is made within it is part of it. */
  record<T>(make: () => T): { value: T; reads: ReadonlySet<PieceId> } {
    const [outer, reads] = [this.#reads, new Set<PieceId>()]
    this.#reads = reads
    try {
      return { value: make(), reads }
    } finally {
      this.#reads = outer
      for (const piece of reads) this.note(piece)
    }
  }

  /**
   * Makes something of an object once for each key, and remembers it with what was read for it for as long as the object
   * lives. What it answers is shared: nobody may change it.
   */
  remember<T>(memory: Memory<T>, of: object, key: string, make: () => T): T {
    let ofObject = memory.get(of)
    if (ofObject === undefined) {
      ofObject = new Map()
      memory.set(of, ofObject)
    }
    const made = ofObject.get(key)
    if (made !== undefined) {
      for (const piece of made.reads) this.note(piece)
      return made.value
    }
    const now = this.record(make)
    ofObject.set(key, now)
    return now.value
  }
}

/** What was made of objects, by key, and what was read for it. */
export type Memory<T> = WeakMap<object, Map<string, { value: T; reads: ReadonlySet<PieceId> }>>
