import { movedMark, readMoved } from '../output/movedMark.ts'
import type { ReleaseFile, ReleaseFiles } from '../release/manifest.ts'
import { inParallel } from './inParallel.ts'

const filesAtOnce = 8

/** By each address that a page of a release had before, the one that it has now. */
export async function movedAddresses(
  files: ReleaseFiles,
  read: (file: ReleaseFile) => Promise<string>,
): Promise<Map<string, string>> {
  const marks = Object.entries(files).filter(([name]) => name.endsWith(`/${movedMark}`))
  const addresses = await inParallel(marks, filesAtOnce, async ([name, file]) => {
    const to = readMoved(await read(file))
    return to === undefined ? [] : [[`/${name.slice(0, -movedMark.length)}`, to] as const]
  })
  return new Map(addresses.flat())
}
