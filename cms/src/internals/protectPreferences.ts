import {
  APIError,
  type CollectionBeforeValidateHook,
  type Endpoint,
  type Field,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { staffOnly } from '../access/staffOnly.ts'

export const preferenceCollection = 'payload-preferences'

/** What one preference may weigh as JSON, in characters, and how many an account keeps: those not used for longest go. */
export const maxPreference = 32_000
export const maxPreferences = 500

const maxKey = 200

/** Preferences of the admin (columns, open panels) hold little; without a limit they would be a store for anything. */
export function protectPreferences(collection: SanitizedCollectionConfig): void {
  collection.access.create = staffOnly
  for (const field of collection.fields) limitField(field)
  for (const field of collection.flattenedFields) limitField(field as Field)
  collection.hooks.beforeValidate = [...(collection.hooks.beforeValidate ?? []), checkPreference]
  if (collection.endpoints)
    collection.endpoints = collection.endpoints.map((endpoint) =>
      endpoint.path === '/:key' && endpoint.method === 'post' ? bounded(endpoint) : endpoint,
    )
}

function limitField(field: Field): void {
  if (field.type === 'json' && field.name === 'value') field.validate = (value: unknown) => faultOf('x', value) ?? true
}

const checkPreference: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  refuse(faultOf(data?.key, data?.value))
  if (operation === 'create') await forgetOldest(req)
  return data
}

/** Payload's own way of keeping a preference writes straight to the database: neither hooks nor rules are asked. */
function bounded(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      if (!staffOnly({ req })) throw new APIError('Entra con tu cuenta.', 401, null, true)
      const declared = Number(req.headers.get('content-length') ?? 0)
      refuse(declared > maxPreference * 4 ? tooLarge : undefined)
      const text = (await req.text?.()) ?? ''
      const body = parse(text)
      refuse(faultOf(req.routeParams?.key, (body as { value?: unknown } | null)?.value ?? body))
      req.json = () => Promise.resolve(body)
      await forgetOldest(req)
      return endpoint.handler(req)
    },
  }
}

const tooLarge = `Una preferencia ocupa a lo más ${maxPreference} caracteres.`

function faultOf(key: unknown, value: unknown): string | undefined {
  if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > maxKey))
    return `La clave de una preferencia es un texto de 1 a ${maxKey} caracteres.`
  return (JSON.stringify(value) ?? '').length > maxPreference ? tooLarge : undefined
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new APIError(fault, fault === tooLarge ? 413 : 400, null, true)
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (error) {
    throw new APIError('Los datos no son JSON válido.', 400, { cause: String(error) }, true)
  }
}

/** Makes room for one more preference of the account. */
async function forgetOldest(req: PayloadRequest): Promise<void> {
  if (!req.user) return
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: preferenceCollection,
    where: { and: [{ 'user.value': { equals: req.user.id } }, { 'user.relationTo': { equals: req.user.collection } }] },
    sort: '-updatedAt',
    limit: 2 * maxPreferences,
    page: 1,
    pagination: false,
    req: { transactionID: req.transactionID },
  })
  const extra = docs.slice(maxPreferences - 1).map(({ id }) => id)
  if (extra.length > 0)
    await req.payload.db.deleteMany({
      collection: preferenceCollection,
      where: { id: { in: extra } },
      req: { transactionID: req.transactionID },
    })
}
