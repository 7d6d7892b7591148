/** Where in the content a problem was found. Lines count from 1. */
export interface ContentPlace {
  file: string
  line?: number | undefined
  /** In a list of a file: the name of the entry, `nameOfEntry`. */
  entry?: string | undefined
}

/** Stable codes: tests and tools depend on them, messages may be reworded. */
export type ContentErrorCode =
  | 'front-matter-broken'
  | 'field-invalid'
  | 'mdx-syntax'
  | 'mdx-expression'
  | 'mdx-import'
  | 'mdx-construct-refused'
  | 'component-unknown'
  | 'component-misplaced'
  | 'attribute-invalid'
  | 'section-duplicate'
  | 'section-unknown'
  | 'section-missing'
  | 'override-duplicate'
  | 'guide-unknown'
  | 'guide-not-asking'
  | 'state-unknown'
  | 'citation-broken'
  | 'citation-unknown'
  | 'fact-unknown'
  | 'fact-expired'
  | 'fact-not-publishable'
  | 'fact-window-overlap'
  | 'deadline-unknown'
  | 'term-unknown'
  | 'media-unknown'
  | 'media-broken'
  | 'link-refused'
  | 'deadline-missing'
  | 'flow-key-unknown'
  | 'flow-loop'
  | 'flow-unreached'
  | 'flow-too-long'
  | 'duplicate-key'
  | 'place-without-list'
  | 'file-missing'
  | 'language-unknown'
  | 'emergency-national'
  | 'publisher-national'
  | 'file-unexpected'
  | 'file-unreadable'
  | 'file-too-large'
  | 'encoding-broken'
  | 'character-refused'
  | 'nested-too-deep'
  | 'text-too-long'
  | 'words-unknown'
  | 'synonym-loop'
  | 'list-unknown'
  | 'situation-nowhere'
  | 'name-invalid'
  | 'table-broken'

/** The same problem as an editor of the CMS is told it, who sees fields with labels and no files. */
export interface CmsWords {
  /** How to mend it there, in Spanish; said after `what`. */
  mend: string
  /** The whole of it in English: what is wrong and how to mend it. */
  en: string
}

/**
 * A problem in the content that stops a build, told so that its author can mend it.
 * `message` reads `file:line: what is wrong. How to mend it.` (in Spanish, the editors' language).
 */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly code: ContentErrorCode
  readonly place: ContentPlace
  readonly what: string
  readonly mend: string
  /** Absent where the CMS cannot meet the problem. */
  readonly cms: CmsWords | undefined

  constructor(
    input: { code: ContentErrorCode; place: ContentPlace; what: string; mend: string; cms?: CmsWords | undefined },
    options?: { cause?: unknown },
  ) {
    const { code, place, what, mend, cms } = input
    const where = place.line === undefined ? place.file : `${place.file}:${place.line}`
    super(`${where}: ${what} ${mend}`.trimEnd(), options)
    this.code = code
    this.place = place
    this.what = what
    this.mend = mend
    this.cms = cms
  }
}

/** Every problem found in one reading, so that an author mends them in one go. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors'
  readonly errors: readonly ContentError[]

  constructor(errors: readonly ContentError[]) {
    super(errors.map(({ message }) => message).join('\n'))
    this.errors = errors
  }
}

/** Runs steps that may each throw a ContentError and gathers them; anything else passes through. */
export class ContentErrorCollector {
  readonly #errors: ContentError[] = []

  /** The step's result, or undefined when it failed with a content error. */
  attempt<T>(step: () => T): T | undefined {
    try {
      return step()
    } catch (error) {
      this.add(error)
      return undefined
    }
  }

  /** As `attempt`, for a step that reads one file: whatever else fails there is told with the file's name. */
  attemptFile<T>(file: string, step: () => T): T | undefined {
    return this.attempt(() => {
      try {
        return step()
      } catch (error) {
        if (error instanceof ContentError || error instanceof ContentErrors) throw error
        throw new ContentError(
          {
            code: 'file-unreadable',
            place: { file },
            what: `No se pudo leer el archivo (${error instanceof Error ? error.message : String(error)}).`,
            mend: 'Revisa que no tenga nada repetido o metido muchas veces dentro de sí; si está bien, es una falla del programa: repórtala con el archivo.',
          },
          { cause: error },
        )
      }
    })
  }

  /** Keeps a content error; rethrows what is not one. */
  add(error: unknown): void {
    if (error instanceof ContentErrors) this.#errors.push(...error.errors)
    else if (error instanceof ContentError) this.#errors.push(error)
    else throw error
  }

  /** What was gathered. */
  get errors(): readonly ContentError[] {
    return this.#errors
  }

  /** @throws {ContentErrors} when anything was gathered. */
  throwIfAny(): void {
    if (this.#errors.length > 0) throw new ContentErrors(this.#errors)
  }
}
