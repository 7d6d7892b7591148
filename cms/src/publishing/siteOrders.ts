import type { SettledOrder, SiteOrder } from '@justicia/shared-content/publishing/SiteStanding'
import type { BasePayload, CollectionConfig, PayloadRequest, Where } from 'payload'
import { followsAllWork } from '../access/roles.ts'
import { groups } from '../words/labels.ts'
import { accountField, publicationList } from './publicationList.ts'

export const orderStandings = ['waiting', 'done', 'failed'] as const

/** An order as it is kept. */
export interface StoredOrder {
  id: string | number
  at: string
  by: string | null
  site: string
  action: SiteOrder['action']
  release: string | null
  standing: (typeof orderStandings)[number]
  doneAt: string | null
  from: string | null
  to: string | null
  reason: string | null
}

/**
 * Who asked that a site show an earlier release, or follow again what is published, when, and what became of it. Whoever
 * publishes does it: only one process changes what sites show. Nobody changes or deletes an entry.
 */
export const siteOrdersCollection: CollectionConfig = {
  slug: 'site-orders',
  labels: {
    singular: { es: 'Vuelta atrás', en: 'Rollback' },
    plural: { es: 'Vueltas atrás', en: 'Rollbacks' },
  },
  ...publicationList,
  defaultSort: '-at',
  access: { ...publicationList.access, read: ({ req }) => followsAllWork(req.user) },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'site',
    defaultColumns: ['at', 'site', 'action', 'standing', 'by', 'doneAt'],
    pagination: { defaultLimit: 50 },
    group: groups.reference,
    description: {
      es: 'Quién pidió en «Publicación» que un sitio mostrara una versión anterior, o que volviera a lo de hoy, y qué pasó. Nadie lo cambia ni lo borra.',
      en: 'Who asked in “Publication” that a site show an earlier release, or go back to today’s, and what became of it. Nobody changes or deletes it.',
    },
  },
  fields: [
    { name: 'at', type: 'date', required: true, index: true, label: { es: 'Cuándo', en: 'When' } },
    accountField(),
    { name: 'site', type: 'text', required: true, index: true, label: { es: 'Sitio', en: 'Site' } },
    {
      name: 'action',
      type: 'select',
      required: true,
      label: { es: 'Qué se pidió', en: 'What was asked' },
      options: [
        { value: 'back', label: { es: 'Una versión anterior', en: 'An earlier release' } },
        { value: 'today', label: { es: 'Lo de hoy', en: 'Today’s' } },
      ],
    },
    { name: 'release', type: 'text', label: { es: 'Versión', en: 'Release' } },
    {
      name: 'standing',
      type: 'select',
      required: true,
      index: true,
      label: { es: 'Cómo va', en: 'Standing' },
      options: [
        { value: 'waiting', label: { es: 'En espera', en: 'Waiting' } },
        { value: 'done', label: { es: 'Hecho', en: 'Done' } },
        { value: 'failed', label: { es: 'No se pudo', en: 'Failed' } },
      ],
    },
    { name: 'doneAt', type: 'date', label: { es: 'Terminó', en: 'Ended' } },
    { name: 'from', type: 'text', label: { es: 'Mostraba', en: 'Showed' } },
    { name: 'to', type: 'text', label: { es: 'Muestra', en: 'Shows' } },
    { name: 'reason', type: 'text', label: { es: 'Motivo', en: 'Reason' } },
  ],
}

/** Orders, the latest first. */
export async function readOrders({ db }: BasePayload, { where, limit }: { where: Where; limit: number }): Promise<StoredOrder[]> {
  const { docs } = await db.find<StoredOrder>({ collection: 'site-orders', where, limit, sort: '-at', pagination: false })
  return docs
}

/** What has not been done, in the order in which it was asked. */
export async function waitingOrders(payload: BasePayload): Promise<SiteOrder[]> {
  const orders = await readOrders(payload, { where: { standing: { equals: 'waiting' } }, limit: 0 })
  return orders
    .reverse()
    .map(({ id, site, action, release, by }) => ({ id: String(id), site, action, release: release ?? null, by: by ?? null }))
}

/** Asks for something; whoever publishes finds it within the second. */
export async function placeOrder(
  { payload, user }: PayloadRequest,
  order: Pick<StoredOrder, 'site' | 'action' | 'release'>,
): Promise<void> {
  const by = user === null ? null : String(user.id)
  await payload.db.create({
    collection: 'site-orders',
    data: { ...order, at: new Date().toISOString(), by, standing: 'waiting' },
  })
}

/** Notes what became of an order. */
export async function settleOrder({ db }: BasePayload, { id, outcome, reason, from, to }: SettledOrder): Promise<void> {
  await db.updateOne({
    collection: 'site-orders',
    id: db.defaultIDType === 'number' ? Number(id) : id,
    data: { standing: outcome, doneAt: new Date().toISOString(), from, to, reason: reason ?? null },
    returning: false,
  })
}
