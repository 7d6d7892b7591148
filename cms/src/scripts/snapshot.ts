/** npm run snapshot [-- --out=<folder>] [--json]: writes what is published as a content folder. */
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { DatabaseError } from '../database/DatabaseError.ts'
import { cmsDir, readSettings } from '../settings.ts'
import { readPublished } from '../snapshot/readPublished.ts'
import { refuseForeignFolder } from '../snapshot/refuseForeignFolder.ts'
import { UnreadDocuments } from '../snapshot/UnreadDocuments.ts'
import { errorToLines } from './steps/errorToLines.ts'
import { openCms } from './steps/openCms.ts'

/** Exit status: written, without some documents that cannot be read. */
const withoutDocuments = 3

const options = {
  out: { value: '<carpeta>', help: 'carpeta que se reemplaza (.cache/snapshot)' },
  json: { help: 'para máquinas' },
}

async function snapshot(): Promise<void> {
  const flags = parseFlags(process.argv.slice(2), options)
  if (flags === undefined) {
    process.stdout.write(`Escribe en archivos lo que está publicado en el CMS.\n${flagsToHelp(options)}\n`)
    return
  }
  const out = path.resolve(process.env.INIT_CWD ?? process.cwd(), flags.out ?? path.join(cmsDir, '..', '.cache', 'snapshot'))
  const settings = readSettings(process.env)
  await refuseForeignFolder(out)

  const payload = await openCms(settings, { firstAccount: false })
  try {
    const start = performance.now()
    const unread = new UnreadDocuments()
    const content = await readPublished(payload, settings.mediaDir, unread)
    if (content.guides.length === 0)
      throw new DatabaseError('El CMS no tiene ninguna guía publicada. Siembra el contenido con: npm run seed')
    await writeContent(content, out)
    const seconds = (performance.now() - start) / 1000
    const counts = {
      guides: content.guides.length,
      terms: content.terms.length,
      flows: content.flows.length,
      letters: content.letters.length,
      variants: Object.values(content.states).reduce((total, { variants }) => total + variants.length, 0),
    }
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ out, ...counts, unread: unread.list, seconds })}\n`
        : `Copia de lo publicado en ${out}: ${counts.guides} guías, ${counts.terms} palabras, ${counts.flows} orientadores, ${counts.letters} escritos, ${counts.variants} variantes, en ${seconds.toFixed(1)} s.\n`,
    )
    for (const { message } of unread.list) process.stderr.write(`${message}\n`)
    if (unread.list.length > 0) process.exitCode = withoutDocuments
  } finally {
    await payload.destroy()
  }
}

try {
  await snapshot()
} catch (error) {
  process.stderr.write(`${errorToLines(error)}\n`)
  process.exitCode = 1
}
