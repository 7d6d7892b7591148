/** npm run screenshots: pictures of the main templates, phone and desktop, light and dark, into docs/screenshots/. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { answering } from '../support/answering.ts'
import { freePort } from '../support/freePort.ts'
import { launchBrowser } from '../support/launchBrowser.ts'

const root = path.resolve(import.meta.dirname, '../..')
const out = path.join(root, 'docs/screenshots')
const dist = path.join(root, 'dist')

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
] as const
const screens = [
  ['telefono', { width: 360, height: 740 }],
  ['escritorio', { width: 1280, height: 900 }],
] as const
const schemes = [
  ['claro', 'light'],
  ['oscuro', 'dark'],
] as const

const port = await freePort()
const server = spawn(process.execPath, [path.join(root, 'build-scripts/src/serve.ts'), `--dist=${dist}`, `--port=${port}`], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  await answering(`http://127.0.0.1:${port}/`)
  const browser = await launchBrowser()
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  for (const [screen, viewport] of screens)
    for (const [scheme, colorScheme] of schemes)
      for (const [name, site, address] of templates) {
        const host = site === 'nacional' ? 'localhost' : `${site}.localhost`
        await picture(browser, {
          url: `http://${host}:${port}${address}`,
          viewport,
          colorScheme,
          file: `${name}-${screen}-${scheme}.webp`,
        })
      }
  await browser.close()
  console.log(`${templates.length * screens.length * schemes.length} imágenes en ${path.relative(process.cwd(), out)}`)
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function picture(
  browser: Browser,
  input: { url: string; viewport: { width: number; height: number }; colorScheme: 'light' | 'dark'; file: string },
): Promise<void> {
  const context = await browser.newContext({
    viewport: input.viewport,
    colorScheme: input.colorScheme,
    locale: 'es-MX',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const response = await page.goto(input.url, { waitUntil: 'networkidle' })
  if (!response?.ok()) throw new Error(`${input.url}: ${response?.status()}`)
  // Pages are text on even ground: this keeps letters sharp in fewer bytes than pictures with a loss.
  await sharp(await page.screenshot())
    .webp({ nearLossless: true, quality: 40, effort: 6 })
    .toFile(path.join(out, input.file))
  await context.close()
}
