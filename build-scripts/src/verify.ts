import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { targetFlags } from './cli/targetFlags.ts'
import { domainsOf } from './deploy/domainsOf.ts'
import { openTarget } from './deploy/openTarget.ts'
import { type Verified, verifiedToText, verifySite } from './deploy/verifySite.ts'
import { defaultDist, defaultStates } from './repository.ts'

const flags = {
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  target: { ...targetFlags.target, help: `${targetFlags.target.help} (lo construido en esta máquina, si no se dice)` },
  json: { help: 'para máquinas' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Lee cada archivo que se muestra y lo compara con lo que dice su versión.\n${flagsToHelp(flags)}\n`)
    return
  }
  const states = await readStates(defaultStates)
  const name = options.target ?? `dir:${path.resolve(defaultDist)}`
  const target = openTarget(name, { env: process.env, domainOf: domainsOf(states) })
  const results: Verified[] = []
  for (const site of chooseSites(states, options.states)) {
    const verified = await verifySite(target, site)
    results.push(verified)
    if (!options.json) process.stdout.write(`${verifiedToText(verified)}\n`)
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`)
  if (results.some(({ findings }) => findings.length > 0)) process.exitCode = 1
})
