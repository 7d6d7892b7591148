import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { targetFlags } from './cli/targetFlags.ts'
import { domainsOf } from './deploy/domainsOf.ts'
import { openTarget } from './deploy/openTarget.ts'
import { statusHere, statusThere, statusToText } from './deploy/siteStatus.ts'
import { ReleaseStore } from './release/ReleaseStore.ts'
import { defaultDist, defaultStates } from './repository.ts'

const flags = {
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  target: { ...targetFlags.target, help: `${targetFlags.target.help} (lo construido en esta máquina, si no se dice)` },
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
  json: { help: 'para máquinas' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Dice qué versión muestra cada sitio, desde cuándo, y cuáles otras guarda.\n${flagsToHelp(flags)}\n`)
    return
  }
  const states = await readStates(defaultStates)
  const store = new ReleaseStore(path.resolve(options.dist ?? defaultDist))
  const target =
    options.target === undefined ? undefined : openTarget(options.target, { env: process.env, domainOf: domainsOf(states) })
  const warn = (line: string) => process.stderr.write(`${line}\n`)
  const sites = []
  for (const slug of chooseSites(states, options.states))
    sites.push(target === undefined ? statusHere(store, slug, warn) : await statusThere(target, store, slug))
  const nothing = target === undefined ? 'sin construir' : 'no muestra nada'
  process.stdout.write(
    options.json ? `${JSON.stringify(sites)}\n` : sites.map((site) => `${statusToText(site, nothing)}\n`).join(''),
  )
})
