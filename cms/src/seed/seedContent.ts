import type { Content } from '@justicia/shared-content/content/content'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { BasePayload } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { factReference } from '../collections/Facts.ts'
import { factToData, storedToFact } from '../documents/factDocument.ts'
import { guideToData, storedToGuide } from '../documents/guideDocument.ts'
import { lawToData, storedToLaw } from '../documents/lawDocument.ts'
import { mediaToData, storedToMedia } from '../documents/mediaDocument.ts'
import { organizationToData, storedToOrganization } from '../documents/organizationDocument.ts'
import { readStored } from '../documents/readStored.ts'
import type { DocumentId } from '../documents/stored.ts'
import { storedToTerm, termToData } from '../documents/termDocument.ts'
import { storedToVariant, variantToData } from '../documents/variantDocument.ts'
import { canonicalText } from './canonicalText.ts'
import { fileDigest } from './fileDigest.ts'
import { type Piece, type SeedCounts, type StoredPiece, seedPieces } from './seedPieces.ts'

/** A collection as the seed goes through it. */
export interface SeedPhase {
  label: string
  total: number
  done: number
}

/** Counts by collection, in the order in which they were seeded. */
export type SeedReport = Record<string, SeedCounts>

/**
 * Puts content into the CMS, published: what is new is created, what differs is updated, the rest is left alone.
 * Nothing is deleted. The content must have passed `checkContent`.
 */
