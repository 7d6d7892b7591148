import type { FactEnd } from '@justicia/shared-content/content/factEnds'
import { today } from '@justicia/shared-content/day'
import type { ContentErrorCode } from '@justicia/shared-content/errors'
import type {
  CollectionAfterOperationHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { ConflictError } from '../database/ConflictError.ts'
import { takeTurn } from '../database/takeTurn.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import { statesOf } from '../validation/statesOf.ts'
import type { Label } from '../words/labels.ts'
import { describeBroken, faultToFieldError, maxNamed, nameOf } from './describeFaults.ts'
import { keyOf, readFieldPlace } from './fieldPlace.ts'
import type { Fault, PublishedDocument } from './PublishedDocument.ts'
import { type PublishedState, readPublishedState } from './PublishedState.ts'
import { type PublishedFaults, publishedFaults } from './publishedFaults.ts'

/** What was published before the operation that a request is in; kept by `context`. */
const before = 'publishedBefore'

/** What is published after it, when it changed that; kept by `context` until it is taken. */
const after = 'publishedAfter'

/**
 * What is told where it stands and keeps nothing else from being published: a correction of the law does not wait for a
 * synonym that leads to a word which no text has any more. The build leaves that out.
 */
const passing: ReadonlySet<string> = new Set<ContentErrorCode>(['words-unknown'])

/** Operations that write. */
export const writes: ReadonlySet<string> = new Set(['create', 'update', 'updateByID', 'delete', 'deleteByID', 'restoreVersion'])

/** Remembers what is published before a write. A draft beside what is published changes none of it. */
export const rememberPublished: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  // Hooks read within the same request; only a write begins anew.
  if (!writes.has(operation)) return args
  delete req.context[before]
  delete req.context[after]
  if (req.context[contentChecked] === true || (collection.versions && savesDraft(args))) return args
  await takeTurn(req)
  req.context[before] = await readPublishedState(req)
  return args
}

/** What was published before the operation at hand; undefined when the operation cannot change it. */
export function publishedBefore(req: PayloadRequest): PublishedState | undefined {
  return req.context[before] as PublishedState | undefined
}

/**
 * After every write, within its transaction: what is published can still be built. Whatever is wrong with what was just
 * published is told at its fields (400); when something else that is published would no longer hold, the write is
 * refused with the list of it (409). Throwing undoes the write; a change of many documents is seen as a whole, so that
 * those that only fit together may change together, and is undone as a whole.
 */
export const refuseIfBroken: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  const earlier = publishedBefore(req)
  if (earlier === undefined || !writes.has(operation)) return result
  const slug = collection.slug as PublishedDocument['collection']
  // It has its turn: nobody else publishes meanwhile, and an operation writes its own collection.
  const read = await readPublishedState(req, { collection: slug, since: earlier })
  // A guide that is gone keeps its name in what is said of it.
  const later = { ...read, guideSlugs: new Map([...earlier.guideSlugs, ...read.guideSlugs]) }
  const changed = changedDocuments(earlier, later)
  if (changed.length === 0) return result
  const options = { states: statesOf(req), date: today() }
  refuseNewFaults({
    earlier,
    later,
    changed,
    collection: collection.slug,
    many: isMany(args),
    document: result as Record<string, unknown>,
    req,
    options,
  })
  req.context[after] = later
  return result
}

/** What an operation that was let through changed of what is published: once, for the first who asks. */
export function takePublishedChange(req: PayloadRequest): { earlier: PublishedState; later: PublishedState } | undefined {
  const [earlier, later] = [publishedBefore(req), req.context[after] as PublishedState | undefined]
  delete req.context[after]
  return earlier === undefined || later === undefined ? undefined : { earlier, later }
}

/** Before the file of an image goes, which no transaction brings back: nothing published may still show it. */
export const keepIfUsed: CollectionBeforeDeleteHook = ({ collection, id, req }) => {
  const earlier = publishedBefore(req)
  if (earlier === undefined) return
  const key = `${collection.slug}/${id}`
  const documents = new Map([...earlier.documents].filter(([other]) => other !== key))
  const gone = earlier.documents.get(key)
  if (gone === undefined) return
  const later: PublishedState = { ...earlier, documents }
  refuseNewFaults({
    earlier,
    later,
    changed: [gone],
    collection: collection.slug,
    many: false,
    req,
    options: { states: statesOf(req), date: today() },
  })
}

