import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type FlagValues, flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { checkContent } from '@justicia/shared-content/content/checkContent'
import type { Content } from '@justicia/shared-content/content/content'
import { readLocatedContent } from '@justicia/shared-content/content/readContent'
import { today } from '@justicia/shared-content/day'
import { readStates } from '@justicia/shared-content/states'
import { seedContent } from '../seed/seedContent.ts'
import { waitForSeedLock } from '../seed/seedLock.ts'
import { type CmsSettings, cmsDir, readSettings } from '../settings/settings.ts'
import type { CommandInput, CommandOutput } from './Command.ts'
import { keptToLines } from './keptToLines.ts'
import { openCms } from './openCms.ts'
import { makeProgress } from './progress.ts'

const options = {
  content: { value: '<carpeta>', help: 'contenido de entrada (shared-content/content)' },
  'if-empty': { help: 'no toca un CMS que ya tiene guías, salvo que una siembra haya quedado a medias' },
  overwrite: { help: 'pone los archivos también en lugar de lo que alguien cambió en el CMS' },
  json: { help: 'para máquinas' },
}

/** npm run seed [-- --content=<folder>] [--if-empty] [--overwrite] [--json]: puts a content folder into the CMS. */
export async function seedCommand({ args, env, out, err }: CommandInput): Promise<undefined> {
  const flags = parseFlags(args, options)
  if (flags === undefined) {
    out.write(`Pone una carpeta de contenido en el CMS, publicada.\n${flagsToHelp(options)}\n`)
    return
  }
  const root = path.join(cmsDir, '..')
  const folder = path.resolve(env.INIT_CWD ?? process.cwd(), flags.content ?? path.join(root, 'shared-content', 'content'))
  const settings = readSettings(env)
  const { content, places } = await readLocatedContent(folder)
  checkContent({
    content,
    places,
    states: await readStates(path.join(root, 'states.json')),
    date: today(),
  })

  // Before the database is opened: bringing it up to date and making the first account are part of a seed.
  const giveBack = await waitForSeedLock(settings, () => err.write('Otra siembra está en curso; esperando…\n'))
  try {
    await seedInto({ settings, content, flags, out })
  } finally {
    await giveBack()
  }
}

async function seedInto(input: {
  settings: CmsSettings
  content: Content
  flags: FlagValues<typeof options>
  out: CommandOutput
}): Promise<void> {
  const { settings, content, flags, out } = input
  const payload = await openCms(settings, { firstAccount: true })
  // Stays behind when the process is killed, so that the next start goes on.
  const unfinished = path.join(settings.dataDir, 'siembra-sin-terminar')
  try {
    if (flags['if-empty'] && !existsSync(unfinished) && (await payload.count({ collection: 'guides' })).totalDocs > 0) return
    await mkdir(settings.dataDir, { recursive: true })
    await writeFile(unfinished, '')
    const start = performance.now()
    const report = await seedContent({
      payload,
      content,
      mediaDir: settings.mediaDir,
      overwrite: flags.overwrite,
      ...(flags.json ? {} : { onProgress: makeProgress(out) }),
    })
    await rm(unfinished)
    const seconds = (performance.now() - start) / 1000
    const kept = keptToLines(report)
    const sum = (what: 'created' | 'updated' | 'unchanged') =>
      Object.values(report).reduce((total, counts) => total + counts[what], 0)
    const [created, updated, unchanged] = [sum('created'), sum('updated'), sum('unchanged')]
    out.write(
      flags.json
        ? `${JSON.stringify({ created, updated, unchanged, seconds, collections: report })}\n`
        : `Contenido sembrado: ${created} nuevos, ${updated} cambiados, ${unchanged} iguales, en ${seconds.toFixed(1)} s.\n${kept.map((line) => `${line}\n`).join('')}`,
    )
  } finally {
    await payload.destroy()
  }
}
