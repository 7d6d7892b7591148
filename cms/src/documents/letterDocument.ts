import type { Letter, LetterStatement } from '@justicia/shared-content/schema/letter'
import type { OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import { formerlyOf } from './formerlyOf.ts'
import { reviewToData, storedToReview, writtenOf } from './reviewDocument.ts'
import type { DocumentId, Maybe, Publishable, StoredReview } from './stored.ts'
import { dayToStored } from './storedDay.ts'

/** In Spanish alone. */
export interface StoredLetter extends Publishable {
  slug: string
  title: string
  summary: string
  aliases?: Maybe<string[]>
  order: number
  urgent?: Maybe<boolean>
  guides?: Maybe<DocumentId[]>
  formerly?: Maybe<string[]>
  written?: Maybe<string>
  review: StoredReview
  to: string
  blanks?: Maybe<{ key: string; label: string; example?: Maybe<string>; lines?: Maybe<number> }[]>
  paragraphs?: Maybe<(StoredStatement & { heading?: Maybe<string>; tick?: Maybe<boolean> })[]>
  handIn?: Maybe<StoredStatement>
  services?: Maybe<OrganizationRole[]>
  askBack?: Maybe<StoredStatement>
  attach?: Maybe<string[]>
  notes?: Maybe<StoredStatement[]>
}

export interface StoredStatement {
  text: string
  cites?: Maybe<string[]>
}

/** A letter as Payload takes it: it is the same in every language. `idOf` gives the id of a guide that is stored. */
export function letterToData(letter: Letter, idOf: (guide: string) => DocumentId) {
  const { slug, title, summary, aliases, order, urgent, guides, formerly, written, review, to } = letter
  const { blanks, paragraphs, handIn, services, askBack, attach, notes } = letter
  return {
    slug,
    title,
    summary,
    aliases,
    order,
    urgent,
    guides: guides.map(idOf),
    formerly: formerly ?? [],
    written: dayToStored(written),
    review: reviewToData(review),
    to,
    blanks: blanks.map(({ key, label, example, lines }) => ({ key, label, example: example ?? null, lines })),
    paragraphs: paragraphs.map(({ heading, text, cites, tick }) => ({ heading: heading ?? null, text, cites, tick })),
    handIn,
    services,
    askBack,
    attach,
    notes,
  }
}

/** The letter that a stored document is. `slugOf` names the guides that may be spoken of: others are left out. */
export function storedToLetter(stored: StoredLetter, slugOf: (id: DocumentId) => string | undefined): Letter {
  if (!stored.title) throw new TypeError(`letter ${stored.slug} has no title`)
  return {
    slug: stored.slug,
    title: stored.title,
    summary: stored.summary,
    aliases: stored.aliases ?? [],
    order: stored.order,
    urgent: stored.urgent === true,
    guides: (stored.guides ?? []).flatMap((id) => slugOf(id) ?? []),
    ...formerlyOf(stored),
    ...writtenOf(stored),
    review: storedToReview(stored.review),
    to: stored.to,
    blanks: (stored.blanks ?? []).map(({ key, label, example, lines }) => ({
      key,
      label,
      ...(example ? { example } : {}),
      lines: lines ?? 1,
    })),
    paragraphs: (stored.paragraphs ?? []).map(({ heading, tick, ...said }) => ({
      ...(heading ? { heading } : {}),
      ...storedToStatement(said),
      tick: tick === true,
    })),
    handIn: storedToStatement(stored.handIn),
    services: stored.services ?? [],
    askBack: storedToStatement(stored.askBack),
    attach: stored.attach ?? [],
    notes: (stored.notes ?? []).map(storedToStatement),
  }
}

function storedToStatement(stored: StoredStatement | null | undefined): LetterStatement {
  return { text: stored?.text ?? '', cites: stored?.cites ?? [] }
}
