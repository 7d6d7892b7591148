import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { archiveFormat, archiveName, tooMany } from './backup/archiveFormat.ts'
import { cmsCopy } from './backup/cmsCopy.ts'
import { packArchive } from './backup/packArchive.ts'
import { saveSites } from './backup/siteCopy.ts'
import { createProgress } from './cli/createProgress.ts'
import { runCommand } from './cli/runCommand.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { defaultDist, repository } from './repository.ts'
import { makePrivateFolder } from './steps/makePrivateFolder.ts'

const flags = {
  out: { value: '<carpeta>', help: 'dónde se guarda (copias, o JUSTICIA_BACKUP_DIR)' },
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
  'without-sites': { help: 'sin los sitios, que se pueden volver a construir con lo publicado' },
  keep: { value: '<número>', help: 'cuántas copias quedan; las más viejas se borran (todas, si no se dice)' },
  json: { help: 'para máquinas' },
}
const labels = { cms: 'Base de datos e imágenes', sites: 'Sitios', pack: 'Archivo' }

await runCommand(() =>
  untilInterrupted(async (signal) => {
    const options = parseFlags(process.argv.slice(2), flags)
    if (options === undefined) {
      process.stdout.write(
        `Copia en un archivo lo que tiene el CMS (base de datos e imágenes) y lo que muestran los sitios. Sin secretos.\n${flagsToHelp(flags)}\n`,
      )
      return
    }
    const keep = options.keep === undefined ? undefined : Number(options.keep)
    if (keep !== undefined && !(Number.isInteger(keep) && keep > 0))
      throw new UsageError(`--keep=${options.keep} no es un número de copias: usa 1 o más.`)
    const dist = path.resolve(options.dist ?? defaultDist)
    const out = path.resolve(options.out ?? (process.env.JUSTICIA_BACKUP_DIR || path.join(repository, 'copias')))
    const progress = createProgress({ stream: process.stderr, labels, quiet: options.json })
    await mkdir(out, { recursive: true, mode: 0o700 })
    const unlock = await waitForLock(path.join(out, '.lock'), { signal })
    const work = await makePrivateFolder(path.join(dist, '.copias'))
    try {
      // Of copies that were cut short: whoever holds the lock is the only one who makes any.
      for (const name of await readdir(out)) if (name.endsWith('.tar.gz.part')) await rm(path.join(out, name))
      progress.phase('cms')
      const { kind } = await cmsCopy({ action: 'save', dir: path.join(work.dir, 'cms'), signal })
      progress.phase('sites')
      const sites = options['without-sites'] ? [] : await saveSites(dist, path.join(work.dir, 'sites'))
      progress.phase('pack')
      const made = new Date()
      const file = path.join(out, archiveName(made))
      const head = { format: archiveFormat, made: made.toISOString(), sites: !options['without-sites'] } as const
      const packed = await packArchive({ dir: work.dir, file, head, signal })
      await chmod(file, 0o600)
      const gone = keep === undefined ? [] : tooMany(await readdir(out), keep)
      for (const name of gone) await rm(path.join(out, name))
      progress.done()
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ file, kind, sites: sites.length, ...packed, gone })}\n`
          : `${file}\n${packed.files} archivos, ${sites.length} sitios, ${(packed.packed / 1e6).toFixed(1)} MB. Sin secretos: PAYLOAD_SECRET se guarda aparte.\n`,
      )
    } finally {
      await work.remove()
      await unlock()
    }
  }),
)
