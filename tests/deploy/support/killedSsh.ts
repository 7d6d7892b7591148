import { readFileSync } from 'node:fs'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { vi } from 'vitest'
import { sshTarget } from '../../../build-scripts/src/deploy/ssh/sshTarget.ts'
import { type KilledPlace, newCount, pointsIn } from './killedDeployment.ts'
import { ageLock, shellAsSsh } from './shellAsSsh.ts'

/** Programs of the other machine that change something there, one after another. */
const changing = ['ln', 'mkdir', 'mv', 'rm', 'rmdir', 'sha256sum', 'tar', 'touch']

/**
 * A shell whose programs are counted. At one of them the command is killed that has called it; every other time the other
 * machine has a power cut too.
 */
function countingShell(): string {
  const lines = `printf . >> "$JUSTICIA_TEST_POINTS"
if [ "$(wc -c < "$JUSTICIA_TEST_POINTS")" = "$JUSTICIA_TEST_KILL_AT" ]; then
  kill -9 "$JUSTICIA_TEST_COMMAND"
  [ $((JUSTICIA_TEST_KILL_AT % 2)) = 0 ] || kill -9 -- "-$JUSTICIA_TEST_GROUP"
fi`
  return shellAsSsh({
    programs: Object.fromEntries(changing.map((name) => [name, lines])),
    call: `export JUSTICIA_TEST_COMMAND=$PPID JUSTICIA_TEST_GROUP=$$ PATH=$bin:$PATH
echo $$ > "$JUSTICIA_TEST_POINTS.group"
exec setsid sh -c "$2"`,
  })
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
      later: () => ageLock(dir),
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
