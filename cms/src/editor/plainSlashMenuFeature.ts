import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What «/» offers is found as people type it, without accents: see `PlainSlashMenu`. */
export const plainSlashMenuFeature = createServerFeature({
  key: 'plainSlashMenu',
  feature: { ClientFeature: '/editor/PlainSlashMenuClient.ts#PlainSlashMenuClient' },
})
