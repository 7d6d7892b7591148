import path from 'node:path'
import { createProgress } from './cli/createProgress.ts'
import { flagsToHelp, parseFlags } from './cli/parseFlags.ts'
import { runCommand } from './cli/runCommand.ts'
import { defaultDist, repository } from './repository.ts'
import { ChildProcesses } from './start/ChildProcesses.ts'
import { ensureCmsBuild } from './start/ensureCmsBuild.ts'
import { requireFreePort } from './start/requireFreePort.ts'
import { waitForHttp } from './start/waitForHttp.ts'

const flags = {
  port: { value: '<puerto>', help: 'de los sitios (4321)' },
  'cms-port': { value: '<puerto>', help: 'del CMS (3000)' },
  out: { value: '<carpeta>', help: 'carpeta de los sitios (dist)' },
  'no-cms': { help: 'solo los sitios, sin el CMS' },
}
const labels = {
  seed: 'Siembra del CMS',
  build: 'Construcción de los 33 sitios',
  serve: 'Servidor de los sitios',
  cms: 'Construcción del CMS (la primera vez tarda uno o dos minutos)',
  admin: 'Servidor del CMS',
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
  await requireFreePort(sitesPort, 'los sitios', '--port')
  if (!options['no-cms']) await requireFreePort(cmsPort, 'el CMS', '--cms-port')

  const children = new ChildProcesses()
  try {
    const progress = createProgress({ stream: process.stderr, labels, quiet: false })
    progress.phase('seed')
    await children.run(script('cms/src/scripts/seed.ts'), ['--if-empty'])
    progress.phase('build')
    await children.run(script('build-scripts/src/build.ts'), [`--out=${out}`])
    progress.phase('serve')
    children.start(script('build-scripts/src/serve.ts'), [`--port=${sitesPort}`, `--dist=${out}`])
    await waitForHttp(`http://127.0.0.1:${sitesPort}/`, children)
    process.stdout.write(
      `\n  Portal nacional   http://localhost:${sitesPort}/\n  Cada estado       http://jalisco.localhost:${sitesPort}/ (y los otros 31)\n\n`,
    )
    if (!options['no-cms']) {
      progress.phase('cms')
      await ensureCmsBuild(children)
      progress.phase('admin')
      children.start(
        script('node_modules/next/dist/bin/next'),
        ['start', '-H', '127.0.0.1', '-p', String(cmsPort)],
        script('cms'),
      )
      await waitForHttp(`http://127.0.0.1:${cmsPort}/admin/login`, children)
    }
    progress.done()
    if (!options['no-cms'])
      process.stdout.write(
        `\n  CMS               http://localhost:${cmsPort}/admin\n  Publicar          guarda en el CMS y ejecuta «npm run build»: los sitios servidos cambian al terminar\n`,
      )
    process.stdout.write('\n  Ctrl-C termina todo.\n')
    await children.untilOneEnds()
  } finally {
    await children.stop()
  }
})
