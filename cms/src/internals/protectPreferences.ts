import type { CollectionBeforeValidateHook, Endpoint, Field, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { staffOnly } from '../access/staffOnly.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { inLanguageOf, type Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'

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
  if (field.type === 'json' && field.name === 'value') {
    field.validate = (value: unknown, { req }: { req: PayloadRequest }) => {
      const fault = faultOf('x', value)
      return fault === undefined || inLanguageOf(req, fault)
    }
  }
}

const checkPreference: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  refuse(req, faultOf(data?.key, data?.value))
  if (operation === 'create') await forgetOldest(req)
  return data
}

/** Payload's own way of keeping a preference writes straight to the database: neither hooks nor rules are asked. */
function bounded(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      if (!staffOnly({ req })) throw refusal(req, 401, { es: 'Entra con tu cuenta.', en: 'Log in with your account.' })
      const declared = Number(req.headers.get('content-length') ?? 0)
      refuse(req, declared > maxPreference * 4 ? tooLarge : undefined)
      const text = (await req.text?.()) ?? ''
      const body = parse(req, text)
      refuse(req, faultOf(req.routeParams?.key, (body as { value?: unknown } | null)?.value ?? body))
      req.json = () => Promise.resolve(body)
      await forgetOldest(req)
      return endpoint.handler(req)
    },
  }
}

const tooLarge: Label = {
  es: `Una preferencia ocupa a lo más ${maxPreference} caracteres.`,
  en: `A preference takes ${maxPreference} characters at most.`,
}

function faultOf(key: unknown, value: unknown): Label | undefined {
  if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > maxKey))
    return {
      es: `La clave de una preferencia es un texto de 1 a ${maxKey} caracteres.`,
      en: `The key of a preference is a text of 1 to ${maxKey} characters.`,
    }
  return (JSON.stringify(value) ?? '').length > maxPreference ? tooLarge : undefined
}

function refuse(req: PayloadRequest, fault: Label | undefined): void {
  if (fault !== undefined) throw refusal(req, fault === tooLarge ? 413 : 400, fault)
}

function parse(req: PayloadRequest, text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw refusal(req, 400, { es: 'Los datos no son JSON válido.', en: 'The data is not valid JSON.' })
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
    req: inTransactionOf(req),
  })
  const extra = docs.slice(maxPreferences - 1).map(({ id }) => id)
  if (extra.length > 0)
    await req.payload.db.deleteMany({
      collection: preferenceCollection,
      where: { id: { in: extra } },
      req: inTransactionOf(req),
    })
}
