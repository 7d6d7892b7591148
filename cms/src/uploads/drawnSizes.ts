import type { ImageSize } from 'payload'
import sharp, { type OutputInfo, type Sharp } from 'sharp'

const widths = [480, 960] as const
const formats = [
  { format: 'avif', options: { quality: 55, effort: 3 } },
  { format: 'webp', options: { quality: 78 } },
] as const

/** Smaller pictures of each image, none wider than the original; Payload records their width and height. */
export const imageSizes: ImageSize[] = widths.flatMap((width) =>
  formats.map(({ format, options }) => ({
    name: nameOf(format, width),
    width,
    withoutEnlargement: true,
    formatOptions: { format, options },
    generateImageName: ({ originalName }: { originalName: string }) => `${originalName}-${width}.${format}`,
  })),
)

/** The size that lists of the admin show. */
export const thumbnail = nameOf('webp', widths[0])

interface Drawn {
  data: Buffer
  info: OutputInfo
}

/** Sizes by the bytes of their image: kept as long as those are. */
const drawn = new WeakMap<object, Map<string, Drawn>>()

/**
 * Draws the smaller pictures of an image ahead of the transaction in which Payload asks for them: it takes seconds, and
 * on SQLite nobody else writes meanwhile.
 */
export async function drawSizes(bytes: Buffer): Promise<void> {
  const sizes = new Map<string, Drawn>()
  for (const { format, options } of formats)
    for (const width of widths) {
      const image = sharp(bytes).rotate().resize({ width, withoutEnlargement: true }).toFormat(format, options)
      sizes.set(nameOf(format, width), await image.toBuffer({ resolveWithObject: true }))
    }
  drawn.set(bytes, sizes)
}

/** What Payload draws with: `sharp`, which gives a size that was drawn already as it is. */
export const sharpWithDrawn = ((...input: Parameters<typeof sharp>): Sharp => {
  const image = sharp(...input)
  const sizes = Buffer.isBuffer(input[0]) ? drawn.get(input[0]) : undefined
  if (sizes === undefined) return image
  const clone = image.clone.bind(image)
  image.clone = () => givingDrawn(clone(), sizes)
  return image
}) as typeof sharp

function givingDrawn(image: Sharp, sizes: ReadonlyMap<string, Drawn>): Sharp {
  const [resize, toFormat, toBuffer] = [image.resize.bind(image), image.toFormat.bind(image), image.toBuffer.bind(image)]
  let [width, format] = [0, '']
  image.resize = ((...wanted: Parameters<Sharp['resize']>) => {
    const [options] = wanted
    if (typeof options === 'object' && options !== null) width = options.width ?? 0
    return resize(...wanted)
  }) as Sharp['resize']
  image.toFormat = (wanted, options) => {
    format = String(wanted)
    return toFormat(wanted, options)
  }
  image.toBuffer = (async (options: { resolveWithObject: true }) => {
    const known = options?.resolveWithObject ? sizes.get(nameOf(format, width)) : undefined
    return known ?? (await toBuffer(options))
  }) as Sharp['toBuffer']
  return image
}

function nameOf(format: string, width: number): string {
  return `${format}${width}`
}
