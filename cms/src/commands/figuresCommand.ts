import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { today } from '@justicia/shared-content/day'
import { figuresCsv, figuresDescription, figuresPackage, figuresToCsv } from '@justicia/shared-content/measurement/figuresPackage'
import { type CountedInquiry, countInquiries } from '@justicia/shared-content/measurement/inquiryCounts'
import { openFigures } from '@justicia/shared-content/measurement/openFigures'
import { portalSlug } from '@justicia/shared-content/plan/portal'
import { readStates } from '@justicia/shared-content/states'
import { readCounts } from '../counts/cmsCountStore.ts'
import { cmsDir, readSettings } from '../settings/settings.ts'
import type { Command } from './Command.ts'
import { openCms } from './openCms.ts'

const flags = {
  out: { value: '<carpeta>', help: `dónde escribir ${figuresCsv} y ${figuresDescription} (shared-content/figures las publica)` },
} as const

/** `npm run figures`: writes the open figures of months that are over, without small counts. */
export const figuresCommand: Command = async ({ args, env, out }) => {
  const options = parseFlags(args, flags)
  if (options === undefined) {
    out.write(`Escribe las cifras abiertas de los meses que ya terminaron, sin cuentas pequeñas.\n${flagsToHelp(flags)}\n`)
    return undefined
  }
  if (options.out === undefined) throw new UsageError('Falta decir dónde escribir: --out=<carpeta>.')
  const states = await readStates(path.resolve(cmsDir, '../states.json'))
  const payload = await openCms(readSettings({ ...env }), { firstAccount: false })
  try {
    const { docs } = await payload.db.find<CountedInquiry>({
      collection: 'inquiries',
      pagination: false,
      select: { day: true, state: true, topic: true, role: true, channel: true, language: true, disposition: true },
    })
    const { rows, untold } = openFigures({
      inquiries: countInquiries(docs, 'month'),
      hits: await readCounts(payload, { from: '2000-01-01', until: today() }),
      codes: new Map([[portalSlug, 'MX'], ...states.map(({ code, slug }) => [slug, code] as const)]),
      today: today(),
    })
    const csv = figuresToCsv(rows)
    await mkdir(options.out, { recursive: true })
    await writeWhole(path.join(options.out, figuresCsv), csv)
    await writeWhole(path.join(options.out, figuresDescription), `${JSON.stringify(figuresPackage({ csv }), null, 2)}\n`)
    out.write(`${rows.length} renglones: ${path.join(options.out, figuresCsv)}\n`)
    if (rows.length === 0) out.write('Ningún mes terminado tiene qué decir: lo de este mes se cuenta cuando termine.\n')
    if (untold.length > 0) out.write(`Muy poco para decirse: ${untold.join(', ')}.\n`)
  } finally {
    await payload.destroy()
  }
  return undefined
}

/** A build that reads meanwhile finds the old file or the new one. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}
