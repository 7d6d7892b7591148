import type { PieceId } from '@justicia/shared-content/pieces/ReadLog'
import type { Planner } from '@justicia/shared-content/plan/createPlanner'

/** A page, and what was read to make it. */
interface ReadPage {
  site: string
  path: string
  reads: Iterable<PieceId>
}

/**
 * Tells which pages of different states are made alike: at the same address, from the same pieces, each state having or
 * lacking the same ones of its own. What states say differently of a guide is told apart word by word, since it decides
 * which of the nation's words are shown. Equal numbers, equal shapes.
 */
export function pageShapes(planner: Planner): (page: ReadPage) => number {
  const portals = new Set(planner.sites.flatMap(({ slug, kind }) => (kind === 'national' ? [slug] : [])))
  const numbers = new Map<string, number>()
  const tokens = new Map<string, number>()
  const absent = new Map<string, string>()
  const numberIn = (known: Map<string, number>, text: string) => {
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }
  const digestOfNone = (own: string) => {
    const digest = absent.get(own) ?? planner.digest(`${own}/ninguno` as PieceId)
    absent.set(own, digest)
    return digest
  }
  const tokenOf = (piece: PieceId, site: string): string => {
    const colon = piece.indexOf(':')
    if (!piece.startsWith(site, colon + 1)) return piece
    const [kind, key] = [piece.slice(0, colon), piece.slice(colon + 1 + site.length)]
    if (key === '') return `${kind}:*`
    if (!key.startsWith('/')) return piece
    const digest = planner.digest(piece)
    if (digest === digestOfNone(`${kind}:${site}`)) return `${kind}:*${key} -`
    return kind === 'variant' ? `${kind}:*${key} ${digest}` : `${kind}:*${key}`
  }
  return ({ site, path, reads }) => {
    if (portals.has(site)) return numberIn(numbers, `${site} ${path}`)
    const read = Array.from(reads, (piece) => numberIn(tokens, tokenOf(piece, site)).toString(36))
    return numberIn(numbers, `${path} ${read.join(' ')}`)
  }
}
