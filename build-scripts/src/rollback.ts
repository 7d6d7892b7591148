import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { targetFlags } from './cli/targetFlags.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { directoryTarget } from './deploy/directoryTarget.ts'
import { domainsOf } from './deploy/domainsOf.ts'
import { openTarget } from './deploy/openTarget.ts'
import { rollBackAt } from './deploy/rollBackAt.ts'
import { targetReleases } from './deploy/targetReleases.ts'
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
  ...targetFlags,
  target: { ...targetFlags.target, help: `${targetFlags.target.help} (en esta máquina, si no se dice)` },
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
  const states = await readStates(defaultStates)
  const slugs = chooseSites(states, options.states)
  if (options.to !== undefined && slugs.length > 1)
    throw new UsageError('Cada sitio tiene sus propias versiones: con --to, di un solo sitio en --states.')
  const dist = path.resolve(options.dist ?? defaultDist)
  const { env } = process
  const domainOf = domainsOf(states)
  if (options.target === undefined) await rollBackHere({ dist, slugs, to: options.to })
  else {
    const target = openTarget(options.target, { env, domainOf })
    const isDone = await untilInterrupted((signal) => rollBackAt(target, { ...options, dist, slugs, states, env, signal }))
    if (!isDone) process.exitCode = 1
  }
  process.stderr.write('El siguiente «npm run build» vuelve a construir con lo que esté publicado entonces: corrígelo antes.\n')
})

async function rollBackHere({ dist, slugs, to }: { dist: string; slugs: readonly string[]; to: string | undefined }) {
  const unlock = await lockFile(distLayout(dist).lock)
  try {
    const store = new ReleaseStore(dist)
    const here = directoryTarget(dist)
    // All are chosen before the first is changed.
    const chosen = []
    for (const slug of slugs) chosen.push({ slug, ...(await chooseRelease(await targetReleases(here, slug), slug, to)) })
    for (const { slug, from, id, manifest } of chosen) {
      await store.restore(slug, id)
      process.stdout.write(`${slug}: ${shortId(from)} → ${shortId(id)}, hecha el ${manifest.made}\n`)
    }
  } finally {
    await unlock()
  }
}
