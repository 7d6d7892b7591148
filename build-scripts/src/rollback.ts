import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { targetFlags } from './cli/targetFlags.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { domainsOf } from './deploy/domainsOf.ts'
import { openTarget } from './deploy/openTarget.ts'
import { rollBackAt } from './deploy/rollBackAt.ts'
import { distLayout } from './release/distLayout.ts'
import { lockFile } from './release/lockFile.ts'
import { shortId } from './release/manifest.ts'
import { ReleaseStore } from './release/ReleaseStore.ts'
import { letGo, readHold } from './release/siteHold.ts'
import { defaultDist, defaultStates } from './repository.ts'
import { chooseWayBack, goBack } from './wayBack/goBack.ts'

const flags = {
  states: { value: '<sitios>', help: 'de cuáles: jal,MX-CMX,oaxaca,nacional (hay que decirlo)' },
  to: {
    value: '<versión>',
    help: 'la versión que se muestra, entera o su principio, de un solo sitio (la anterior, si no se dice)',
  },
  undo: { help: 'lo contrario, en esta máquina: el sitio vuelve a seguir lo que se publica' },
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
  if (options.undo && (options.to !== undefined || options.target !== undefined))
    throw new UsageError('--undo va solo con --states: un destino vuelve a lo de hoy con «npm run deploy».')
  const dist = path.resolve(options.dist ?? defaultDist)
  const { env } = process
  const domainOf = domainsOf(states)
  if (options.undo) return undoHere({ dist, slugs })
  if (options.target === undefined) await rollBackHere({ dist, slugs, to: options.to })
  else {
    const target = openTarget(options.target, { env, domainOf })
    const isDone = await untilInterrupted((signal) => rollBackAt(target, { ...options, dist, slugs, states, env, signal }))
    if (!isDone) process.exitCode = 1
  }
  process.stderr.write(
    options.target === undefined
      ? `Se queda así, aunque se publique o se construya otra vez. Cuando lo publicado esté corregido: npm run rollback -- --states=${slugs.join()} --undo\n`
      : 'El siguiente «npm run deploy» pone ahí lo que esté publicado entonces: corrígelo antes.\n',
  )
})

async function rollBackHere({ dist, slugs, to }: { dist: string; slugs: readonly string[]; to: string | undefined }) {
  const unlock = await lockFile(distLayout(dist).lock)
  try {
    const store = new ReleaseStore(dist)
    // All are chosen before the first is changed.
    const chosen = []
    for (const slug of slugs) chosen.push(await chooseWayBack(store, slug, to))
    for (const way of chosen) {
      const shown = await goBack(store, way, null)
      process.stdout.write(`${way.slug}: ${shortId(way.from)} → ${shortId(shown)}, hecha el ${way.manifest.made}\n`)
    }
  } finally {
    await unlock()
  }
}

/** Lets sites follow again what is published; a worker that runs shows it by itself. */
async function undoHere({ dist, slugs }: { dist: string; slugs: readonly string[] }) {
  const layout = distLayout(dist)
  const unlock = await lockFile(layout.lock)
  try {
    for (const slug of slugs) {
      const isHeld = readHold(layout, slug) !== undefined
      letGo(layout, slug)
      process.stdout.write(`${slug}: ${isHeld ? 'vuelve a seguir lo que se publica' : 'ya seguía lo que se publica'}\n`)
    }
  } finally {
    await unlock()
  }
  process.stderr.write('Lo pone el proceso de publicación, si está corriendo; si no, «npm run build».\n')
}
