import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import type { Content } from '@justicia/shared-content/content/content'
import { kindNames } from '@justicia/shared-content/content/kinds/kinds'
import { listsOf } from '@justicia/shared-content/content/kinds/lists'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { DatabaseError } from '../database/DatabaseError.ts'
import { cmsKind } from '../kinds/kinds.ts'
import { cmsDir, readSettings } from '../settings/settings.ts'
import { readPublished } from '../snapshot/readPublished.ts'
import { refuseForeignFolder } from '../snapshot/refuseForeignFolder.ts'
import { UnreadDocuments } from '../snapshot/UnreadDocuments.ts'
import type { CommandInput } from './Command.ts'
import { openCms } from './openCms.ts'

/** Exit status: written, without some documents that cannot be read. */
const withoutDocuments = 3

const options = {
  out: { value: '<carpeta>', help: 'carpeta que se reemplaza (.cache/snapshot)' },
  json: { help: 'para máquinas' },
}

/** npm run snapshot [-- --out=<folder>] [--json]: writes what is published as a content folder. */
export async function snapshotCommand({ args, env, out: answer, err }: CommandInput): Promise<number | undefined> {
  const flags = parseFlags(args, options)
  if (flags === undefined) {
    answer.write(`Escribe en archivos lo que está publicado en el CMS.\n${flagsToHelp(options)}\n`)
    return undefined
  }
  const out = path.resolve(env.INIT_CWD ?? process.cwd(), flags.out ?? path.join(cmsDir, '..', '.cache', 'snapshot'))
  const settings = readSettings(env)
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
    const counts = countPieces(content)
    answer.write(
      flags.json
        ? `${JSON.stringify({ out, ...Object.fromEntries(counts.map(({ name, count }) => [name, count])), unread: unread.list, seconds })}\n`
        : `Copia de lo publicado en ${out}: ${counts.map(({ count, counted }) => `${count} ${counted}`).join(', ')}, en ${seconds.toFixed(1)} s.\n`,
    )
    for (const { message } of unread.list) err.write(`${message}\n`)
    return unread.list.length > 0 ? withoutDocuments : undefined
  } finally {
    await payload.destroy()
  }
}

/** How many pieces there are of the kinds that people count, in the contract's order. */
function countPieces(content: Content): { name: string; counted: string; count: number }[] {
  const counts = new Map(kindNames().map((name) => [name, 0]))
  for (const { name, pieces } of listsOf(content)) counts.set(name, (counts.get(name) ?? 0) + pieces.length)
  return [...counts].flatMap(([name, count]) => {
    const { counted } = cmsKind(name).words
    return counted === undefined ? [] : [{ name, counted, count }]
  })
}
