import { createHash } from 'node:crypto'
import { printMdx } from './mdx/printMdx.ts'
import type { Section } from './schema/guide.ts'

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Digest of a national section: first 16 hexadecimal digits of the SHA-256 of its title and printed body.
 * An override keeps it as `basedOn`; when it no longer fits, the override has drifted.
 */
export function sectionDigest({ title, body }: Pick<Section, 'title' | 'body'>): string {
  return sha256(`${title}\n\n${printMdx(body)}`).slice(0, 16)
}