export async function seedContent(input: {
  payload: BasePayload
  content: Content
  mediaDir: string
  onProgress?: (phase: SeedPhase) => void
}): Promise<SeedReport> {
  const { payload, content, mediaDir, onProgress = () => undefined } = input
  const report: SeedReport = {}

  const seed = async (
    label: string,
    collection: Parameters<typeof seedPieces>[0]['collection'],
    pieces: Piece[],
    stored: Map<string, StoredPiece>,
  ) => {
    onProgress({ label, total: pieces.length, done: 0 })
    const { counts, ids } = await seedPieces({
      payload,
      collection,
      pieces,
      stored,
      onProgress: (done) => onProgress({ label, total: pieces.length, done }),
    })
    const earlier = report[collection]
    // The second pass over guides and terms only ties them together.
    report[collection] = earlier ?? counts
    onProgress({ label, total: pieces.length, done: pieces.length })
    return ids
  }

  await seed(
    'Leyes',
    'laws',
    content.laws.map((law) => ({
      key: law.abbreviation,
      text: canonicalText({ laws: [law] }),
      toData: () => lawToData(law),
    })),
    byKey(
      await readStored(payload, 'laws'),
      (law) => law.abbreviation,
      (law) => canonicalText({ laws: [storedToLaw(law)] }),
    ),
  )

  const mediaStored = await readStored(payload, 'media')
  const mediaDigests = new Map(
    await Promise.all(
      mediaStored.map(async ({ slug, filename }) => [slug, await fileDigest(`${mediaDir}/${filename}`)] as const),
    ),
  )
  await seed(
    'Imágenes',
    'media',
    await Promise.all(
      content.media.map(async (media) => ({
        key: media.slug,
        text: `${await fileDigest(media.path)} ${canonicalText({ media: [media] })}`,
        toData: (language: LanguageKey) => mediaToData(media, language),
        filePath: media.path,
      })) satisfies Promise<Piece>[],
    ),
    byKey(
      mediaStored,
      (media) => media.slug,
      (media) => `${mediaDigests.get(media.slug)} ${canonicalText({ media: [storedToMedia(media, mediaDir)] })}`,
    ),
  )

  const scopes = [[nationalScope, content] as const, ...Object.entries(content.states)]
  await seed(
    'Datos',
    'facts',
    scopes.flatMap(([state, { facts }]) =>
      facts.map(
        (fact): Piece => ({
          key: factReference({ state, key: fact.key, valid_from: fact.valid_from }) ?? '',
          text: canonicalText({ facts: [fact] }),
          toData: (language) => factToData(fact, language, state),
        }),
      ),
    ),
    byKey(
      await readStored(payload, 'facts'),
      (fact) => factReference({ ...fact }),
      (fact) => canonicalText({ facts: [storedToFact(fact)] }),
    ),
  )
  await seed(
    'Directorio',
    'organizations',
    scopes.flatMap(([state, { organizations }]) =>
      organizations.map(
        (organization): Piece => ({
          key: `${state}/${organization.slug}`,
          text: canonicalText({ organizations: [organization] }),
          toData: (language) => organizationToData(organization, language, state),
        }),
      ),
    ),
    byKey(
      await readStored(payload, 'organizations'),
      ({ state, slug }) => `${state}/${slug}`,
      (organization) => canonicalText({ organizations: [storedToOrganization(organization)] }),
    ),
  )

  const seedTerms = async (label: string) => {
    const stored = await readStored(payload, 'terms')
    const slugs = new Map(stored.map(({ id, slug }) => [String(id), slug]))
    const ids = new Map(stored.map(({ id, slug }) => [slug, id]))
    return seed(
      label,
      'terms',
      content.terms.map((term) => ({
        key: term.slug,
        text: canonicalText({ terms: [term] }),
        toData: (language) => termToData(term, language, knownIds(term.related, ids)),
      })),
      byKey(
        stored,
        ({ slug }) => slug,
        (term) => canonicalText({ terms: [storedToTerm(term, (id) => slugs.get(String(id)))] }),
      ),
    )
  }
  await seedTerms('Glosario')
  await seedTerms('Glosario: palabras relacionadas')

  const seedGuides = async (label: string) => {
    const stored = await readStored(payload, 'guides')
    const slugs = new Map(stored.map(({ id, slug }) => [String(id), slug]))
    const ids = new Map(stored.map(({ id, slug }) => [slug, id]))
    return seed(
      label,
      'guides',
      content.guides.map((guide) => ({
        key: guide.slug,
        text: canonicalText({ guides: [guide] }),
        toData: (language) => guideToData(guide, language, knownIds(guide.related, ids)),
      })),
      byKey(
        stored,
        ({ slug }) => slug,
        (guide) => canonicalText({ guides: [storedToGuide(guide, (id) => slugs.get(String(id)))] }),
      ),
    )
  }
  await seedGuides('Guías')
  const guideIds = await seedGuides('Guías: relacionadas')

  const guideSlugs = new Map([...guideIds].map(([slug, id]) => [String(id), slug]))
  await seed(
    'Variantes',
    'variants',
    Object.entries(content.states).flatMap(([state, { variants }]) =>
      variants.map(
        (variant): Piece => ({
          key: `${state}/${variant.guide}`,
          text: canonicalText({ states: { [state]: { facts: [], organizations: [], variants: [variant] } } }),
          toData: (language) => variantToData(variant, language, requireId(guideIds, variant.guide)),
        }),
      ),
    ),
    byKey(
      await readStored(payload, 'variants'),
      ({ state, guide }) => `${state}/${guideSlugs.get(String(guide))}`,
      (variant) =>
        canonicalText({
          states: {
            [variant.state]: {
              facts: [],
              organizations: [],
              variants: [storedToVariant(variant, guideSlugs.get(String(variant.guide)) ?? '')],
            },
          },
        }),
    ),
  )
  return report
}

/** Stored documents by natural key. One that cannot be read, or that is not published, counts as different. */
function byKey<T extends { id: DocumentId; _status?: string | null | undefined }>(
  stored: readonly T[],
  keyOf: (document: T) => string | undefined,
  textOf: (document: T) => string,
): Map<string, StoredPiece> {
  return new Map(
    stored.flatMap((document) => {
      const key = keyOf(document)
      if (key === undefined) return []
      const text = document._status === 'draft' ? undefined : textOf(document)
      return [[key, { id: document.id, text }]]
    }),
  )
}

function knownIds(slugs: readonly string[], ids: ReadonlyMap<string, DocumentId>): DocumentId[] {
  return slugs.flatMap((slug) => ids.get(slug) ?? [])
}

function requireId(ids: ReadonlyMap<string, DocumentId>, slug: string): DocumentId {
  const id = ids.get(slug)
  if (id === undefined) throw new TypeError(`guide ${slug} was not seeded`)
  return id
}
