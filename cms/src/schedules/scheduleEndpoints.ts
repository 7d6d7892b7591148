import type { State } from '@justicia/shared-content/schema/state'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { mayPublish } from '../access/mayPublish.ts'
import { followsNationalWork, nationalScope } from '../access/roles.ts'
import { accountName } from '../accounts/accountName.ts'
import type { StoredReview } from '../documents/stored.ts'
import { cmsKind, type PublishedCollection } from '../kinds/kinds.ts'
import { askedDocument } from '../publishing/askedDocument.ts'
import { isPublicAsSigned } from '../review/watchReview.ts'
import { statesOf } from '../validation/statesOf.ts'
import { refusal } from '../words/refusal.ts'
import { readSchedules, type StoredSchedule } from './storedSchedules.ts'
import { instantOf, type ZoneChoice, zonesFor } from './zonedTime.ts'

/** A schedule as its editor sees it. */
export type ShownSchedule = Pick<
  StoredSchedule,
  'id' | 'at' | 'zone' | 'action' | 'language' | 'standing' | 'doneAt' | 'reason'
> & { who: string }

/** What the form shows of a document. */
export interface DocumentSchedules {
  /** Those that wait, the first to come first; then the last that was done, failed or was cancelled. */
  schedules: ShownSchedule[]
  zones: ZoneChoice[]
  maySchedule: boolean
}

/** The last time that may be asked for, in days from now: further ahead nobody knows what the text will say. */
const mostDays = 366

interface Scheduled {
  kind: PublishedCollection
  id: string
  name: string
  state: State | undefined
  /** Nobody has signed its newest text. */
  isUnsigned: boolean
}

/** GET /api/schedules/of/:kind/:id: `DocumentSchedules`, for who may read the document and edits content (403 else, or 404). */
const ofDocument: Endpoint = {
  path: '/of/:kind/:id',
  method: 'get',
  handler: async (req) => {
    const document = await findDocument(req)
    const where = { and: [{ kind: { equals: document.kind } }, { document: { equals: document.id } }] }
    const waiting = await readSchedules(req.payload, {
      where: { and: [...where.and, { standing: { equals: 'waiting' } }] },
      limit: 0,
    })
    const past = await readSchedules(req.payload, {
      where: { and: [...where.and, { standing: { not_equals: 'waiting' } }] },
      limit: 1,
      sort: '-at',
    })
    const schedules = await Promise.all(
      [...waiting, ...past].map(
        async ({ by, id, at, zone, action, language, standing, doneAt, reason }): Promise<ShownSchedule> => ({
          ...{ id, at, zone, action, language, standing, doneAt, reason },
          who: await accountName(by, req),
        }),
      ),
    )
    const answer: DocumentSchedules = {
      schedules,
      zones: zonesFor(document.state),
      maySchedule: mayPublish(req.user, document.state?.slug),
    }
    return Response.json(answer)
  },
}

/**
 * POST /api/schedules/of/:kind/:id with `{ action, at: '2026-12-03T09:00', zone, language }`: 201, or what is wrong with it
 * (400), that there is one already or that the text would take the place of a signed one without a signature (409), that the account does not publish the document (403).
 */
