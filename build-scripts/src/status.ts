import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { shortId } from './release/manifest.ts'
import { ReleaseStore } from './release/ReleaseStore.ts'
import { defaultDist, defaultStates } from './repository.ts'

const flags = {
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
  json: { help: 'para máquinas' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Dice qué versión muestra cada sitio, desde cuándo, y cuáles otras guarda.\n${flagsToHelp(flags)}\n`)
    return
  }
  const store = new ReleaseStore(path.resolve(options.dist ?? defaultDist))
  const sites = chooseSites(await readStates(defaultStates), options.states).map((slug) => {
    const live = store.current(slug, (line) => process.stderr.write(`${line}\n`))
    const kept = new Set(store.releases(slug))
    const history = store.history(slug).filter(({ id }) => kept.has(id))
    const since = history.find(({ id }) => id === live?.id)?.since
    return { site: slug, release: live?.id ?? null, since: since ?? null, others: history.filter(({ id }) => id !== live?.id) }
  })
  if (options.json) {
    process.stdout.write(`${JSON.stringify(sites)}\n`)
    return
  }
  for (const { site, release, since, others } of sites) {
    const kept = others.length === 0 ? 'no guarda otra' : `guarda ${others.map(({ id }) => shortId(id)).join(', ')}`
    process.stdout.write(
      release === null
        ? `${site}: sin construir\n`
        : `${site}: ${shortId(release)} desde ${since ?? 'no se sabe cuándo'}; ${kept}\n`,
    )
  }
})
