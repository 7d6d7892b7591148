import type { MediaAsset } from '@justicia/shared-content/content/content'
import { mediaSchema } from '@justicia/shared-content/schema/media'
import { mediaToData, type StoredMedia, storedToMedia } from '../documents/mediaDocument.ts'
import { against, fieldOf } from './against.ts'
import { Gaps } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'

const slugOf = ({ slug }: { slug: string }) => slug

export const mediaKind: CmsKind<MediaAsset, StoredMedia> = {
  words: { one: { es: 'Imagen', en: 'Image' }, the: { es: 'la imagen', en: 'the image' }, list: 'Imágenes' },
  isLong: false,
  ownName: slugOf,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { mediaDir }) => storedToMedia(stored, mediaDir),
  wholeAt: 'alt',
  schemaFaults: ({ path: _path, ...media }) =>
    against(mediaSchema, media, (path) => (path[0] === 'file' ? 'filename' : fieldOf(path))),
  gaps: ({ alt, caption }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ alt })
    gaps.needSpanishOfSaid({ caption })
    return gaps.found
  },
  fileOf: ({ path }) => path,
  seed: { keyOf: slugOf, storedKeyOf: slugOf, toData: (image) => (language) => mediaToData(image, language) },
}
