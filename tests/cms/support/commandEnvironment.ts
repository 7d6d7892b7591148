import type { CmsSettings } from '../../../cms/src/settings/settings.ts'

/** What the commands of the CMS are told of a database in their environment. */
export function commandEnvironment({ databaseUri, dataDir, mediaDir }: CmsSettings): Record<string, string> {
  return {
    DATABASE_URI: databaseUri,
    JUSTICIA_DATA_DIR: dataDir,
    JUSTICIA_MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: 'secreto de prueba',
  }
}
