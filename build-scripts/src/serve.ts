import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { channelsAddress } from './cli/channelsAddress.ts'
import { portNumber } from './cli/portNumber.ts'
import { runCommand } from './cli/runCommand.ts'
import { defaultDist, defaultStates } from './repository.ts'
import { createSiteServer } from './serve/createSiteServer.ts'
import { localOrigin } from './serve/siteOfHost.ts'
import { listen } from './steps/listen.ts'

const flags = {
  dist: { value: '<carpeta>', help: 'carpeta con los sitios construidos (dist)' },
  port: { value: '<número>', help: 'puerto (4321)' },
  channels: { value: '<dirección>', help: 'del chat en esta máquina, como http://127.0.0.1:3002 (sin chat, si no se dice)' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Sirve los sitios construidos en esta máquina.\n${flagsToHelp(flags)}\n`)
    return
  }
  const dist = path.resolve(options.dist ?? defaultDist)
  const channels = channelsAddress(options.channels)
  const states = await readStates(defaultStates)
  const sites = siteModels({ content: emptyContent(), states })
  const server = createSiteServer({ dist, sites, ...(channels === undefined ? {} : { channels }) })
  const port = await listen(server, portNumber(options.port, 4321))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  process.stdout.write(
    `Portal: ${localOrigin('nacional', port)}/\nEstados: ${localOrigin('<estado>', port)}/ (por ejemplo ${localOrigin('jalisco', port)}/)\n`,
  )
})
