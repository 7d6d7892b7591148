import sharp, { type Metadata, type Sharp } from 'sharp'
import { ImageError } from './ImageError.ts'

/** Pixels of one image: 40 million, as a good camera takes. More would keep the machine busy for nothing on a page. */
export const maxPixels = 40_000_000

const extensions: Record<string, string[]> = { jpeg: ['jpg', 'jpeg'], png: ['png'], webp: ['webp'], heif: ['avif'] }

/** Of each format, how it is written again without loss that an eye could see. */
const writers: Record<string, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  png: (image) => image.png({ compressionLevel: 9 }),
  webp: (image) => image.webp({ quality: 92 }),
  heif: (image) => image.avif({ quality: 75 }),
}

/**
 * Looks through an image before anything is done with it, and takes out what it tells besides the picture: where and
 * with what it was taken (EXIF, XMP, IPTC), comments, and what follows its end, as the film that telephones append. An
 * image that carries nothing of this keeps its bytes.
 * @param name the file's name, for messages and to compare its kind.
 * @throws {ImageError} when it is too large, has several pictures, is broken, or is of another kind than its name says.
 */
export async function cleanImage(bytes: Buffer, name: string): Promise<Buffer> {
  const metadata = await readMetadata(bytes, name)
  const format = metadata.format
  if (!extensions[format]?.includes(name.split('.').at(-1)?.toLowerCase() ?? ''))
    throw new ImageError({
      es: `«${name}» es en realidad una imagen ${format}. Guárdala como .png, .jpg, .webp o .avif y vuelve a subirla.`,
      en: `“${name}” is really an image of the kind ${format}. Save it as .png, .jpg, .webp or .avif and upload it again.`,
    })
  if ((metadata.pages ?? 1) > 1)
    throw new ImageError({
      es: `«${name}» tiene movimiento o varias imágenes. Guarda una sola como .png, .jpg, .webp o .avif y vuelve a subirla.`,
      en: `“${name}” moves or holds several images. Save one of them as .png, .jpg, .webp or .avif and upload it again.`,
    })
  try {
    // Metadata reads the header only; statistics read every pixel.
    await open(bytes).stats()
    const write = writers[format]
    if (write === undefined || !(tellsMore(metadata) || isFollowed(bytes, format))) return bytes
    return await write(open(bytes).autoOrient().keepIccProfile()).toBuffer()
  } catch (cause) {
    throw broken(name, cause)
  }
}

async function readMetadata(bytes: Buffer, name: string): Promise<Metadata> {
  let metadata: Metadata
  try {
    // Without the limit of pixels: a large image gets an answer that says so.
    metadata = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch (cause) {
    throw broken(name, cause)
  }
  const { width, height, pages = 1 } = metadata
  if (width * height * (metadata.pageHeight === undefined ? pages : 1) > maxPixels)
    throw new ImageError({
      es: `«${name}» mide ${width} × ${height} puntos y el máximo son ${maxPixels / 1_000_000} millones. Redúcela (4000 puntos de ancho sobran) y vuelve a subirla.`,
      en: `“${name}” has ${width} × ${height} points, and ${maxPixels / 1_000_000} million are the most. Make it smaller (a width of 4000 points is plenty) and upload it again.`,
    })
  return metadata
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: maxPixels })
}

function tellsMore({ exif, xmp, iptc, orientation, comments }: Metadata): boolean {
  return exif !== undefined || xmp !== undefined || iptc !== undefined || (orientation ?? 1) > 1 || (comments?.length ?? 0) > 0
}

/** Whether something follows the picture in its file: programs that show it see nothing of it. */
function isFollowed(bytes: Buffer, format: string): boolean {
  if (format === 'png') return !bytes.subarray(-8).equals(endOfPng)
  if (format === 'jpeg') return !bytes.subarray(-2).equals(endOfJpeg)
  if (format === 'webp') return bytes.readUInt32LE(4) + 8 < bytes.length
  return false
}

/** The last chunk of a PNG: its name and checksum, for it holds nothing. */
const endOfPng = Buffer.from('49454e44ae426082', 'hex')
const endOfJpeg = Buffer.from('ffd9', 'hex')

function broken(name: string, cause: unknown): ImageError {
  return new ImageError(
    {
      es: `«${name}» no es una imagen o está dañada. Ábrela en un editor, guárdala como .png, .jpg, .webp o .avif y vuelve a subirla.`,
      en: `“${name}” is no image, or it is broken. Open it in an image editor, save it as .png, .jpg, .webp or .avif and upload it again.`,
    },
    { cause },
  )
}
