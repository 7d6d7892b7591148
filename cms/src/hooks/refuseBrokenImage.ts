import { readFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook } from 'payload'
import { ValidationError } from 'payload'
import sharp from 'sharp'

const formats: Record<string, string[]> = { jpeg: ['jpg', 'jpeg'], png: ['png'], webp: ['webp'], heif: ['avif'] }

/** Refuses an upload that sharp cannot read to its end, or that is of another kind than its name says. */
export const refuseBrokenImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const bytes = file.tempFilePath ? await readFile(file.tempFilePath) : file.data
  const fault = await findFault(bytes, file.name)
  if (fault !== undefined)
    throw new ValidationError({ collection: 'media', errors: [{ path: 'file', message: fault }], req }, req.t)
  return args
}

async function findFault(bytes: Buffer, name: string): Promise<string | undefined> {
  try {
    const { format } = await sharp(bytes, { failOn: 'error' }).metadata()
    // Metadata reads the header only; statistics read every pixel.
    await sharp(bytes, { failOn: 'error' }).stats()
    const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
    if (!formats[format]?.includes(extension))
      return `«${name}» es en realidad una imagen ${format}. Guárdala como .png, .jpg, .webp o .avif y vuelve a subirla.`
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return `«${name}» no es una imagen o está dañada. Ábrela en un editor, guárdala como .png, .jpg, .webp o .avif y vuelve a subirla.`
  }
}
