import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'

/**
 * In the place of ssh: a shell of this machine, whose programs and whose own calls do something before they do what they are
 * there for. Where nobody counts (`JUSTICIA_TEST_POINTS`) it does nothing else.
 * @param input.programs of the other machine that do something first, each with the lines of shell for it.
 * @param input.call lines of shell before a command is run, which have `$bin`; the last of them runs `"$2"`.
 * @returns the program that stands for ssh.
 */
export function shellAsSsh(input: { programs: Readonly<Record<string, string>>; call: string }): string {
  const dir = newFolder()
  const bin = path.join(dir, 'bin')
  mkdirSync(bin)
  const write = (file: string, lines: string) => writeFileSync(file, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  for (const [name, lines] of Object.entries(input.programs))
    write(path.join(bin, name), `PATH=\${PATH#*:}\n${lines}\nexec ${name} "$@"`)
  const program = path.join(dir, 'ssh')
  write(
    program,
    `while [ "$1" = -o ]; do shift 2; done\n[ -n "$JUSTICIA_TEST_POINTS" ] || exec sh -c "$2"\nbin=${bin}\n${input.call}`,
  )
  return program
}

/** As if the lock of a deployment that has ended had been there for long. */
export function ageLock(dir: string): void {
  const lock = path.join(dir, '.deploying')
  if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0))
}
