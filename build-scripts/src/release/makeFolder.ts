import { lstatSync, mkdirSync, rmSync } from 'node:fs'

/** Makes a folder where there is none; what stands in its place, a link say, goes. */
export function makeFolder(folder: string, mode: number): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
  rmSync(folder, { force: true })
  mkdirSync(folder, { recursive: true, mode })
}
