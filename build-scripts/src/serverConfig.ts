import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { chooseSites } from './cli/chooseSites.ts'
import { runCommand } from './cli/runCommand.ts'
import { chooseDeployment } from './deployment/chooseDeployment.ts'
import { serverConfigs } from './deployment/serverConfigs.ts'
import { distLayout } from './release/distLayout.ts'
import { defaultDist, defaultStates } from './repository.ts'

const flags = {
  server: { value: '<servidor>', help: 'nginx o caddy' },
  sites: { value: '<carpeta>', help: 'carpeta con una carpeta por sitio, en la máquina que sirve (dist/live)' },
  states: { value: '<sitios>', help: 'solo estos: jal,MX-CMX,oaxaca,nacional (todos, si no se dice)' },
  cert: {
    value: '<archivo>',
    help: 'certificado con los nombres de todos los sitios (nginx lo necesita; Caddy obtiene los suyos)',
  },
  key: { value: '<archivo>', help: 'llave del certificado' },
  http: { help: 'sin HTTPS, detrás de otro servidor que sí lo habla' },
  local: { help: 'para probar en esta máquina: http://localhost:8080 y http://<estado>.localhost:8080' },
  port: { value: '<número>', help: 'otro puerto para --local o --http' },
  'health-port': {
    value: '<número>',
    help: 'puerto, solo de esa máquina, que dice si el servidor vive (/healthz) y tiene sitios (/readyz)',
  },
  'visits-log': {
    value: '<archivo>',
    help: 'anota ahí qué página se mostró qué día, y nada de quién la leyó (para «npm run visits»); si no, no se anota nada',
  },
  channels: {
    value: '<dirección>',
    help: 'del chat (npm run channels), como http://127.0.0.1:3002: lo que las páginas le piden se le pasa; sin ella no hay chat',
  },
  brotli: { help: 'nginx tiene el módulo que manda copias en Brotli (en Debian, libnginx-mod-http-brotli-static)' },
  out: { value: '<archivo>', help: 'dónde escribirla (en la salida, si no se dice)' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Escribe la configuración de un servidor web para los sitios.\n${flagsToHelp(flags)}\n`)
    return
  }
  const write = serverConfigs.get(options.server ?? '')
  if (write === undefined)
    throw new UsageError(
      `Falta decir para qué servidor: ${[...serverConfigs.keys()].map((name) => `--server=${name}`).join(' o ')}.`,
    )
  const states = await readStates(defaultStates)
  const slugs = chooseSites(states, options.states)
  const models = siteModels({ content: emptyContent(), states }).filter(({ slug }) => slugs.includes(slug))
  const layout = distLayout(defaultDist)
  const dirOf = (slug: string) => (options.sites === undefined ? layout.site(slug) : path.resolve(options.sites, slug))
  const config = write(chooseDeployment({ ...options, dirOf, models }))
  if (options.out === undefined) process.stdout.write(config)
  else {
    await mkdir(path.dirname(path.resolve(options.out)), { recursive: true })
    await writeFile(options.out, config)
    process.stderr.write(`${models.length} sitios: ${options.out}\n`)
  }
})
