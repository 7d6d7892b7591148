import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import type { PayloadRequest } from 'payload'

/** Bytes of all images of one page. */
const mostBytes = 4 * 1024 * 1024

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/**
 * A page with its images in it: whoever has no account is given no file of the CMS. What is too much, or is not there, is
 * left to the text that stands for it.
 */
export async function withOwnImages(html: string, { payload }: PayloadRequest): Promise<string> {
  const folder = payload.collections.media.config.upload.staticDir ?? ''
  const address = `${payload.config.routes.api}/media/file/`
  const sources = [...new Set([...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, src = '']) => src))]
  let left = mostBytes
  let shown = html
  for (const src of sources.filter((each) => each.startsWith(address))) {
    const name = src.slice(address.length)
    const type = types[path.extname(name).toLowerCase()]
    if (type === undefined || name !== path.basename(name)) continue
    const file = await readFile(path.join(folder, name)).catch(orAbsent)
    if (file === undefined || file.length > left) continue
    left -= file.length
    shown = shown.replaceAll(` src="${src}"`, ` src="data:${type};base64,${file.toString('base64')}"`)
  }
  return shown
}
