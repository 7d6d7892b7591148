import path from 'node:path'
import { ContentError } from '../../errors.ts'
import { mediaSchema } from '../../schema/media.ts'
import type { MediaAsset } from '../content.ts'
import { mediaToYaml } from '../yamlShapes.ts'
import type { Kind } from './Kind.ts'
import { listFile } from './listFile.ts'

/** Images: an index, and their originals beside it, which are no text and are written by nobody here. */
export const mediaKind: Kind<MediaAsset> = {
  files: listFile({
    file: 'media/index.yaml',
    schema: mediaSchema,
    toYaml: (media: MediaAsset) => mediaToYaml(media),
    beside: /^media\/[^/]+$/,
    toPiece: (media, { dir, files, places, file }) => {
      if (files.has(`media/${media.file}`)) return { ...media, path: path.resolve(dir, 'media', media.file) }
      throw new ContentError({
        code: 'media-unknown',
        place: places.field(media, ['file'], { file }),
        what: `No existe la imagen media/${media.file}.`,
        mend: 'Ponla en la carpeta media/ o quita su renglón.',
      })
    },
  }),
  keyOf: ({ slug }) => slug,
  rules: [],
  staysWhenBroken: true,
}
