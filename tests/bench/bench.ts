/**
 * npm run bench: what building costs, and what the same pages cost others. See `benchOptions.ts` for its flags.
 * npm run bench -- search: what searching answers and costs (`searchBench.ts`).
 * npm run bench -- deploy: what publishing elsewhere costs (`deployBench.ts`).
 * npm run bench -- admin: what editors wait for (`adminBench.ts`).
 * npm run bench -- channels: what a chat costs (`channelsBench.ts`).
 */

import { cp, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { flagsToHelp } from '@justicia/shared-content/cli/parseFlags'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { readStates } from '@justicia/shared-content/states'
import { runCommand } from '../../build-scripts/src/cli/runCommand.ts'
import { defaultStates, repository } from '../../build-scripts/src/repository.ts'
import { adminBench } from './adminBench.ts'
import { benchFlags, benchOptions } from './benchOptions.ts'
import { channelsBench } from './channelsBench.ts'
import { deployBench } from './deployBench.ts'
import { peerInput } from './peers/input/peerInput.ts'
import type { BenchReport } from './report/BenchReport.ts'
import { withBenchSection } from './report/benchDocument.ts'
import { benchTables } from './report/benchTables.ts'
import { tableToText } from './report/Table.ts'
import { searchBench } from './searchBench.ts'
import { buildBundle } from './steps/buildBundle.ts'
import { makeWorkspace } from './steps/makeWorkspace.ts'
import { measureBrowser } from './steps/measureBrowser.ts'
import { measureBuilds } from './steps/measureBuilds.ts'
import { measureCms } from './steps/measureCms.ts'
import { measureMemory } from './steps/measureMemory.ts'
import { measurePlanning } from './steps/measurePlanning.ts'
import { measurePublishing } from './steps/measurePublishing.ts'
import { measureRebuilds } from './steps/measureRebuilds.ts'
import { measureWeights } from './steps/measureWeights.ts'
import { planInput, planModels } from './steps/planModels.ts'
import { preparePeers } from './steps/preparePeers.ts'
import { repeatContent } from './steps/repeatContent.ts'
import { runBuild } from './steps/runBuild.ts'

const measurements = path.join(repository, 'docs', 'measurements.md')

await runCommand(async () => {
  const [part, ...rest] = process.argv.slice(2)
  if (part === 'search') return searchBench(rest)
  if (part === 'deploy') return deployBench(rest)
  if (part === 'admin') return adminBench(rest)
  if (part === 'channels') return channelsBench(rest)
  const states = await readStates(defaultStates)
  const options = benchOptions(process.argv.slice(2), states)
  if (options === undefined) {
    process.stdout.write(`Mide lo que cuesta construir los sitios, y lo compara.\n${flagsToHelp(benchFlags)}\n`)
    return
  }
  const { rounds, publications, parts, slugs, date } = options
  const [loadBefore = 0] = loadavg()
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { dir, alsoRemove } = await makeWorkspace()
  const inside = (name: string) => path.join(dir, name)

  say('Se prepara el paquete de los sitios y una primera construcción…')
  const contentDir = inside('content')
  await cp(options.contentDir, contentDir, { recursive: true })
  const bundleDir = path.join(repository, '.cache', `bench-bundle-${process.pid}`)
  alsoRemove(bundleDir)
  const bundle = await buildBundle(bundleDir)
  const build = { contentDir, bundleDir, slugs, date }
  const dist = inside('first')
  const { report: first } = await runBuild({ ...build, outDir: dist })
  const models = await planModels({ contentDir, states, slugs, date })

  const largeDir = parts.has('large') ? inside('content-4') : undefined
  if (largeDir !== undefined) await repeatContent({ from: contentDir, to: largeDir, times: 4 })
  const names = parts.has('peers') ? options.peers : []
  const pages = names.length === 0 ? [] : await peerInput({ models, dist })
  const { prepared, skipped } = await preparePeers({ names, pages, dir: inside('peers'), all: options.all, say })
  const pagesBySite = new Map(Object.entries(first.sites).map(([slug, site]) => [slug, site.pages]))
  const builds = await measureBuilds({ build, dir, rounds, largeDir, peers: prepared, pagesBySite, say })

  if (parts.has('plan')) say('De un cambio a sus páginas…')
  const planning = parts.has('plan')
    ? measurePlanning({ plan: await planInput({ contentDir, states, date }), rounds })
    : undefined
  if (parts.has('rebuild')) say('Cambios de una página y de una guía…')
  const rebuilds = parts.has('rebuild') ? await measureRebuilds({ ...build, dir: inside('rebuilds'), rounds }) : undefined
  if (parts.has('cms')) say('CMS: sembrar y copiar…')
  const cms = parts.has('cms') ? await measureCms({ contentDir, dir: inside('cms'), rounds }) : undefined
  if (parts.has('weights')) say('Peso de las páginas…')
  const weights = parts.has('weights') ? await measureWeights({ models, dist }) : undefined
  if (parts.has('browser')) say('Páginas en el navegador, con una conexión lenta…')
  const browser = parts.has('browser') ? await measureBrowser({ models, dist, loads: rounds === 1 ? 1 : 5 }) : undefined
  // Last: it changes the sites that the others look at.
  if (parts.has('publish')) say('De un cambio a sus páginas en vivo…')
  const sites = async () => ({ plan: await planInput({ contentDir, states, date }), dist, slugs, bundleDir })
  const publishing = parts.has('publish') ? await measurePublishing({ ...(await sites()), rounds }) : undefined
  if (parts.has('memory')) say('Un cambio tras otro…')
  const memory = parts.has('memory') ? await measureMemory({ ...(await sites()), publications }) : undefined

  const report: BenchReport = {
    date,
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    rounds,
    sites: slugs.length,
    machine: {
      processor: cpus()[0]?.model.trim() ?? process.arch,
      cores: availableParallelism(),
      memoryBytes: totalmem(),
      loadBefore,
      node: process.versions.node,
    },
    bundle,
    ...builds,
    skipped,
    ...(planning === undefined ? {} : { planning }),
    ...(publishing === undefined ? {} : { publishing }),
    ...(memory === undefined ? {} : { memory }),
    ...(rebuilds === undefined ? {} : { rebuilds }),
    ...(cms === undefined ? {} : { cms }),
    ...(weights === undefined ? {} : { weights }),
    ...(browser === undefined ? {} : { browser }),
  }
  if (options.write) {
    const document = (await readFile(measurements, 'utf8').catch(orAbsent)) ?? ''
    await writeFile(measurements, withBenchSection(document, report))
  }
  const tables = benchTables(report).map(tableToText)
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `\n${tables.join('\n\n')}\n`)
})
