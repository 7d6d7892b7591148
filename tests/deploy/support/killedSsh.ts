import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { vi } from 'vitest'
import { sshTarget } from '../../../build-scripts/src/deploy/ssh/sshTarget.ts'
import { type KilledPlace, newCount, pointsIn } from './killedDeployment.ts'

/** Programs of the other machine that change something there, one after another. */
const changing = ['ln', 'mkdir', 'mv', 'rm', 'rmdir', 'sha256sum', 'tar', 'touch']

/**
 * In the place of ssh: a shell of this machine, whose programs are counted. At one of them the command is killed that has
 * called it; every other time the other machine has a power cut too.
 */
function countingShell(): string {
  const dir = newFolder()
  const bin = path.join(dir, 'bin')
  mkdirSync(bin)
  for (const name of changing)
    writeFileSync(
      path.join(bin, name),
      `#!/bin/sh
PATH=\${PATH#*:}
printf . >> "$JUSTICIA_TEST_POINTS"
if [ "$(wc -c < "$JUSTICIA_TEST_POINTS")" = "$JUSTICIA_TEST_KILL_AT" ]; then
  kill -9 "$JUSTICIA_TEST_COMMAND"
  [ $((JUSTICIA_TEST_KILL_AT % 2)) = 0 ] || kill -9 -- "-$JUSTICIA_TEST_GROUP"
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
export JUSTICIA_TEST_COMMAND=$PPID JUSTICIA_TEST_GROUP=$$ PATH=${bin}:$PATH
echo $$ > "$JUSTICIA_TEST_POINTS.group"
exec setsid sh -c "$2"
`,
    { mode: 0o755 },
  )
  return program
}

/** Folders on another machine, each of its own. */
export function killedSsh(): () => Promise<KilledPlace> {
  const program = countingShell()
  return async () => {
    const dir = newFolder()
    const env = { JUSTICIA_SSH: program }
    return {
      target: sshTarget(`editora@servidor:${dir}`, env),
      flags: [`--target=ssh:editora@servidor:${dir}`],
      env,
      isAtOnce: true,
      killing(at) {
        const count = newCount()
        return {
          env: { JUSTICIA_TEST_POINTS: count, JUSTICIA_TEST_KILL_AT: String(at) },
          async points() {
            // What the other machine has begun it does to its end.
            const group = Number(readFileSync(`${count}.group`, 'utf8'))
            await vi.waitUntil(() => !isRunning(-group), { timeout: patient(10_000) })
            return pointsIn(count)
          },
        }
      },
      later() {
        const lock = path.join(dir, '.deploying')
        if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0))
      },
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
