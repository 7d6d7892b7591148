import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MediaAsset } from '@justicia/shared-content/content/content'
import { sha256 } from '@justicia/shared-content/digests'
import { ContentError } from '@justicia/shared-content/errors'
import type { ImageFiles } from '@justicia/shared-content/pieces/ContentIndex'
import sharp, { type Sharp } from 'sharp'

/** Widths in CSS pixels times density that text of at most 70 characters can use. */
const widths = [480, 960, 1440]
const formats = [
  { type: 'image/avif', extension: 'avif', encode: (image: Sharp) => image.avif({ quality: 55 }) },
  { type: 'image/webp', extension: 'webp', encode: (image: Sharp) => image.webp({ quality: 78 }) },
] as const

/** The images of the content as every site carries them. */
export interface PublishedMedia {
  /** By media slug. */
  images: Map<string, ImageFiles>
  /** By path in the site. */
  files: Map<string, Uint8Array>
  /** `media-broken`, for each file that is no image: it is not published. */
  broken: ContentError[]
}

/**
 * Encodes each image as AVIF and WebP at several widths, named by the digest of the original; what was encoded
 * before is taken from `cacheDir`.
 */
export async function publishMedia(input: {
  media: readonly MediaAsset[]
  cacheDir: string
  signal?: AbortSignal
}): Promise<PublishedMedia> {
  const published: PublishedMedia = { images: new Map(), files: new Map(), broken: [] }
  for (const asset of input.media) {
    input.signal?.throwIfAborted()
    const original = await readFile(asset.path)
    const size = await measure(asset, original)
    if (size instanceof ContentError) {
      published.broken.push(size)
      continue
    }
    const { width, height } = size
    const targets = [...widths.filter((each) => each < width), Math.min(width, Math.max(...widths))]
    const name = (target: number, extension: string) => `media/${sha256(original).slice(0, 16)}-${target}.${extension}`
    for (const target of targets)
      for (const { extension, encode } of formats) {
        const file = name(target, extension)
        published.files.set(
          file,
          await cached(path.join(input.cacheDir, file), () => encode(sharp(original).rotate().resize(target)).toBuffer()),
        )
      }
    const largest = targets.at(-1) ?? width
    published.images.set(asset.slug, {
      sources: formats.map(({ type, extension }) => ({
        type,
        srcset: targets.map((target) => `/${name(target, extension)} ${target}w`).join(', '),
      })),
      src: `/${name(largest, 'webp')}`,
      width: largest,
      height: Math.round((height * largest) / width),
    })
  }
  return published
}

async function measure({ path: file }: MediaAsset, bytes: Uint8Array): Promise<{ width: number; height: number } | ContentError> {
  try {
    const { autoOrient } = await sharp(bytes).metadata()
    return autoOrient
  } catch (cause) {
    return new ContentError(
      {
        code: 'media-broken',
        place: { file: path.relative(process.cwd(), file) },
        what: 'El archivo no es una imagen, o está dañado.',
        mend: 'Sube otra vez la imagen en PNG, JPEG, WebP o AVIF.',
      },
      { cause },
    )
  }
}

async function cached(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  // A power cut leaves empty files.
  if (known !== undefined && known.byteLength > 0) return known
  const made = await make()
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.${process.pid}`, made)
  await rename(`${file}.${process.pid}`, file)
  return made
}
