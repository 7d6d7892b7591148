import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { chooseRelease } from './release/chooseRelease.ts'
import { distLayout } from './release/distLayout.ts'
import { lockFile } from './release/lockFile.ts'
import { shortId } from './release/manifest.ts'
import { ReleaseStore } from './release/ReleaseStore.ts'
import { defaultDist, defaultStates } from './repository.ts'

const flags = {
  states: { value: '<sitios>', help: 'de cuáles: jal,MX-CMX,oaxaca,nacional (hay que decirlo)' },
  to: {
    value: '<versión>',
    help: 'la versión que se muestra, entera o su principio, de un solo sitio (la anterior, si no se dice)',
  },
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(
      `Vuelve a mostrar una versión anterior de algunos sitios; los demás no se tocan.\n${flagsToHelp(flags)}\n`,
    )
    return
  }
  if (options.states === undefined) throw new UsageError('Falta decir de qué sitios: --states=jal o --states=jal,cmx,nacional.')
  const slugs = chooseSites(await readStates(defaultStates), options.states)
  if (options.to !== undefined && slugs.length > 1)
    throw new UsageError('Cada sitio tiene sus propias versiones: con --to, di un solo sitio en --states.')
  const dist = path.resolve(options.dist ?? defaultDist)
  const unlock = await lockFile(distLayout(dist).lock)
  try {
    const store = new ReleaseStore(dist)
    // All are chosen before the first is changed.
    const chosen = slugs.map((slug) => ({ slug, ...chooseRelease(store, slug, options.to) }))
    for (const { slug, from, to } of chosen) {
      await store.restore(slug, to.id)
      process.stdout.write(`${slug}: ${shortId(from)} → ${shortId(to.id)}, hecha el ${to.made}\n`)
    }
  } finally {
    await unlock()
  }
  process.stderr.write('El siguiente «npm run build» vuelve a construir con lo que esté publicado entonces: corrígelo antes.\n')
})
