import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { portNumber } from './cli/portNumber.ts'
import { runCommand } from './cli/runCommand.ts'
import { createPageDrawer } from './preview/createPageDrawer.ts'
import { loadSiteBundle } from './render/siteBundle.ts'
import { chooseBundle } from './steps/chooseBundle.ts'
import { listen } from './steps/listen.ts'

const flags = {
  port: { value: '<número>', help: 'puerto (3001)' },
  host: { value: '<dirección>', help: 'donde se escucha (127.0.0.1: solo esta máquina)' },
  bundle: { value: '<carpeta>', help: 'paquete de Astro ya construido (se construye solo cuando cambia)' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(
      `Dibuja páginas para la vista previa del CMS, que las pide donde dice JUSTICIA_PREVIEW_URL.\n${flagsToHelp(flags)}\n`,
    )
    return
  }
  const { dir } = await chooseBundle(options.bundle)
  const server = createPageDrawer(await loadSiteBundle(dir))
  const port = await listen(server, portNumber(options.port, 3001), options.host)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  process.stdout.write(`Vista previa: http://127.0.0.1:${port}\n`)
})
