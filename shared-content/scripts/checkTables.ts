import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ContentError, ContentErrors } from '../src/errors.ts'
import { checkTable } from '../src/research/checkTable.ts'
import { tableFile } from '../src/research/tableFile.ts'
import type { Dataset } from '../src/schema/dataset.ts'
import type { State } from '../src/schema/state.ts'

/**
 * Looks at the table of every dataset.
 * @throws {ContentErrors} with all that is wrong in them.
 */
export async function checkTables(datasets: readonly Dataset[], states: readonly State[]): Promise<void> {
  const codes = states.map(({ code }) => code.slice('MX-'.length))
  const errors: ContentError[] = []
  for (const dataset of datasets) {
    const file = tableFile(dataset.table)
    errors.push(...checkTable({ dataset, bytes: await readFile(file), file: path.relative(process.cwd(), file), states: codes }))
  }
  if (errors.length > 0) throw new ContentErrors(errors)
}
