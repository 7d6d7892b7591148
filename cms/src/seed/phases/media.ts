import path from 'node:path'
import { mediaToData, storedToMedia } from '../../documents/mediaDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { fileDigest } from '../../uploads/fileDigest.ts'
import { canonicalText } from '../canonicalText.ts'
import { type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'
import type { Piece } from '../seedPieces.ts'

/** An image is the same when its words and its bytes are. */
export async function media({ payload, content, mediaDir }: SeedSource): Promise<SeedPhase> {
  const stored = await readStored(payload, 'media')
  const digests = new Map<string, string | undefined>()
  for (const { slug, filename } of stored) digests.set(slug, await fileDigest(path.join(mediaDir, filename)))
  const pieces: Piece[] = []
  for (const image of content.media)
    pieces.push({
      key: image.slug,
      text: `${await fileDigest(image.path)} ${canonicalText({ media: [image] })}`,
      toData: (language) => mediaToData(image, language),
      filePath: image.path,
    })
  return {
    label: 'Imágenes',
    collection: 'media',
    pieces,
    stored: storedByKey(
      stored,
      ({ slug }) => slug,
      (image) => `${digests.get(image.slug)} ${canonicalText({ media: [storedToMedia(image, mediaDir)] })}`,
    ),
  }
}
