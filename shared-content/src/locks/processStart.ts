import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { promisify } from 'node:util'

/** What the system says of a process number: `gone`, when it began, or that it runs since nobody knows when. */
export type ProcessState = { running: false } | { running: true; start: string | undefined }

const run = promisify(execFile)

/**
 * Whether a process runs, and when it began: numbers are given again, a number with its start is not. Two answers of
 * the same machine can be compared, and mean nothing else.
 */
export async function processState(pid: number): Promise<ProcessState> {
  if (!Number.isInteger(pid) || pid <= 0) return { running: false }
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, for somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return { running: false }
  }
  if (process.platform === 'linux') return linuxState(pid)
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)]
  const start = await run(command as string, args, { env: { ...process.env, LC_ALL: 'C' } }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
  return { running: true, start: start === '' ? undefined : start }
}

/**
 * Names the machine, the time it was started and the space of its process numbers: only numbers of the same place can
 * be looked up here. Containers that share a folder are two places.
 */
export function processPlace(): string {
  const parts = [hostname()]
  if (process.platform === 'linux') {
    parts.push(readOr('/proc/sys/kernel/random/boot_id'))
    // Which numbers this process sees: init's start is the same for all that see the same init.
    parts.push(linuxStart(1) ?? '')
  }
  return parts.join(' ')
}

function linuxState(pid: number): ProcessState {
  const start = linuxStart(pid)
  if (start === undefined) return { running: true, start }
  return start === 'ended' ? { running: false } : { running: true, start }
}

/** Field 22 of `/proc/<pid>/stat`: clock ticks since the machine was started; `ended` for one that nobody buried yet. */
function linuxStart(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`)
  // The name, in parentheses, may hold blanks and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return 'ended'
  return fields[19]
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // Gone between two looks, or hidden from this user: nothing is known of it.
    return ''
  }
}
