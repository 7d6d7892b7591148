import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { sshTarget } from '../../../build-scripts/src/deploy/ssh/sshTarget.ts'
import type { FailingPlace } from './failingDeployment.ts'
import { newCount, pointsIn } from './killedDeployment.ts'

/** Every program that the other machine runs, but those that only cut names apart. */
const counted = ['cat', 'find', 'ln', 'ls', 'mkdir', 'mv', 'readlink', 'rm', 'rmdir', 'sha256sum', 'tar', 'touch', 'xargs']
/** Of those, the ones that need space. */
const taking = ['cat', 'ln', 'mkdir', 'tar']

/**
 * In the place of ssh: a shell of this machine whose calls are counted, its own and those of its programs, and fail where
 * a file of that number says so. The shell itself fails as a line does that is cut before anything was run.
 */
function failingShell(): string {
  const dir = newFolder()
  const bin = path.join(dir, 'bin')
  mkdirSync(bin)
  const failing = (needsSpace: boolean) => `printf . >> "$JUSTICIA_TEST_POINTS"
now=$(($(wc -c < "$JUSTICIA_TEST_POINTS")))
fails=false
case $JUSTICIA_TEST_FAULT in
  once) [ $now -ne "$JUSTICIA_TEST_FAIL_AT" ] || fails=true ;;
  onwards) [ $now -lt "$JUSTICIA_TEST_FAIL_AT" ] || fails=true ;;
  full) [ $now -lt "$JUSTICIA_TEST_FAIL_AT" ] || fails=${needsSpace} ;;
esac
if $fails; then`
  for (const name of counted)
    writeFileSync(
      path.join(bin, name),
      `#!/bin/sh
PATH=\${PATH#*:}
${failing(taking.includes(name))}
  echo "${name}: No space left on device" >&2
  exit 1
fi
exec ${name} "$@"
`,
      { mode: 0o755 },
    )
  const program = path.join(dir, 'ssh')
  writeFileSync(
    program,
    `#!/bin/sh
while [ "$1" = -o ]; do shift 2; done
[ -n "$JUSTICIA_TEST_POINTS" ] || exec sh -c "$2"
${failing(false)}
  echo 'Connection reset by peer' >&2
  exit 255
fi
PATH=${bin}:$PATH
export PATH
exec sh -c "$2"
`,
    { mode: 0o755 },
  )
  return program
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
    later() {
      const lock = path.join(dir, '.deploying')
      if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0))
    },
  })
}
