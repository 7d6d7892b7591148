import { slugify } from '@justicia/shared-content/folding/slugify'
import { type LanguageKey, languageKeys, languageOf } from '@justicia/shared-content/languages'
import { type CollectionBeforeChangeHook, type FlattenedField, type PayloadRequest, ValidationError } from 'payload'
import { sideRequest } from '../requests/sideRequest.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { inLanguageOf, type Label } from '../words/labels.ts'
import { mayReadPlaces } from './mayReadPlaces.ts'
import { isConfidential, isSealedPlace, mapPlace, type Place, type PlaceHolder, textsOf } from './places.ts'
import { sealOf } from './sealOf.ts'
import { isSealed } from './sealText.ts'

/**
 * Keeps confidential places whole and hidden when an organization is saved: files never carry them, so a seed leaves
 * those that are stored; a place that is no longer confidential is opened; a sealed text comes from nowhere but this very
 * document; and no other text of a confidential organization may say its address.
 */
export const keepPlaces: CollectionBeforeChangeHook = async ({ collection, context, data, originalDoc, req }) => {
  const stored = ((originalDoc as PlaceHolder | undefined)?.locations ?? []).filter(isSealedPlace)
  if (req.context[contentChecked] === true && !req.user) {
    const sent = new Set(((data.locations ?? []) as Place[]).flatMap(textsOf))
    data.locations = [
      ...((data.locations ?? []) as Place[]),
      ...stored.filter((place) => !textsOf(place).some((text) => sent.has(text))),
    ]
    return data
  }
  if (context.isRestoringVersion) keepMarks(data, (originalDoc ?? {}) as PlaceHolder)
  const { close: _, open } = sealOf(req.payload)
  const refuse = (path: string, label: Label): never => {
    const message = inLanguageOf(req, label)
    throw new ValidationError({ collection: collection.slug, errors: [{ path, message }], req }, req.t)
  }
  const known = new Set(stored.flatMap(textsOf))
  const places = (data.locations ?? []) as Place[]
  for (const [index, place] of places.entries()) {
    const foreign = textsOf(place).some((text) => isSealed(text) && !known.has(text))
    if (foreign && req.user && !context.isRestoringVersion)
      refuse(`locations.${index}.address`, {
        es: 'Este texto está sellado y no es de esta institución. Escribe la dirección.',
        en: 'This text is sealed and is not of this institution. Write the address.',
      })
  }
  // Whoever takes the mark away reads the place anyway.
  if (mayReadPlaces(req.user, data.state))
    data.locations = places.map((place) => (isConfidential(place, data) ? place : mapPlace(place, open)))
  const secrets = places
    .filter((place) => isConfidential(place, data))
    .flatMap((place) => secretOf(open(String(place.address ?? ''))))
  const saysSecret = (words: string) => {
    const text = plain(words)
    return secrets.some((secret) => text.includes(secret))
  }
  for (const [path, words] of textsOutside(collection.flattenedFields, data))
    if (saysSecret(words))
      refuse(path, {
        es: 'Este texto dice la dirección de un lugar confidencial y se publicaría. Quita la dirección de aquí.',
        en: 'This text says the address of a confidential place and would be published. Take the address out of it.',
      })
  if (secrets.length === 0 || originalDoc?.id === undefined) return data
  for (const { path, words, language } of await textsOfOtherLanguages(req, originalDoc.id))
    if (saysSecret(words))
      refuse(path, {
        es: `En otro idioma (${language}) este texto dice la dirección de un lugar confidencial y se publicaría. Quítala de ahí primero.`,
        en: `In another language (${language}) this text says the address of a confidential place and would be published. Take it out there first.`,
      })
  return data
}

/** An old version does not take away the mark that a place was given since: its editors do that themselves. */
function keepMarks(data: PlaceHolder, stored: PlaceHolder): void {
  if (stored.confidential === true) data.confidential = true
  const hidden = new Set((stored.locations ?? []).filter(({ confidential }) => confidential === true).map(({ id }) => id))
  for (const place of data.locations ?? []) if (hidden.has(place.id)) place.confidential = true
}

const texts = new Set<FlattenedField['type']>(['text', 'textarea', 'email'])

/**
 * Every text of an organization that is not of its places, with the path of its field.
 * @param language only what is said in this one, of a document that has all of them; otherwise it has one.
 */
function textsOutside(
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  { base = '', language }: { base?: string; language?: LanguageKey | undefined } = {},
): [path: string, words: string][] {
  return fields.flatMap((field): [string, string][] => {
    const all = data[field.name]
    const value = language !== undefined && field.localized ? (all as Record<string, unknown> | undefined)?.[language] : all
    const path = `${base}${field.name}`
    // What it is found by is made anew of the others, after this.
    if (path === 'locations' || path === 'searchText') return []
    if (field.type === 'group')
      return textsOutside(field.flattenedFields, (value ?? {}) as Record<string, unknown>, { base: `${path}.`, language })
    if (field.type === 'array')
      return (Array.isArray(value) ? value : []).flatMap((row, index) =>
        textsOutside(field.flattenedFields, row ?? {}, { base: `${path}.${index}.`, language }),
      )
    const isAsked = language === undefined || field.localized === true
    return isAsked && texts.has(field.type) && typeof value === 'string' ? [[path, value]] : []
  })
}

/** What a stored organization says in the languages that are not on screen. */
async function textsOfOtherLanguages(
  req: PayloadRequest,
  id: string | number,
): Promise<{ path: string; words: string; language: string }[]> {
  const collection = 'organizations'
  const side = sideRequest(req)
  const stored = await req.payload.findByID({
    collection,
    id,
    locale: 'all',
    depth: 0,
    draft: true,
    overrideAccess: true,
    req: side,
  })
  return languageKeys
    .filter((key) => key !== req.locale)
    .flatMap((key) =>
      textsOutside(req.payload.collections[collection].config.flattenedFields, { ...stored }, { language: key }).map(
        ([path, words]) => ({ path, words, language: languageOf(key).name }),
      ),
    )
}

/** An address as it would be recognized in another text; too short a one would be found everywhere. */
function secretOf(address: string): string[] {
  const secret = plain(address)
  return secret.length >= 8 && !isSealed(address) ? [secret] : []
}

/** Signs of other scripts between its letters hide no address either. */
function plain(text: string): string {
  return slugify(text.normalize('NFD').replace(/\p{M}/gu, ''), ' ')
}