function refuseNewFaults(input: {
  earlier: PublishedState
  later: PublishedState
  changed: PublishedDocument[]
  collection: string
  many: boolean
  /** The document in the language at hand, to name its rows. */
  document?: Record<string, unknown>
  req: PayloadRequest
  options: Omit<Parameters<typeof publishedFaults>[1], 'whole'>
}): void {
  const { earlier, later, changed, collection, many, document, req, options } = input
  const own = new Set(changed.map(keyOf))
  const now = publishedFaults(later, { ...options, whole: own })
  if (now.faults.length === 0 && now.ends.length === 0) return
  const then = publishedFaults(earlier, { ...options, whole: new Set() })
  const old = new Set(then.faults.map(faultKey))
  const ownFaults = now.faults.filter(({ document }) => own.has(keyOf(document)))
  const [first] = ownFaults
  if (first !== undefined && !many)
    refuseFieldErrors(
      ownFaults.map((fault) => faultToFieldError(fault, req.locale ?? undefined)),
      collection,
      req,
      document,
    )
  const broken = now.faults.filter(
    (fault) => own.has(keyOf(fault.document)) || (!old.has(faultKey(fault)) && !passing.has(fault.code)),
  )
  if (broken.length > 0)
    throw new ConflictError(
      {
        es: `No se guardó: ${first === undefined ? 'lo usan textos publicados que dejarían de valer' : 'no todo está completo'}: ${describeBroken(broken, options.states, 'es')} Cámbialos primero.`,
        en: `Not saved: ${first === undefined ? 'published texts use it and would no longer hold' : 'not all of them are complete'}: ${describeBroken(broken, options.states, 'en')} Change them first.`,
      },
      req,
    )
  refuseNewEnds({ then, now, later, options, req })
}

/** A fact that is quoted does not end with nothing to follow it: the sites could not be built from the next day on. */
function refuseNewEnds(input: {
  then: PublishedFaults
  now: PublishedFaults
  later: PublishedState
  options: Omit<Parameters<typeof publishedFaults>[1], 'whole'>
  req: PayloadRequest
}): void {
  const { then, now, later, options, req } = input
  const endOf = ({ key, state }: FactEnd) => `${key}@${state ?? ''}`
  const old = new Map(then.ends.map((end) => [endOf(end), end.last]))
  const sooner = now.ends.filter((end) => {
    const last = old.get(endOf(end))
    return last === undefined || end.last < last
  })
  const [first] = sooner
  if (first === undefined) return
  const quoting = new Set(
    sooner.flatMap(({ places }) => places.flatMap((place) => later.documents.get(readFieldPlace(place)?.key ?? '') ?? [])),
  )
  const names = (speech: keyof Label) =>
    [...quoting]
      .slice(0, maxNamed)
      .map((document) => nameOf(document, options.states, speech))
      .join(', ')
  const more = quoting.size - maxNamed
  throw new ConflictError(
    {
      es: `No se guardó: el dato «${first.key}» valdría hasta ${first.last} sin otro que siga, y lo usan ${names('es')}${more > 0 ? ` y ${more} más` : ''}. Publica primero el que vale desde el día siguiente, o deja abierta la fecha.`,
      en: `Not saved: the fact “${first.key}” would hold until ${first.last} with none to follow it, and it is used by ${names('en')}${more > 0 ? ` and ${more} more` : ''}. Publish first the one that holds from the next day on, or leave the date open.`,
    },
    req,
  )
}

function faultKey({ document, code, what }: Fault): string {
  return `${keyOf(document)} ${code} ${what}`
}

/** Documents that are published now and were not, or otherwise; and those that no longer are. */
function changedDocuments(earlier: PublishedState, later: PublishedState): PublishedDocument[] {
  return [
    ...[...later.documents].filter(([key, document]) => earlier.documents.get(key) !== document),
    ...[...earlier.documents].filter(([key]) => !later.documents.has(key)),
  ].map(([, document]) => document)
}

function isMany(args: unknown): boolean {
  return typeof args === 'object' && args !== null && 'where' in args && args.where !== undefined
}

function savesDraft(args: unknown): boolean {
  const { draft, data } = args as { draft?: boolean; data?: { _status?: unknown; deletedAt?: unknown } }
  return draft === true && data?._status !== 'published' && (data?.deletedAt === undefined || data.deletedAt === null)
}
