import { writeFileSync } from 'node:fs'
import { sshTarget } from '../../../build-scripts/src/deploy/ssh/sshTarget.ts'
import type { FailingPlace } from './failingDeployment.ts'
import { newCount, pointsIn } from './killedDeployment.ts'
import { ageLock, shellAsSsh } from './shellAsSsh.ts'

/** Every program that the other machine runs, but those that only cut names apart. */
const counted = ['cat', 'find', 'ln', 'ls', 'mkdir', 'mv', 'readlink', 'rm', 'rmdir', 'sha256sum', 'tar', 'touch', 'xargs']
/** Of those, the ones that need space. */
const taking = ['cat', 'ln', 'mkdir', 'tar']

/** What is done before a call: it is counted, and fails where the number of it says so. */
const failing = (needsSpace: boolean, otherwise: string) => `printf . >> "$JUSTICIA_TEST_POINTS"
now=$(($(wc -c < "$JUSTICIA_TEST_POINTS")))
fails=false
case $JUSTICIA_TEST_FAULT in
  once) [ $now -ne "$JUSTICIA_TEST_FAIL_AT" ] || fails=true ;;
  onwards) [ $now -lt "$JUSTICIA_TEST_FAIL_AT" ] || fails=true ;;
  full) [ $now -lt "$JUSTICIA_TEST_FAIL_AT" ] || fails=${needsSpace} ;;
esac
if $fails; then
  ${otherwise}
fi`

/** A shell whose calls fail; it itself fails as a line does that is cut before anything was run. */
function failingShell(): string {
  const programs = counted.map((name) => [
    name,
    failing(taking.includes(name), `echo "${name}: No space left on device" >&2; exit 1`),
  ])
  const cut = failing(false, "echo 'Connection reset by peer' >&2; exit 255")
  return shellAsSsh({ programs: Object.fromEntries(programs), call: `${cut}\nexport PATH=$bin:$PATH\nexec sh -c "$2"` })
}

/** Folders on another machine, of which calls fail. */
export function failingSsh(): (dir: string) => FailingPlace {
  const env = { JUSTICIA_SSH: failingShell() }
  return (dir) => ({
    open: () => sshTarget(`editora@servidor:${dir}`, env),
    async whileFailing({ at, fault }, work) {
      const count = newCount()
      writeFileSync(count, '')
      // Counted from one.
      const said = { POINTS: count, FAULT: fault, FAIL_AT: String(at + 1) }
      for (const [name, value] of Object.entries(said)) process.env[`JUSTICIA_TEST_${name}`] = value
      try {
        // Whatever it says: what is shown is looked at.
        await work().catch(() => undefined)
        return pointsIn(count)
      } finally {
        for (const name of Object.keys(said)) delete process.env[`JUSTICIA_TEST_${name}`]
      }
    },
    later: () => ageLock(dir),
  })
}
