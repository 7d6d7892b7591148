import { BlockList, isIP } from 'node:net'
import { SettingsError } from '../settings/SettingsError.ts'

/**
 * Where a request comes from: the peer of the connection, or, when that is one of our own proxies, the last address
 * in `X-Forwarded-For` that is not. Whatever is before it in that header was written by the client itself.
 * @param peer address of the other end of the connection.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, proxies: BlockList): string {
  let address = unmapped(peer)
  for (const hop of (forwardedFor ?? '')
    .split(',')
    .reverse()
    .map((part) => unmapped(part.trim()))) {
    if (!isListed(address, proxies) || isIP(hop) === 0) break
    address = hop
  }
  return address
}

/** The addresses that one subscriber has: an IPv4 address, or the 64 leading bits of an IPv6 one. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address
  const [before = '', after = ''] = address.split('%')[0]?.split('::') ?? []
  const head = before.split(':').filter(Boolean)
  const tail = after.split(':').filter(Boolean)
  const groups = [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * Proxies by address or range, with commas between: `127.0.0.1, 10.0.0.0/8, ::1`.
 * @throws {SettingsError} naming what is neither.
 */
export function parseProxies(text: string): BlockList {
  const proxies = new BlockList()
  for (const entry of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const widest = family === 'ipv6' ? 128 : 32
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= widest)))
      throw new SettingsError(
        `JUSTICIA_TRUSTED_PROXY no es una lista de direcciones («${entry}»). Escribe las de tus proxies, por ejemplo: 127.0.0.1, 10.0.0.0/8`,
      )
    if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(bits), family)
  }
  return proxies
}

/** An IPv4 address that came over an IPv6 socket as what it is. */
function unmapped(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  return mapped ?? address
}

function isListed(address: string, proxies: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
