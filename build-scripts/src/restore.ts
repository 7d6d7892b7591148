import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { cmsCopy } from './backup/cmsCopy.ts'
import { checkSitesPlace, holdSites, readySites } from './backup/siteCopy.ts'
import { unpackArchive } from './backup/unpackArchive.ts'
import { createProgress } from './cli/createProgress.ts'
import { runCommand } from './cli/runCommand.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { defaultDist } from './repository.ts'
import { makePrivateFolder } from './steps/makePrivateFolder.ts'

const flags = {
  from: { value: '<archivo>', help: 'la copia, hecha por npm run backup (hay que decirla)' },
  dist: { value: '<carpeta>', help: 'carpeta de los sitios (dist)' },
  replace: { help: 'aparta lo que haya, sin borrarlo, y pone lo de la copia en su lugar' },
  'only-check': { help: 'solo mira que la copia esté entera; no cambia nada' },
}
const labels = { check: 'Revisión de la copia', sites: 'Sitios', cms: 'Base de datos e imágenes' }

await runCommand(() =>
  untilInterrupted(async (signal) => {
    const options = parseFlags(process.argv.slice(2), flags)
    if (options === undefined) {
      process.stdout.write(`Pone de nuevo lo que guardó una copia. Antes, detén el CMS y quien publica.\n${flagsToHelp(flags)}\n`)
      return
    }
    const { from, replace } = options
    if (from === undefined) throw new UsageError('Falta decir qué copia: --from=<archivo>.')
    const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), from)
    const dist = path.resolve(options.dist ?? defaultDist)
    const stamp = new Date().toISOString().replace(/[-:.]/g, '')
    const progress = createProgress({ stream: process.stderr, labels, quiet: false })
    await mkdir(dist, { recursive: true })
    const work = await makePrivateFolder(path.join(dist, '.copias'))
    try {
      progress.phase('check')
      const head = await unpackArchive({ file, dir: work.dir, signal })
      if (options['only-check']) {
        progress.done()
        process.stdout.write(`${file} está entero: copia del ${head.made}, ${head.sites ? 'con' : 'sin'} los sitios.\n`)
        return
      }
      const cms = path.join(work.dir, 'cms')
      await cmsCopy({ action: 'check', dir: cms, replace, signal })
      if (head.sites) checkSitesPlace(dist, { replace })
      const giveBack = await holdSites(dist)
      try {
        progress.phase('sites')
        const warn = (line: string) => process.stderr.write(`${line}\n`)
        const show = head.sites ? await readySites({ from: path.join(work.dir, 'sites'), dist, stamp, warn }) : undefined
        progress.phase('cms')
        const { aside = [] } = await cmsCopy({ action: 'load', dir: cms, replace, stamp, signal })
        const before = await show?.()
        progress.done()
        const put = [...aside, ...(before === undefined ? [] : [before])]
        process.stdout.write(
          [
            `Restaurado: copia del ${head.made}.`,
            ...(put.length === 0 ? [] : [`Lo que había quedó en: ${put.join(', ')}. Bórralo cuando todo esté bien.`]),
            ...(head.sites ? [] : ['La copia no trae los sitios: npm run build']),
            'Las direcciones confidenciales se leen solo con el mismo PAYLOAD_SECRET de antes.',
            '',
          ].join('\n'),
        )
      } finally {
        await giveBack()
      }
    } finally {
      await work.remove()
    }
  }),
)
