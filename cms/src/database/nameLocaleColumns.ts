import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

/**
 * Lets texts that are many and localized be searched. Payload names the language of their table `locale` and asks for
 * `_locale`, so that any condition on such a field was answered with an SQL error.
 */
export const nameLocaleColumns: SQLiteSchemaHook = ({ schema }) => {
  for (const table of Object.values(schema.tables) as Record<string, unknown>[])
    if (table.locale !== undefined && table._locale === undefined && 'path' in table) table._locale = table.locale
  return schema
}
