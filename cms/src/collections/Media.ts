import { mediaSchema } from '@justicia/shared-content/schema/media'
import { plainText } from '@justicia/shared-content/schema/primitives'
import type { CollectionConfig } from 'payload'
import { nationalEditorsOnly } from '../access/nationalEditorsOnly.ts'
import { nobody } from '../access/nobody.ts'
import { staffOnly } from '../access/staffOnly.ts'
import { checked } from '../fields/checked.ts'
import { slugField } from '../fields/slugField.ts'
import { keepIfUsed } from '../published/refuseIfBroken.ts'
import { publishable } from '../publishing/publishable.ts'
import { imageSizes, thumbnail } from '../uploads/drawnSizes.ts'
import { noteNewFiles } from '../uploads/newFiles.ts'
import { prepareBeforeSaving } from '../uploads/prepareUpload.ts'
import { groups } from '../words/labels.ts'

const altLabel = { es: 'Qué se ve, para quien no la ve', en: 'Alternative text' }

/**
 * Images that texts show by name. An original that tells nothing but its picture is kept as it is, for the snapshot gives
 * it back byte for byte.
 */
export function mediaCollection({ mediaDir }: { mediaDir: string }): CollectionConfig {
  return publishable({
    slug: 'media',
    trash: true,
    defaultPopulate: { slug: true, alt: true, filename: true },
    labels: { singular: { es: 'Imagen', en: 'Image' }, plural: { es: 'Imágenes', en: 'Images' } },
    defaultSort: 'slug',
    admin: {
      useAsTitle: 'slug',
      defaultColumns: ['filename', 'slug', 'alt', 'credit'],
      listSearchableFields: ['slug', 'alt', 'caption', 'credit'],
      group: groups.reference,
    },
    access: {
      create: nationalEditorsOnly,
      read: staffOnly,
      readVersions: nobody,
      update: nationalEditorsOnly,
      delete: nationalEditorsOnly,
    },
    hooks: {
      beforeOperation: [prepareBeforeSaving],
      beforeValidate: [noteNewFiles(mediaDir)],
      beforeDelete: [keepIfUsed],
    },
    upload: {
      staticDir: mediaDir,
      mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif'],
      imageSizes,
      adminThumbnail: thumbnail,
      focalPoint: false,
      crop: false,
      pasteURL: false,
    },
    fields: [
      slugField({ es: 'Con él la llaman los textos.', en: 'Texts call it by this name.' }),
      {
        name: 'alt',
        type: 'text',
        localized: true,
        label: altLabel,
        validate: checked(mediaSchema.shape.alt.shape.es, 'in-spanish'),
        // The mark of what is required: `required` would be said of translations too, and kept by the database.
        admin: {
          components: {
            Label: { path: '@payloadcms/ui#FieldLabel', clientProps: { label: altLabel, localized: true, required: true } },
          },
        },
      },
      { name: 'caption', type: 'text', localized: true, label: { es: 'Pie', en: 'Caption' } },
      {
        name: 'credit',
        type: 'text',
        required: true,
        label: { es: 'De quién es', en: 'Credit' },
        validate: checked(plainText({ quoted: true }), 'always'),
      },
    ],
  })
}
