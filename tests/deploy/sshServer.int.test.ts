import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deployWave } from '../../build-scripts/src/deploy/deployWave.ts'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { sshTarget } from '../../build-scripts/src/deploy/ssh/sshTarget.ts'
import { verifySite } from '../../build-scripts/src/deploy/verifySite.ts'
import { findSshServer, type SshServer } from './support/sshServer.ts'
import { twoShipments } from './support/targetContract.ts'

const start = await findSshServer()

describe.skipIf(start === undefined)('another machine, by its SSH server', () => {
  let server: SshServer
  beforeAll(async () => {
    server = await (start as () => Promise<SshServer>)()
  })
  afterAll(() => server.stop())
  const at = (dir: string, program = server.program) => sshTarget(`editora@servidor:${dir}`, { JUSTICIA_SSH: program })

  it('is deployed to, and shows there what a server of files shows', async () => {
    const dir = server.newFolder()
    const [first] = await twoShipments('jalisco')
    const checks = { health: async () => undefined, purge: async () => undefined }
    const report = await deployWave({ target: at(dir), shipments: [first], fleet: ['jalisco', 'oaxaca'], checks })
    expect(report.sites).toMatchObject([{ outcome: 'deployed', to: first.id }])
    expect(report.others).toEqual({ untouched: ['oaxaca'], switched: [], touched: [] })
    expect(await verifySite(directoryTarget(dir), 'jalisco')).toMatchObject({ release: first.id, findings: [] })
  })

  it('says so where it does not let somebody in', async () => {
    await expect(at(server.newFolder(), server.strangerProgram).hold()).rejects.toThrow(
      'No se pudo llegar a editora@servidor por SSH (editora@127.0.0.1: Permission denied (publickey).).',
    )
  })

  it('says so where the folder may not be written to', async () => {
    await expect(at('/proc/nada').hold()).rejects.toThrow(/^En editora@servidor algo falló \(1\): /)
  })
})
