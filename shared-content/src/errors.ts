/** Where in the content a problem was found. Lines count from 1. */
export interface ContentPlace {
  file: string
  line?: number | undefined
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
  | 'override-duplicate'
  | 'guide-unknown'
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
  | 'duplicate-key'
  | 'file-missing'

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

  constructor(
    input: { code: ContentErrorCode; place: ContentPlace; what: string; mend: string },
    options?: { cause?: unknown },
  ) {
    const { code, place, what, mend } = input
    const where = place.line === undefined ? place.file : `${place.file}:${place.line}`
    super(`${where}: ${what} ${mend}`, options)
    this.code = code
    this.place = place
    this.what = what
    this.mend = mend
  }
}
