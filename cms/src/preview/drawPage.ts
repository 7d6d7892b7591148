import type { PageModel } from '@justicia/shared-content/pages/model'
import type { PayloadRequest } from 'payload'

/** Milliseconds that a page is waited for: it takes some ten. */
const patience = 10_000

/** The HTML of a page, drawn by whoever `JUSTICIA_PREVIEW_URL` names; undefined when nobody answers. */
export async function drawPage(model: PageModel, { payload }: Pick<PayloadRequest, 'payload'>): Promise<string | undefined> {
  const address = payload.config.custom.previewUrl as string
  if (address === '') return undefined
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(model),
      signal: AbortSignal.timeout(patience),
    })
    if (answer.ok) return await answer.text()
    payload.logger.error({ status: answer.status }, 'a page of the preview was not drawn')
  } catch (error) {
    payload.logger.error({ reason: (error as Error).message }, 'the preview could not be reached')
  }
  return undefined
}
