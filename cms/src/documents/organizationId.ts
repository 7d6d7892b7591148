import { createHash } from 'node:crypto'

/** RFC 9562's namespace for URLs. */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/**
 * UUID version 5 of an organization: the same on every machine.
 * @param state slug of a state, or `nacional`.
 * @example organizationId('nacional', '911')
 */
export function organizationId(state: string, slug: string): string {
  const hash = createHash('sha1').update(urlNamespace).update(`justicia-para-ti/${state}/${slug}`).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
