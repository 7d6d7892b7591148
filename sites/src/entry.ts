import { createApp } from 'astro/app/entrypoint'
import type { PageModel } from '@justicia/shared-content/pages/model'

export { siteFiles } from './siteFiles.ts'

const app = createApp({ streaming: false })
const routeData = app.manifest.routes.map((route) => route.routeData).find((route) => route.component.endsWith('[...path].astro'))

/** A page that could not be drawn; the cause is on the console, where Astro writes it. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly code = 'render-failed'
}

/**
 * Draws one page: the whole HTML document. The same model gives the same bytes, whatever was drawn before.
 * @throws {RenderError} when a template fails.
 */
export async function render(model: PageModel): Promise<string> {
  if (routeData === undefined) throw new RenderError('El paquete de los sitios no trae su única ruta. Vuelve a construirlo: npm run build -w @justicia/sites')
  const request = new Request(new URL(model.path, model.site.origin))
  const response = await app.render(request, { locals: { model }, routeData })
  const html = await response.text()
  if (response.status !== 200 || html === '')
    throw new RenderError(`No se pudo dibujar ${model.site.slug}${model.path} (plantilla «${model.template}»).`)
  return html
}
