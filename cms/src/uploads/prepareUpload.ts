import { readFile } from 'node:fs/promises'
import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import { inLanguageOf } from '../words/labels.ts'
import { canonicalName } from './canonicalName.ts'
import { cleanImage } from './cleanImage.ts'
import { drawSizes } from './drawnSizes.ts'
import { ImageError } from './ImageError.ts'

const prepared = Symbol('prepared')

/**
 * Replaces the file of a request by a clean one under its canonical name, and draws its sizes; does it once for a request.
 * @throws {ValidationError} at `file`.
 */
export async function prepareUpload(req: PayloadRequest): Promise<void> {
  const file = req.file as (typeof req.file & { [prepared]?: true }) | undefined
  if (!file || file[prepared]) return
  try {
    const bytes = await cleanImage(file.tempFilePath ? await readFile(file.tempFilePath) : file.data, file.name)
    await drawSizes(bytes)
    req.file = Object.assign(
      { ...file, data: bytes, size: bytes.length, name: canonicalName(file.name) },
      { [prepared]: true as const },
    )
    if (req.file) delete req.file.tempFilePath
  } catch (error) {
    if (!(error instanceof ImageError)) throw error
    throw new ValidationError(
      { collection: 'media', errors: [{ path: 'file', message: inLanguageOf(req, error.label) }], req },
      req.t,
    )
  }
}

/** What describes a stored file is computed from the file; what a request says of it is not heard. */
const computed = ['filename', 'mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL', 'sizes', 'focalX', 'focalY']

/** For uploads that do not come through the REST interface, which prepares them before it opens a transaction. */
export const prepareBeforeSaving: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  await prepareUpload(req)
  return overrideAccess ? args : ({ ...args, data: withoutComputed((args as { data?: unknown }).data) } as typeof args)
}

/** What a request says of an image, without what is computed from it. */
export function withoutComputed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([name]) => !computed.includes(name)))
}
