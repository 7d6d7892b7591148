import type { PageModel } from '@justicia/shared-content/pages/model'
import type { SiteRenderer } from '@justicia/shared-content/pages/renderer'
import { createApp } from 'astro/app/entrypoint'
import { alertScript } from './alertScript.ts'
import { chartFiles } from './charts/chartFiles.ts'
import { serviceWorkerFile } from './offline/serviceWorkerFile.ts'
import { siteFiles } from './siteFiles.ts'
import { siteIcons } from './siteIcons.ts'
import { alertsToHtml } from './text/alertsToHtml.ts'
import { withCitationIds } from './text/citeToHtml.ts'
import { withLanguages } from './text/withLanguages.ts'

const app = createApp({ streaming: false })
const routeData = app.manifest.routes.map((route) => route.routeData).find((route) => route.component.endsWith('[...path].astro'))

/** A page that could not be drawn; `cause` is what its template threw. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly code = 'render-failed'
}

/**
 * Draws one page: the whole HTML document. The same model gives the same bytes, whatever was drawn before.
 * @throws {RenderError} when a template fails.
 */
export async function render(model: PageModel): Promise<string> {
  const request = new Request(new URL(model.path, model.site.origin))
  const failure = `No se pudo dibujar ${model.site.slug}${model.path} (plantilla «${model.template}»)`
  try {
    const response = await app.render(request, { locals: { model }, ...(routeData === undefined ? {} : { routeData }) })
    const html = await response.text()
    if (response.status === 200 && html !== '') return withCitationIds(withLanguages(html, model))
    throw new Error(`respuesta ${response.status}`)
  } catch (error) {
    throw new RenderError(`${failure}: ${(error as Error).message}`, { cause: error })
  }
}

export { alertScript, alertsToHtml, chartFiles, serviceWorkerFile, siteFiles, siteIcons }

/** The bundle is a renderer: this is where the compiler says so. */
export default { render, alertScript, alertsToHtml, siteFiles, siteIcons, chartFiles, serviceWorkerFile } satisfies SiteRenderer
