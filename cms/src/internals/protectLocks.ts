import type { Access, CollectionAfterReadHook, CollectionBeforeChangeHook, SanitizedCollectionConfig, Where } from 'payload'
import { hasRole } from '../access/roles.ts'
import { idOf } from '../documents/idOf.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { refusal } from '../words/refusal.ts'
import { mayUpdate, type Target } from './mayUpdate.ts'

export const lockCollection = 'payload-locked-documents'

interface Lock {
  document?: Target | null
  user?: { value?: unknown } | null
}

const own = (id: string | number): Where => ({ 'user.value': { equals: id } })

/** Who is editing what is told to those who edit, publish or sign; others see their own locks only. */
const read: Access = ({ req }) => {
  if (!req.user) return false
  return hasRole(req.user, 'admin', 'national-editor', 'state-editor', 'reviewer', 'publisher') || own(req.user.id)
}

/** A document is locked by somebody who may change it, and in their own name. */
const create: Access = async ({ data, req }) => {
  const lock = data as Lock | undefined
  return isOwnName(lock, req.user?.id) && (await mayUpdate(req, lock?.document))
}

/** One's own lock is kept alive; that of a document that one may change is taken over, in one's own name. */
const update: Access = async ({ id, data, req }) => {
  if (!req.user || !isOwnName(data as Lock | undefined, req.user.id)) return false
  if (id === undefined) return own(req.user.id)
  const [lock] = (
    await req.payload.db.find<Lock & { id: string | number }>({
      collection: lockCollection,
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      req: inTransactionOf(req),
    })
  ).docs
  return mayUpdate(req, lock?.document)
}

const remove: Access = ({ req }) => req.user !== null && (hasRole(req.user, 'admin') || own(req.user.id))

function isOwnName(lock: Lock | undefined, account: unknown): boolean {
  const named = idOf(lock?.user?.value)
  return account !== undefined && (named === undefined || String(named) === String(account))
}

/** A lock says who holds it by the account that asks, and never moves to another document. */
const keepOwner: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (req.user) data.user = { relationTo: req.user.collection, value: req.user.id }
  if (operation === 'update') {
    data.document = originalDoc?.document
    data.globalSlug = originalDoc?.globalSlug ?? null
  }
  if (!data.document) {
    throw refusal(req, 400, { es: 'Di qué documento se va a editar.', en: 'Say which document is to be edited.' })
  }
  return data
}

/** The admin says who holds a document by the address of the account, which most may not read: it is given the name. */
const nameHolder: CollectionAfterReadHook = ({ doc }) => {
  const holder: unknown = doc.user?.value
  if (typeof holder !== 'object' || holder === null || !('name' in holder)) return doc
  return { ...doc, user: { ...doc.user, value: { ...holder, email: holder.name } } }
}

/** Payload leaves its collection of locks open to every account: anybody could keep everybody from saving. */
export function protectLocks(collection: SanitizedCollectionConfig): void {
  Object.assign(collection.access, { create, read, update, delete: remove })
  collection.hooks.beforeChange = [...(collection.hooks.beforeChange ?? []), keepOwner]
  collection.hooks.afterRead = [...(collection.hooks.afterRead ?? []), nameHolder]
}
