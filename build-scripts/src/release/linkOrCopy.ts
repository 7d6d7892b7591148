import { type BigIntStats, constants, copyFileSync, linkSync, lstatSync } from 'node:fs'
import { hasNoLinks } from './hasNoLinks.ts'

/** How often a link is tried: a damaged object that two threads write anew at the same time has for an instant no name. */
const linkTries = 20

/** Gives a file another name. Disks without links, or with too many of one file, get a copy. */
export function linkOrCopy(from: string, to: string): BigIntStats {
  for (let tries = 1; ; tries++) {
    try {
      linkSync(from, to)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && tries < linkTries) continue
      if (!hasNoLinks(error)) throw error
      copyFileSync(from, to, constants.COPYFILE_EXCL)
      break
    }
  }
  // What was linked may be what another thread has just put in the place of the same bytes.
  return lstatSync(to, { bigint: true })
}
