import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

interface RawTable {
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string | string[]; unique?: boolean }>
}

/**
 * Indexes every `*_locales` table by `_parent_id`. Payload indexes `(_locale, _parent_id)` and reads by
 * `_parent_id` alone, which makes reading n documents O(n²).
 */
export const indexLocales: SQLiteSchemaHook = (args) => {
  // Payload hands the adapter to schema hooks and leaves it out of their type.
  const { adapter } = args as unknown as { adapter: { rawTables: Record<string, RawTable> } }
  for (const [name, table] of Object.entries(adapter.rawTables))
    if (name.endsWith('_locales') && '_parentID' in table.columns)
      table.indexes = { ...table.indexes, _parent: { name: `${name}_parent_id_idx`, on: '_parentID' } }
  return args.schema
}