const schedule: Endpoint = {
  path: '/of/:kind/:id',
  method: 'post',
  handler: async (req) => {
    const { kind, id, name, state, isUnsigned } = await findDocument(req)
    if (!mayPublish(req.user, state?.slug))
      throw refusal(req, 403, {
        es: 'Tu cuenta no publica este documento. Pide a quien lo publica que lo programe.',
        en: 'Your account does not publish this document. Ask who does to schedule it.',
      })
    await addDataAndFileToRequest(req)
    const { action, at: text, zone, language = 'es' } = (req.data ?? {}) as Record<string, unknown>
    if (action !== 'publish' && action !== 'withdraw')
      throw refusal(req, 400, { es: 'Di si se publica o se retira.', en: 'Say whether to publish or to withdraw.' })
    if (!zonesFor(state).some((choice) => choice.zone === zone))
      throw refusal(req, 400, { es: 'Elige uno de los husos horarios de la lista.', en: 'Choose one of the time zones listed.' })
    // At its hour it would be refused: see `watchReview`.
    if (action === 'publish' && isUnsigned && (await isPublicAsSigned(req, kind, id)))
      throw refusal(req, 409, {
        es: 'Lo publicado está firmado y este texto no: a su hora no se publicaría. Pide primero la revisión legal (en «Cómo va la revisión», al lado) y prográmalo cuando esté firmado.',
        en: 'What is published is signed and this text is not: at its time it would not be published. First ask for the legal review (in “Standing of the review”, beside the form), and schedule it once it is signed.',
      })
    const { localization } = req.payload.config
    if (localization === false || !localization.localeCodes.includes(String(language)))
      throw refusal(req, 400, { es: 'Ese idioma no está en la lista.', en: 'That language is not listed.' })
    const at = instantOf(String(text), String(zone))
    if (at === undefined)
      throw refusal(req, 400, {
        es: 'Escribe un día y una hora que existan en ese huso, como 2026-12-03 09:00.',
        en: 'Write a day and an hour that there are in that zone, such as 2026-12-03 09:00.',
      })
    const ahead = at.getTime() - Date.now()
    if (ahead <= 0 || ahead > mostDays * 86_400_000)
      throw refusal(req, 400, {
        es: 'La hora tiene que ser futura, dentro de un año a lo más.',
        en: 'The time has to be in the future, within a year at most.',
      })
    const taken = await readSchedules(req.payload, {
      where: { and: [{ kind: { equals: kind } }, { document: { equals: id } }, { standing: { equals: 'waiting' } }] },
      limit: 0,
    })
    if (taken.some((each) => each.action === action))
      throw refusal(req, 409, {
        es: 'Ya está programado. Cancela lo programado antes de poner otra hora.',
        en: 'It is scheduled already. Cancel that before you set another time.',
      })
    const by = String(req.user?.id)
    await req.payload.db.create({
      collection: 'schedules',
      data: {
        ...{ kind, document: id, name, action, zone, language, by },
        state: state?.slug ?? null,
        at: at.toISOString(),
        standing: 'waiting',
        tries: 0,
      },
    })
    return Response.json({ scheduled: true, at: at.toISOString() }, { status: 201 })
  },
}

/** POST /api/schedules/:schedule/cancel: it does not happen. 403 for who does not publish it, 404, or 409 where it is done. */
const cancel: Endpoint = {
  path: '/:schedule/cancel',
  method: 'post',
  handler: async (req) => {
    const { db } = req.payload
    const asked = String(req.routeParams?.schedule)
    const isId = db.defaultIDType === 'number' ? /^\d{1,15}$/ : /^[0-9a-f]{24}$/
    const [found] = isId.test(asked) ? await readSchedules(req.payload, { where: { id: { equals: asked } }, limit: 1 }) : []
    if (!followsNationalWork(req.user) || (found !== undefined && !mayPublish(req.user, found.state ?? undefined)))
      throw refusal(req, 403, {
        es: 'Tu cuenta no publica este documento. Pide a quien lo publica que lo cancele.',
        en: 'Your account does not publish this document. Ask who does to cancel it.',
      })
    if (found === undefined) throw refusal(req, 404, { es: 'Eso no está programado.', en: 'That is not scheduled.' })
    if (found.standing !== 'waiting')
      throw refusal(req, 409, {
        es: 'Ya no se puede cancelar: se hizo, o se canceló antes. Recarga la página.',
        en: 'It cannot be cancelled any more: it was done, or cancelled before. Reload the page.',
      })
    await db.updateOne({
      collection: 'schedules',
      id: found.id,
      data: { standing: 'cancelled', doneAt: new Date().toISOString() },
      returning: false,
    })
    return Response.json({ cancelled: true })
  },
}

export const scheduleEndpoints: Endpoint[] = [ofDocument, schedule, cancel]

/** The document that an address names. @throws 404 or 403, as `askedDocument`; 404 where it has no drafts. */
async function findDocument(req: PayloadRequest): Promise<Scheduled> {
  const { kind, document } = await askedDocument(req, { draft: true })
  const { admin, versions } = req.payload.collections[kind].config
  if (!versions?.drafts)
    throw refusal(req, 404, { es: 'Este documento se publica al guardarlo.', en: 'This document is published as it is saved.' })
  const title = document[admin.useAsTitle ?? 'id']
  const state = document.state === nationalScope ? undefined : statesOf(req).find(({ slug }) => slug === document.state)
  const { status } = (document.review ?? {}) as Partial<StoredReview>
  return {
    kind,
    id: String(document.id),
    name: `${cmsKind(kind).words.one.es}: ${String(title ?? document.id)}`,
    state,
    isUnsigned: document.review !== undefined && status !== 'approved',
  }
}
