import { execFileSync } from 'node:child_process'
import { newFolder } from '@justicia/shared-content/testing/newFolder'

/** Spaces of mounts of their own: of whoever runs the tests, or of who administers the machine. */
const ways = [
  ['unshare', '--user', '--map-root-user', '--mount'],
  ['sudo', '-n', '--preserve-env=PATH', 'unshare', '--mount'],
] as const

/**
 * A disk of a few megabytes that only one command sees, and that goes with it.
 * @returns the command line that runs a program with the disk's folder as its last argument; undefined, with one line that
 * says why, where the system lets nobody mount one. With JUSTICIA_REQUIRE_ALL=1 that is an error.
 */
export function findSmallDisk(): ((program: string, ...args: string[]) => [string, string[]]) | undefined {
  const on = ([first, ...rest]: readonly [string, ...string[]], program: string, args: readonly string[]): [string, string[]] => {
    const script = 'mount -t tmpfs -o size=4m tmpfs "$0" && exec "$@" "$0"'
    return [first, [...rest, 'sh', '-c', script, newFolder(), program, ...args]]
  }
  for (const way of ways) {
    try {
      execFileSync(...on(way, 'test', ['-d']), { stdio: 'ignore' })
      return (program, ...args) => on(way, program, args)
    } catch {
      // The next one, or none.
    }
  }
  const why = 'este sistema no deja montar un disco pequeño (unshare)'
  if (process.env.JUSTICIA_REQUIRE_ALL === '1')
    throw new Error(`Las pruebas con un disco lleno son obligatorias aquí y no corrieron: ${why}.`)
  process.stderr.write(`Sin pruebas con un disco lleno de verdad: ${why}.\n`)
  return undefined
}
