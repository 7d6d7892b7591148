import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it, vi } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { sshTarget } from '../../build-scripts/src/deploy/ssh/sshTarget.ts'
import { verifySite } from '../../build-scripts/src/deploy/verifySite.ts'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { ship } from './support/ship.ts'
import { firstFiles, itIsATarget, served, twoShipments } from './support/targetContract.ts'

/** In the place of ssh: what it would have another machine do is done by a shell of this one. */
function localShell(): string {
  const program = path.join(newFolder(), 'ssh')
  writeFileSync(
    program,
    '#!/bin/sh\nwhile [ "$1" = -o ]; do shift 2; done\n[ "$1" = editora@servidor ] || { echo "no hay $1" >&2; exit 255; }\nexec sh -c "$2"\n',
  )
  chmodSync(program, 0o755)
  return program
}
const env = { JUSTICIA_SSH: localShell() }
const at = (dir: string) => sshTarget(`editora@servidor:${dir}`, env)

describe('another machine', () => {
  itIsATarget(async () => at(path.join(newFolder(), 'srv')))

  it('has a folder of the same shape as this one: what it shows can be read, and gone back from, there too', async () => {
    const dir = newFolder()
    const [first, second] = await twoShipments('jalisco')
    const release = await at(dir).hold()
    await ship(at(dir), first)
    await ship(at(dir), second)
    await release()
    const there = directoryTarget(dir)
    expect(await there.pointer('jalisco')).toMatchObject({ release: second.id, since: expect.stringMatching(/^20/) })
    expect(await verifySite(there, 'jalisco')).toMatchObject({ findings: [] })
    await new ReleaseStore(dir).restore('jalisco', first.id)
    expect(await served(at(dir), 'jalisco')).toEqual(firstFiles)
    expect((await at(dir).pointer('jalisco'))?.release).toBe(first.id)
  })

  it('keeps the tree that is shown and the one before', async () => {
    const dir = newFolder()
    const [first, second] = await twoShipments('jalisco')
    const target = at(dir)
    await target.hold()
    for (const shipment of [first, second, first, second]) await ship(target, shipment)
    expect(readdirSync(new ReleaseStore(dir).layout.siteTrees('jalisco'))).toHaveLength(2)
  })

  it('is for one deployment at a time, and is free again some time after one that was broken off', async () => {
    const dir = newFolder()
    await at(dir).hold()
    await expect(at(dir).hold()).rejects.toThrow(/^Otra publicación escribe en editora@servidor:.* 15 minutos después\.$/)
    utimesSync(path.join(dir, '.deploying'), new Date(0), new Date(0))
    await (await at(dir).hold())()
    await (await at(dir).hold())()
  })

  it('takes no object that arrives damaged, and shows none that it has lost', async () => {
    const dir = newFolder()
    const target = at(dir)
    const [first, second] = await twoShipments('jalisco')
    await target.hold()
    await ship(target, first)
    const from = await target.pointer('jalisco')
    const [lost] = Object.values(second.manifest.files)
    const elsewhere = newFolder()
    const object = (sha256: string) => path.join(elsewhere, sha256.slice(0, 2), sha256.slice(2))
    mkdirSync(path.dirname(object(lost?.sha256 ?? '')), { recursive: true })
    writeFileSync(object(lost?.sha256 ?? ''), 'otra cosa')
    await expect(target.putObjects(lost === undefined ? [] : [lost], object)).rejects.toThrow(/llegó dañado algo de/)
    await target.putObjects(Object.values(second.manifest.files), second.fileOf)
    await target.putManifest(second.id, second.manifest)
    const held = new ReleaseStore(dir).layout.object(second.manifest.files['guias/robo/index.html']?.sha256 ?? '')
    writeFileSync(held, 'alterado')
    await expect(target.switchTo('jalisco', second.id, from)).rejects.toThrow(/se perdió algo en editora@servidor/)
    rmSync(held)
    await expect(target.switchTo('jalisco', second.id, from)).rejects.toThrow(/se perdió guias\/robo\/index\.html/)
    expect(await served(target, 'jalisco')).toEqual(firstFiles)
    expect(await target.pointer('jalisco')).toEqual(from)
  })

  it('stops sending when it is told to, and leaves no ssh behind', async () => {
    const dir = newFolder()
    const [first] = await twoShipments('jalisco')
    await (await at(dir).hold())()
    const [pidFile, program] = ['pid', 'ssh'].map((name) => path.join(newFolder(), name)) as [string, string]
    writeFileSync(program, `#!/bin/sh\necho $$ > ${pidFile}.part; mv ${pidFile}.part ${pidFile}; exec sleep 600\n`)
    chmodSync(program, 0o755)
    const stuck = sshTarget(`editora@servidor:${dir}`, { JUSTICIA_SSH: program })
    const told = new AbortController()
    const sending = stuck.putObjects(Object.values(first.manifest.files), first.fileOf, told.signal).catch((error) => error)
    await vi.waitUntil(() => existsSync(pidFile), { timeout: patient(10_000) })
    told.abort(new Error('Basta.'))
    expect(await sending).toEqual(new Error('Basta.'))
    expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow('ESRCH')
    await expect(at(dir).putObjects([], first.fileOf, told.signal)).resolves.toBeUndefined()
    const again = at(dir).putObjects(Object.values(first.manifest.files), first.fileOf, told.signal)
    await expect(again).rejects.toThrow('Basta.')
  })

  it('says who cannot be reached, what is missing here, and how it is written', async () => {
    await expect(sshTarget('nadie:/srv', env).pointer('jalisco')).rejects.toThrow(
      'No se pudo llegar a nadie por SSH (no hay nadie).',
    )
    await expect(sshTarget('nadie:/srv', { JUSTICIA_SSH: '/no/existe/ssh' }).pointer('jalisco')).rejects.toThrow(
      'Falta el programa «/no/existe/ssh»: instala OpenSSH, o usa otro destino.',
    )
    for (const where of ['servidor', '-oProxyCommand=x:/srv', 'servidor:srv', 'servidor:/srv;rm', "a@b:/s'"])
      expect(() => sshTarget(where, env)).toThrow('no es una carpeta de otra máquina')
  })
})
