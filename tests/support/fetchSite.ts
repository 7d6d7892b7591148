import { request } from 'node:http'

/**
 * Gets a page of a locally served site. Node's own resolver does not know `*.localhost`, so the host goes in its header.
 * @param site slug, or `nacional` for the portal.
 */
export function fetchSite(port: number, site: string, address: string): Promise<{ status: number; text: string }> {
  const host = `${site === 'nacional' ? '' : `${site}.`}localhost:${port}`
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: address, headers: { host } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      response.on('error', reject)
    })
    call.on('error', reject)
    call.end()
  })
}
