import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { writeWhole } from '../output/writeWhole.ts'

const cursorSchema = z.strictObject({ version: z.literal(1), sequence: z.int().nonnegative() })

/** Up to which event the sites of an output folder show what happened; undefined when nobody has followed events there. */
export async function readCursor(outDir: string): Promise<number | undefined> {
  const text = await readFile(fileOf(outDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return cursorSchema.safeParse(parseJson(text)).data?.sequence
}

/** Written after the switch, and after the receipts: what is lost with it is done once more, and comes out the same. */
export async function writeCursor(outDir: string, sequence: number): Promise<void> {
  await writeWhole(fileOf(outDir), JSON.stringify({ version: 1, sequence }), { mode: 0o600, durable: true })
}

function fileOf(outDir: string): string {
  return path.join(outDir, 'worker.json')
}
