import { existsSync } from 'node:fs'
import type { Content, StateContent } from '@justicia/shared-content/content/content'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { sortContent } from '@justicia/shared-content/content/sortContent'
import { nameOfEntry } from '@justicia/shared-content/located/yaml'
import type { BasePayload } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { storedToFact } from '../documents/factDocument.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import { storedToGuide } from '../documents/guideDocument.ts'
import { storedToLaw } from '../documents/lawDocument.ts'
import { storedToLetter } from '../documents/letterDocument.ts'
import { storedToMedia } from '../documents/mediaDocument.ts'
import { storedToOrganization } from '../documents/organizationDocument.ts'
import { readStored } from '../documents/readStored.ts'
import { stateContent } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import { storedToTerm } from '../documents/termDocument.ts'
import { storedToVariant } from '../documents/variantDocument.ts'
import { readEach } from './readEach.ts'
import { UnreadDocuments } from './UnreadDocuments.ts'

const published = { where: { _status: { equals: 'published' } } } as const

/**
 * Everything that is published, as content. Drafts, and what speaks only of drafts, stay in the CMS.
 * @param unread told of documents that cannot be read or written down: they are left out.
 */
export async function readPublished(
  payload: BasePayload,
  mediaDir: string,
  unread: UnreadDocuments = new UnreadDocuments(),
): Promise<Content> {
  const read = readEach(payload, unread)
  const guides = await read('guides', published, ({ slug }) => `guides/${slug}`)
  const terms = await read('terms', published, ({ slug }) => `glossary/${slug}`)
  const flows = await read('flows', published, ({ slug }) => `flows/${slug}`)
  const letters = await read('letters', published, ({ slug }) => `letters/${slug}`)
  const facts = await read('facts', published, ({ state, key }) => `${folderOf(state)}facts/${key}`)
  const organizations = await read('organizations', published, ({ state, slug }) => `${folderOf(state)}organizations/${slug}`)
  const laws = await read('laws', {}, ({ abbreviation }) => `laws/${abbreviation}`)
  const media = await read('media', {}, ({ slug }) => `media/${slug}`)
  const guideSlugs = new Map((await readStored(payload, 'guides', { ...published, select: { slug: true } })).map(toSlug))
  const variants = await read('variants', published, ({ state, guide }) => variantName(state, guideSlugs.get(String(guide))))
  const slugOf = (id: DocumentId) => guideSlugs.get(String(id))
  const termSlugs = new Map(terms.map(toSlug))

  const content = emptyContent()
  /** Adds a document, if it can be read and printed. */
  const add = <T extends object>(document: string, step: () => T | undefined, put: (to: Content, piece: T) => void) => {
    const [piece] = unread.attempt(document, () => {
      const made = step()
      if (made === undefined) return undefined
      const alone = emptyContent()
      put(alone, made)
      contentToFiles(alone)
      return made
    })
    if (piece !== undefined) put(content, piece)
  }
  for (const guide of guides)
    add(
      `guides/${guide.slug}`,
      () => storedToGuide(guide, slugOf),
      (to, piece) => to.guides.push(piece),
    )
  for (const term of terms)
    add(
      `glossary/${term.slug}`,
      () => storedToTerm(term, (id) => termSlugs.get(String(id))),
      (to, piece) => to.terms.push(piece),
    )
  for (const flow of flows)
    add(
      `flows/${flow.slug}`,
      () => storedToFlow(flow, slugOf),
      (to, piece) => to.flows.push(piece),
    )
  for (const letter of letters)
    add(
      `letters/${letter.slug}`,
      () => storedToLetter(letter, slugOf),
      (to, piece) => to.letters.push(piece),
    )
  for (const law of laws)
    add(
      `laws/${law.abbreviation}`,
      () => storedToLaw(law),
      (to, piece) => to.laws.push(piece),
    )
  for (const image of media) {
    const [asset] = unread.attempt(`media/${image.slug}`, () => storedToMedia(image, mediaDir))
    if (asset === undefined) continue
    if (existsSync(asset.path)) content.media.push(asset)
    else unread.add(`media/${image.slug}`, `falta el archivo ${asset.file}`)
  }
  for (const fact of facts)
    add(
      `${folderOf(fact.state)}facts/${nameOfEntry(fact)}`,
      () => storedToFact(fact),
      (to, piece) => scope(to, fact.state).facts.push(piece),
    )
  for (const organization of organizations)
    add(
      `${folderOf(organization.state)}organizations/${organization.slug}`,
      () => storedToOrganization(organization, slugOf),
      (to, piece) => scope(to, organization.state).organizations.push(piece),
    )
  for (const variant of variants) {
    const guide = slugOf(variant.guide)
    if (guide !== undefined)
      add(
        variantName(variant.state, guide),
        () => storedToVariant(variant, guide),
        (to, piece) => stateContent(to, variant.state).variants.push(piece),
      )
  }
  return sortContent(content)
}

function scope(content: Content, state: string): Pick<StateContent, 'facts' | 'organizations'> {
  return state === nationalScope ? content : stateContent(content, state)
}

function folderOf(state: string): string {
  return state === nationalScope ? '' : `states/${state}/`
}

function variantName(state: string, guide: string | undefined): string {
  return `states/${state}/guides/${guide}`
}

function toSlug({ id, slug }: { id: DocumentId; slug: string }): [string, string] {
  return [String(id), slug]
}
