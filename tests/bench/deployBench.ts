import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type FlagValues, flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { today } from '@justicia/shared-content/day'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { portalSlug } from '@justicia/shared-content/plan/portal'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from '../../build-scripts/src/cli/chooseSites.ts'
import { defaultContent, defaultStates, repository } from '../../build-scripts/src/repository.ts'
import { deployTables } from './deploy/deployTables.ts'
import { measureDeployments } from './deploy/measureDeployments.ts'
import { measurePeerWay } from './deploy/measurePeerWay.ts'
import { withSection } from './report/benchDocument.ts'
import { tableToMarkdown, tableToText } from './report/Table.ts'
import { buildBundle } from './steps/buildBundle.ts'
import { makeWorkspace } from './steps/makeWorkspace.ts'
import { planInput, planModels } from './steps/planModels.ts'
import { runBuild } from './steps/runBuild.ts'

const flags = {
  rounds: { value: '<número>', help: 'vueltas del cambio de una guía; se da la mediana (3)' },
  states: { value: '<sitios>', help: 'solo estos sitios: jal,MX-CMX,oaxaca,nacional' },
  content: { value: '<carpeta>', help: 'contenido de entrada (shared-content/content)' },
  'no-peers': { help: 'sin Hugo' },
  json: { help: 'muestra las cifras como JSON' },
  write: { help: 'escribe las tablas en docs/measurements.md' },
}
const measurements = path.join(repository, 'docs', 'measurements.md')

/** `npm run bench -- deploy`: from built sites, and from a change, to other places; and the same by Hugo, Pagefind and rsync. */
export async function deployBench(args: readonly string[]): Promise<void> {
  const options: FlagValues<typeof flags> | undefined = parseFlags(args, flags)
  if (options === undefined) {
    process.stdout.write(`Mide lo que cuesta publicar en otro lugar, y lo compara.\n${flagsToHelp(flags)}\n`)
    return
  }
  const states = await readStates(defaultStates)
  const slugs = chooseSites(states, options.states)
  const contentDir = path.resolve(options.content ?? defaultContent)
  const date = today()
  const rounds = Math.max(1, Number(options.rounds ?? 3))
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { dir, alsoRemove } = await makeWorkspace()

  say('Se construyen los sitios…')
  const bundleDir = path.join(repository, '.cache', `bench-bundle-${process.pid}`)
  alsoRemove(bundleDir)
  await buildBundle(bundleDir)
  const dist = path.join(dir, 'dist')
  const { report } = await runBuild({ contentDir, outDir: dist, bundleDir, slugs, date })
  const plan = await planInput({ contentDir, states, date })
  const guide = plan.content.guides[0]?.slug
  if (guide === undefined) throw new RangeError('No hay guía que cambiar.')
  // Before the guide is changed: the peer is given the same pages.
  const peer = options['no-peers']
    ? undefined
    : await measurePeerWay({ models: await planModels({ contentDir, states, slugs, date }), dist, dir, guide, say })
  const one = slugs.find((slug) => slug !== portalSlug) ?? portalSlug
  const ours = await measureDeployments({ built: { plan, dist, slugs, bundleDir }, one, dir, rounds, say })

  const command = `npm run bench -- deploy${args.length > 0 ? ` ${args.join(' ')}` : ''}`
  const figures = {
    command,
    date,
    sites: slugs.length,
    pages: report.pages,
    rounds,
    ...ours,
    ...(peer === undefined ? {} : { peer }),
  }
  const tables = deployTables(figures)
  if (options.write) {
    const document = (await readFile(measurements, 'utf8').catch(orAbsent)) ?? ''
    const text = [`\`${command}\` on ${date}.`, ...tables.map(tableToMarkdown)].join('\n\n')
    await writeFile(measurements, withSection(document, { name: 'bench-deploy', heading: 'npm run bench -- deploy', text }))
  }
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `\n${tables.map(tableToText).join('\n\n')}\n`)
}
