import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { vi } from 'vitest'
import { debianProgram } from '../../security/support/debianProgram.ts'
import { freePort } from '../../support/freePort.ts'
import { startProgram } from '../../support/programs.ts'

/** Who logs in, where tests are run by root; else whoever runs them, by that name. */
const stranger = 12_345

/** An SSH server of this machine, which lets one key in. */
export interface SshServer {
  /** As JUSTICIA_SSH takes it: `ssh`, told of this server as `servidor`. */
  program: string
  /** The same with a key that is not let in. */
  strangerProgram: string
  /** A new folder that who logs in may write to. */
  newFolder(): string
  stop(): Promise<void>
}

/**
 * OpenSSH's own server, as Debian has it.
 * @returns what starts it; undefined, with one line that says why, where it cannot be had. With JUSTICIA_REQUIRE_ALL=1 that
 * is an error.
 */
export async function findSshServer(): Promise<(() => Promise<SshServer>) | undefined> {
  // It knows nobody but who is in a file of ours: nothing of the system is changed.
  const packages = ['openssh-server', 'libwrap0', 'libnss-wrapper']
  const sshd = await debianProgram({ name: 'openssh-server', file: 'usr/sbin/sshd', packages })
  const ssh = await debianProgram({ name: 'ssh', file: 'usr/bin/ssh', packages: ['openssh-client'] })
  return sshd === undefined || ssh === undefined ? undefined : () => startServer(sshd, ssh)
}

async function startServer(sshd: string, ssh: string): Promise<SshServer> {
  const isRoot = process.getuid?.() === 0
  const [uid, gid] = isRoot ? [stranger, stranger] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  const dir = mkdtempSync(path.join(tmpdir(), 'justicia-ssh-'))
  // Who logs in passes through, and sees nothing else.
  if (isRoot) for (const folder of [tmpdir(), dir]) chmodSync(folder, 0o711)
  const file = (name: string) => path.join(dir, name)
  const own = (name: string) => {
    chownSync(name, uid, gid)
    return name
  }
  let folders = 0
  const newFolder = () => {
    mkdirSync(file(`folder-${++folders}`))
    return own(file(`folder-${folders}`))
  }

  for (const key of ['host', 'key', 'other'])
    execFileSync(path.join(path.dirname(ssh), 'ssh-keygen'), ['-q', '-t', 'ed25519', '-N', '', '-f', file(key)])
  copyFileSync(file('key.pub'), file('authorized'))
  for (const name of ['host', 'authorized']) own(file(name))
  const port = await freePort()
  writeFileSync(file('passwd'), `editora:x:${uid}:${gid}::${newFolder()}:/bin/sh\n`)
  writeFileSync(file('group'), `editora:x:${gid}:\n`)
  const settings = [
    'ListenAddress 127.0.0.1',
    `Port ${port}`,
    `HostKey ${file('host')}`,
    `AuthorizedKeysFile ${file('authorized')}`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
  ]
  writeFileSync(file('sshd_config'), `${settings.join('\n')}\n`)
  const [type, key] = readFileSync(file('host.pub'), 'utf8').split(' ')
  writeFileSync(file('known'), `[127.0.0.1]:${port} ${type} ${key}\n`)

  const libraries = path.resolve(path.dirname(sshd), '../lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`)
  const command = [sshd, '-D', '-e', '-f', file('sshd_config')]
  const [program = '', ...args] = isRoot ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...command] : command
  const server = startProgram(program, args, {
    env: {
      LD_LIBRARY_PATH: libraries,
      LD_PRELOAD: path.join(libraries, 'libnss_wrapper.so'),
      NSS_WRAPPER_PASSWD: file('passwd'),
      NSS_WRAPPER_GROUP: file('group'),
    },
  })
  await vi.waitFor(
    () => {
      if (!server.said.stderr.includes('Server listening')) throw new Error(`sshd does not listen: ${server.said.stderr}`)
    },
    { timeout: patient(20_000), interval: 50 },
  )
  const client = (name: string) => {
    const config = [
      'Host servidor',
      'HostName 127.0.0.1',
      `Port ${port}`,
      `IdentityFile ${file(name)}`,
      'IdentitiesOnly yes',
      `UserKnownHostsFile ${file('known')}`,
    ]
    writeFileSync(file(`${name}.config`), `${config.join('\n')}\n`)
    writeFileSync(file(`${name}.sh`), `#!/bin/sh\nexec ${ssh} -F ${file(`${name}.config`)} "$@"\n`, { mode: 0o755 })
    return file(`${name}.sh`)
  }
  return {
    program: client('key'),
    strangerProgram: client('other'),
    newFolder,
    async stop() {
      await server.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
