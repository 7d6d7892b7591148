import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { portalSlug } from '@justicia/shared-content/plan/portal'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { createProgress } from './cli/createProgress.ts'
import { exitCodes } from './cli/exitCodes.ts'
import { runCommand } from './cli/runCommand.ts'
import { untilInterrupted } from './cli/untilInterrupted.ts'
import { defaultDist, defaultStates, repository } from './repository.ts'
import { localOrigin } from './serve/siteOfHost.ts'
import { ChildFailedError, ChildProcesses } from './start/ChildProcesses.ts'
import { cmsServer } from './start/cmsServer.ts'
import { ensureCmsBuild } from './start/ensureCmsBuild.ts'
import { freePort } from './start/freePort.ts'
import { requireFreePort } from './start/requireFreePort.ts'
import { waitForHttp } from './start/waitForHttp.ts'

const flags = {
  port: { value: '<puerto>', help: 'de los sitios (4321)' },
  'cms-port': { value: '<puerto>', help: 'del CMS (3000)' },
  out: { value: '<carpeta>', help: 'carpeta de los sitios (dist)' },
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  'no-cms': { help: 'solo los sitios, sin el CMS' },
}
const labels = {
  seed: 'Siembra del CMS',
  build: 'Construcción de los sitios',
  serve: 'Servidor de los sitios',
  cms: 'Construcción del CMS (la primera vez tarda uno o dos minutos)',
  admin: 'Servidor del CMS',
}
/** What to say when the sites were not built, or not without faults. */
function builtToText(status: number | null): string {
  const mend = 'lo que hay que corregir está más arriba; después, ejecuta «npm run build»'
  if (status === exitCodes.withoutDocuments)
    return `¡Atención! Algunos documentos tienen faltas y los sitios se construyeron sin ellos, o con su versión anterior: ${mend}.`
  if (status === exitCodes.withFindings) return `¡Atención! Las revisiones encontraron algo en las páginas: ${mend}.`
  return `¡Atención! No se pudo construir; se sirve lo que ya estaba: ${mend}.`
}

/** Where the sites are served. */
function sitesToText(slugs: readonly string[], port: number): string {
  const states = slugs.filter((slug) => slug !== portalSlug)
  const more = states.length > 1 ? ` (y ${states.length === 2 ? 'el otro' : `los otros ${states.length - 1}`})` : ''
  const example = states.find((slug) => slug === 'jalisco') ?? states[0]
  return [
    ...(slugs.includes(portalSlug) ? [`  Portal nacional   ${localOrigin(portalSlug, port)}/`] : []),
    ...(example === undefined ? [] : [`  Cada estado       ${localOrigin(example, port)}/${more}`]),
  ].join('\n')
}

const script = (name: string) => path.join(repository, name)

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Siembra el CMS, construye los sitios y sirve todo en esta máquina.\n${flagsToHelp(flags)}\n`)
    return
  }
  const sitesPort = Number(options.port ?? 4321)
  const cmsPort = Number(options['cms-port'] ?? 3000)
  const out = path.resolve(options.out ?? defaultDist)
  const sites = chooseSites(await readStates(defaultStates), options.states)
  await requireFreePort(sitesPort, 'los sitios', '--port')
  if (!options['no-cms']) await requireFreePort(cmsPort, 'el CMS', '--cms-port')

  await untilInterrupted(async (signal) => {
    const children = new ChildProcesses(signal)
    try {
      const progress = createProgress({ stream: process.stderr, labels, quiet: false })
      progress.phase('seed')
      await children.run(script('cms/src/scripts/seed.ts'), ['--if-empty'])
      progress.phase('build')
      const built = await children.runToStatus(script('build-scripts/src/build.ts'), [`--out=${out}`, `--states=${sites.join()}`])
      // With the CMS, where faults are mended, going on is what helps; without it there is nothing to go on to.
      if (built !== 0 && !Object.values<unknown>(exitCodes).includes(built) && options['no-cms'])
        throw new ChildFailedError('No se pudo construir: corrige lo que dice arriba y vuelve a ejecutar «npm start».')
      progress.phase('serve')
      const channelsPort = await freePort()
      children.start(script('build-scripts/src/serve.ts'), [
        `--port=${sitesPort}`,
        `--dist=${out}`,
        // One that runs elsewhere is handed on to by the server before it.
        ...(options['no-cms'] || process.env.JUSTICIA_CHANNELS_URL ? [] : [`--channels=http://127.0.0.1:${channelsPort}`]),
      ])
      await waitForHttp(`http://127.0.0.1:${sitesPort}/`, children, signal)
      process.stdout.write(`\n${sitesToText(sites, sitesPort)}\n\n`)
      if (!options['no-cms']) {
        progress.phase('cms')
        await ensureCmsBuild(children)
        progress.phase('admin')
        if (!process.env.JUSTICIA_PREVIEW_URL) {
          const previewPort = await freePort()
          children.start(script('build-scripts/src/preview.ts'), [`--port=${previewPort}`])
          process.env.JUSTICIA_PREVIEW_URL = `http://127.0.0.1:${previewPort}`
        }
        // Whoever runs the chat elsewhere has said where.
        const isChatElsewhere = Boolean(process.env.JUSTICIA_CHANNELS_URL)
        process.env.JUSTICIA_CHANNELS_URL ||= `http://127.0.0.1:${channelsPort}`
        children.start(...cmsServer(cmsPort))
        await waitForHttp(`http://127.0.0.1:${cmsPort}/admin/login`, children, signal)
        children.start(script('build-scripts/src/worker.ts'), [
          `--out=${out}`,
          `--states=${sites.join()}`,
          `--sites-port=${sitesPort}`,
        ])
        if (!isChatElsewhere)
          children.start(script('cms/src/scripts/channels.ts'), [
            `--port=${channelsPort}`,
            `--cms-port=${cmsPort}`,
            `--sites-port=${sitesPort}`,
          ])
      }
      progress.done()
      if (!options['no-cms'])
        process.stdout.write(
          `\n  CMS               http://localhost:${cmsPort}/admin\n  Publicar          publica en el CMS: los sitios cambian solos, y el recibo del documento lo dice\n`,
        )
      process.stdout.write('\n  Ctrl-C termina todo.\n')
      if (built !== 0) process.stderr.write(`\n  ${builtToText(built)}\n`)
      await children.untilOneEnds()
    } finally {
      await children.stop()
    }
  })
})
