import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { repository } from '../../build-scripts/src/repository.ts'
import { answering } from '../support/answering.ts'
import { freePort } from '../support/freePort.ts'
import { chatPictures } from './chatPictures.ts'
import { emptyFolder, pictureFolder, schemes, screens, takePicture } from './pictures.ts'

const templates = [
  ['portal', 'nacional', '/'],
  ['inicio', 'jalisco', '/'],
  ['guia', 'jalisco', '/guias/me-detuvieron/'],
  ['guia-facil', 'sonora', '/facil/guias/me-detuvieron/'],
  ['facil', 'durango', '/facil/'],
  ['guia-en', 'oaxaca', '/en/guias/violencia-familiar/'],
  ['guia-sin-traducir', 'jalisco', '/en/guias/despojo/'],
  ['publico', 'coahuila', '/victimas/'],
  ['guias', 'estado-de-mexico', '/guias/'],
  ['orientador', 'hidalgo', '/orientador/'],
  ['pregunta', 'michoacan', '/orientador/fui-victima/'],
  ['resultado', 'jalisco', '/orientador/detuvieron-a-alguien/pide-un-amparo/'],
  ['escrito', 'nuevo-leon', '/escritos/amparo-urgente-por-otra-persona/'],
  ['plazos', 'guerrero', '/guias/vinculacion-a-proceso/#plazos'],
  ['glosario', 'yucatan', '/glosario/'],
  ['palabra', 'tabasco', '/glosario/ministerio-publico/'],
  ['directorio', 'veracruz', '/directorio/'],
  ['leyes', 'chihuahua', '/leyes/'],
  ['sin-conexion', 'nayarit', '/sin-conexion/'],
  ['buscar', 'puebla', '/buscar/?q=me%20robaron'],
  ['chat-cerrado', 'tlaxcala', '/chat/'],
] as const

/** Takes pictures of the main templates, from what is built in `dist/`. @returns how many. */
export async function sitePictures(browser: Browser): Promise<number> {
  const port = await freePort()
  const server = spawn(
    process.execPath,
    [path.join(repository, 'build-scripts/src/serve.ts'), `--dist=${path.join(repository, 'dist')}`, `--port=${port}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  try {
    await answering(`http://127.0.0.1:${port}/`)
    await emptyFolder(pictureFolder)
    for (const [screen, viewport] of screens)
      for (const [scheme, colorScheme] of schemes)
        for (const [name, site, address] of templates) {
          const context = await browser.newContext({
            viewport,
            colorScheme,
            locale: 'es-MX',
            serviceWorkers: 'block',
            reducedMotion: 'reduce',
          })
          const page = await context.newPage()
          const url = `http://${site === 'nacional' ? 'localhost' : `${site}.localhost`}:${port}${address}`
          const response = await page.goto(url, { waitUntil: 'networkidle' })
          if (!response?.ok()) throw new Error(`${url}: ${response?.status()}`)
          await takePicture(page, path.join(pictureFolder, `${name}-${screen}-${scheme}.webp`))
          await context.close()
        }
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return templates.length * screens.length * schemes.length + (await chatPictures(browser, path.join(repository, 'dist')))
}
