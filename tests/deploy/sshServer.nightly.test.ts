import path from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { sshTarget } from '../../build-scripts/src/deploy/ssh/sshTarget.ts'
import { findSshServer, type SshServer } from './support/sshServer.ts'
import { itIsATarget } from './support/targetContract.ts'

const start = await findSshServer()

describe.skipIf(start === undefined)('another machine, by its SSH server', () => {
  let server: SshServer
  beforeAll(async () => {
    server = await (start as () => Promise<SshServer>)()
  })
  afterAll(() => server.stop())

  itIsATarget(async () => sshTarget(`editora@servidor:${path.join(server.newFolder(), 'srv')}`, { JUSTICIA_SSH: server.program }))
})
