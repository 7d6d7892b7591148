import type { Fact } from '../schema/fact.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Law } from '../schema/law.ts'
import type { Letter } from '../schema/letter.ts'
import type { Media } from '../schema/media.ts'
import type { Organization } from '../schema/organization.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'

/** What one state adds. */
export interface StateContent {
  facts: Fact[]
  organizations: Organization[]
  variants: Variant[]
}

/** An image and where its original bytes are. */
export interface MediaAsset extends Media {
  /** Absolute path of the original. */
  path: string
}

/** All of the content, as read from files or from the CMS. Lists are in canonical order (`sortContent`). */
export interface Content {
  guides: Guide[]
  terms: Term[]
  /** Question flows (*orientador*). */
  flows: Flow[]
  /** Letters to fill and hand in (*escritos*). */
  letters: Letter[]
  /** National facts. */
  facts: Fact[]
  /** National directory. */
  organizations: Organization[]
  laws: Law[]
  media: MediaAsset[]
  /** By state slug; a state with nothing of its own may be absent. */
  states: Record<string, StateContent>
}

/** A content of nothing, to be filled. */
export function emptyContent(): Content {
  return { guides: [], terms: [], flows: [], letters: [], facts: [], organizations: [], laws: [], media: [], states: {} }
}
