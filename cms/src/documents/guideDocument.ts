import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Guide, GuideText } from '@justicia/shared-content/schema/guide'
import { blocksToBody, bodyToBlocks } from './bodyDocument.ts'
import { formerlyOf } from './formerlyOf.ts'
import type { Localized } from './localized.ts'
import { reviewToData, storedToReview, writtenOf } from './reviewDocument.ts'
import type { DocumentId, Maybe, Publishable, StoredReview } from './stored.ts'
import { dayToStored } from './storedDay.ts'

export interface StoredGuide extends Publishable {
  slug: string
  title: Localized<string>
  summary: Localized<string>
  audience: Guide['audience']
  alsoIn?: Maybe<Guide['alsoIn']>
  order: number
  urgent?: Maybe<boolean>
  keptOffline?: Maybe<boolean>
  firstIn?: Maybe<Guide['firstIn']>
  aliases?: Localized<string[]>
  misspelt?: Localized<string[]>
  legalBasis?: Maybe<string[]>
  deadlines?: Maybe<
    {
      key: string
      length: string
      calendar: 'natural' | 'habiles'
      cite: string
      binds?: Maybe<'reader' | 'authority'>
      from: Localized<string>
      what: Localized<string>
    }[]
  >
  related?: Maybe<DocumentId[]>
  formerly?: Maybe<string[]>
  written?: Maybe<string>
  review: StoredReview
  sections?: Maybe<{ key: string; title: Localized<string>; body: Localized<EditorState>; basedOn: Localized<string> }[]>
}

/** What a guide says in one language, as Payload takes it. `relatedIds` are those of `guide.related` that exist. */
export function guideToData(guide: Guide, language: LanguageKey, relatedIds: DocumentId[]) {
  const text = guide.text[language]
  const sections = new Map(text?.sections.map((section) => [section.key, section]))
  const deadlines = new Map(text?.deadlines.map((deadline) => [deadline.key, deadline]))
  return {
    slug: guide.slug,
    title: text?.title ?? null,
    summary: text?.summary ?? null,
    audience: guide.audience,
    alsoIn: guide.alsoIn,
    order: guide.order,
    urgent: guide.urgent,
    keptOffline: guide.keptOffline,
    firstIn: guide.firstIn.map(({ list, place }) => ({ list, place })),
    aliases: text?.aliases ?? [],
    misspelt: text?.misspelt ?? [],
    legalBasis: guide.legalBasis,
    deadlines: guide.deadlines.map(({ key, length, calendar, cite, binds }) => ({
      key,
      length,
      calendar,
      cite,
      binds,
      from: deadlines.get(key)?.from ?? null,
      what: deadlines.get(key)?.what ?? null,
    })),
    related: relatedIds,
    formerly: guide.formerly ?? [],
    written: dayToStored(guide.written),
    review: reviewToData(guide.review),
    // The Spanish text decides which sections there are; a translation may lack some.
    sections: guide.text.es.sections.map(({ key }) => {
      const section = sections.get(key)
      return {
        key,
        title: section?.title ?? null,
        body: blocksToBody(section?.body, `guides/${guide.slug}/${language}/${key}`),
        basedOn: section?.basedOn ?? null,
      }
    }),
  }
}

/** The guide that a stored document is. `slugOf` names the guides that it is related to; unpublished ones are left out. */
export function storedToGuide(stored: StoredGuide, slugOf: (id: DocumentId) => string | undefined): Guide {
  const text: Record<LanguageKey, GuideText> = {}
  for (const language of languageKeys) if (stored.title?.[language]) text[language] = storedToText(stored, language)
  const { es } = text
  if (es === undefined) throw new TypeError(`guide ${stored.slug} has no Spanish text`)
  return {
    slug: stored.slug,
    audience: stored.audience,
    alsoIn: stored.alsoIn ?? [],
    order: stored.order,
    urgent: stored.urgent === true,
    keptOffline: stored.keptOffline === true,
    firstIn: (stored.firstIn ?? []).map(({ list, place }) => ({ list, place })),
    legalBasis: stored.legalBasis ?? [],
    deadlines: (stored.deadlines ?? []).map(({ key, length, calendar, cite, binds }) => ({
      key,
      length,
      calendar,
      cite,
      binds: binds ?? 'authority',
    })),
    related: (stored.related ?? []).flatMap((id) => slugOf(id) ?? []),
    ...formerlyOf(stored),
    ...writtenOf(stored),
    review: storedToReview(stored.review),
    text: { ...text, es },
  }
}

function storedToText(stored: StoredGuide, language: LanguageKey): GuideText {
  return {
    title: stored.title?.[language] ?? '',
    summary: stored.summary?.[language] ?? '',
    aliases: stored.aliases?.[language] ?? [],
    misspelt: stored.misspelt?.[language] ?? [],
    deadlines: (stored.deadlines ?? []).flatMap(({ key, from, what }) => {
      const [since, purpose] = [from?.[language], what?.[language]]
      return since && purpose ? [{ key, from: since, what: purpose }] : []
    }),
    sections: (stored.sections ?? []).flatMap(({ key, title, body, basedOn }) => {
      const heading = title?.[language]
      if (!heading) return []
      const based = basedOn?.[language]
      return [
        {
          key,
          title: heading,
          body: bodyToBlocks(body?.[language], { file: `guides/${stored.slug} (${language}), ${key}` }),
          ...(based ? { basedOn: based } : {}),
        },
      ]
    }),
  }
}
