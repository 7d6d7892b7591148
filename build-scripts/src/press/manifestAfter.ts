import type { PieceId } from '@justicia/shared-content/pieces/ReadLog'
import type { Finding } from '../check/CheckedSite.ts'
import type { Manifest } from '../release/manifest.ts'

/** A page that was made again. */
export interface MadePage {
  /** Of model and bundle. */
  digest: string
  reads: readonly (readonly [PieceId, string])[]
}

/** What a release is made from, after some of its pages were made again. Nothing of the earlier one is changed. */
export function manifestAfter(
  { inputs, reads, findings }: Pick<Manifest, 'inputs' | 'reads' | 'findings'>,
  change: {
    site: string
    /** By page path. */
    made: ReadonlyMap<string, MadePage>
    gone: readonly string[]
    /** The files of the pages that were looked at, and what was found in them. */
    looked: { files: ReadonlySet<string>; findings: readonly Finding[] }
  },
): Pick<Manifest, 'inputs' | 'reads' | 'findings'> {
  const { made, gone, looked } = change
  const pages = { ...inputs.pages }
  const readPages = { ...reads.pages }
  const pieces: [string, string][] = [...reads.pieces]
  const numbers = new Map(pieces.map(([piece], number) => [piece, number]))
  for (const path of gone) {
    delete pages[path]
    delete readPages[path]
  }
  for (const [path, page] of made) {
    pages[path] = page.digest
    readPages[path] = page.reads
      .map(([piece, digest]) => {
        const number = numbers.get(piece) ?? pieces.length
        numbers.set(piece, number)
        pieces[number] = [piece, digest]
        return number
      })
      .join(' ')
  }
  return {
    // The rest is of the release before: whoever builds the whole site sees that it has yet to be made.
    inputs: { ...inputs, pages },
    reads: { pieces, pages: readPages },
    findings: [...findings.filter(({ file }) => !looked.files.has(file)), ...looked.findings],
  }
}
