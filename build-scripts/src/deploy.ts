import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { targetFlags } from './cli/targetFlags.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { addCopiesToSites } from './deploy/addCopiesToSites.ts'
import { chooseWave } from './deploy/chooseWave.ts'
import { collectAt, collectedToText, keepNumber } from './deploy/collectAt.ts'
import { deployWave, hasSucceeded, siteOutcomeToText, waveToText } from './deploy/deployWave.ts'
import { domainsOf } from './deploy/domainsOf.ts'
import { openTarget } from './deploy/openTarget.ts'
import { readShipment } from './deploy/readShipment.ts'
import { requireSameRollout } from './deploy/requireSameRollout.ts'
import { waveChecks } from './deploy/waveChecks.ts'
import { ReleaseStore } from './release/ReleaseStore.ts'
import { defaultDist, defaultStates } from './repository.ts'

const flags = {
  states: { value: '<sitios>', help: 'cuáles: jal,MX-CMX,oaxaca,nacional' },
  phase: { value: '<número>', help: 'los estados de una fase de states.json' },
  ...targetFlags,
  'no-copies': { help: 'en una carpeta, sin copias comprimidas para nginx y Caddy, que entonces comprimen en cada petición' },
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
  keep: {
    value: '<número>',
    help: 'al final, cuántas versiones quedan de cada sitio en el destino; las demás se borran (todas quedan, si no se dice). Sin --states ni --phase solo borra',
  },
  list: { help: 'solo dice qué sitios serían, como lista JSON; no publica nada' },
  json: { help: 'para máquinas' },
}

await runCommand(() =>
  untilInterrupted(async (signal) => {
    const options = parseFlags(process.argv.slice(2), flags)
    if (options === undefined) {
      process.stdout.write(
        `Publica lo construido en otro lugar, sitio por sitio: revisa cada uno y, si uno falla, lo regresa y se detiene.\n${flagsToHelp(flags)}\n`,
      )
      return
    }
    const { env } = process
    const states = await readStates(defaultStates)
    const keep = options.keep === undefined ? undefined : keepNumber(options.keep)
    if (keep !== undefined && options.states === undefined && options.phase === undefined) {
      const target = openTarget(options.target, { env, domainOf: domainsOf(states) })
      const collected = await collectAt(target, keep, new Date())
      process.stdout.write(options.json ? `${JSON.stringify({ collected })}\n` : `${collectedToText(collected)}\n`)
      return
    }
    const wave = chooseWave(states, options)
    if (options.list) {
      process.stdout.write(`${JSON.stringify(wave.sites)}\n`)
      return
    }
    const domainOf = domainsOf(states)
    const target = openTarget(options.target, { env, domainOf })
    const store = new ReleaseStore(path.resolve(options.dist ?? defaultDist))
    // All are there before the first is sent.
    const shipments = wave.sites.map((site) => readShipment(store, site))
    const models = siteModels({ content: emptyContent(), states })
    for (const shipment of shipments) {
      const model = models.find(({ slug }) => slug === shipment.manifest.site)
      if (model !== undefined) requireSameRollout(shipment, model)
    }
    const report = await deployWave({
      target,
      shipments,
      fleet: chooseSites(states, undefined),
      checks: waveChecks({ health: options.health, env, domainOf }),
      signal,
      onSite: (outcome) => process.stderr.write(`${siteOutcomeToText(outcome)}\n`),
    })
    if (wave.planned.length > 0) process.stderr.write(`Todavía no les toca («planned»): ${wave.planned.join(', ')}.\n`)
    const isWell = hasSucceeded(report)
    // What went wrong may need what is there.
    const collected = isWell && keep !== undefined ? await collectAt(target, keep, new Date()) : undefined
    const told = collected === undefined ? waveToText(report) : `${waveToText(report)}\n${collectedToText(collected)}`
    process.stdout.write(options.json ? `${JSON.stringify({ ...report, collected })}\n` : `${told}\n`)
    if (!isWell) process.exitCode = 1
    // Last: what readers are shown waits for nothing that only makes it lighter.
    if (options['no-copies']) return
    await addCopiesToSites({ target, sites: wave.sites, signal, say: (line) => process.stderr.write(`${line}\n`) })
  }),
)
