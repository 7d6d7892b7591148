import { readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it, vi } from 'vitest'
import { collectAt } from '../../build-scripts/src/deploy/collectAt.ts'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { rollBackAt } from '../../build-scripts/src/deploy/rollBackAt.ts'
import { verifiedToText, verifySite } from '../../build-scripts/src/deploy/verifySite.ts'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { ship } from './support/ship.ts'
import { itIsATarget, twoShipments } from './support/targetContract.ts'

describe('a folder', () => {
  itIsATarget(async () => directoryTarget(path.join(newFolder(), 'srv')))

  it('is not made where its disk is not there', async () => {
    await expect(directoryTarget(path.join(newFolder(), 'mnt/srv')).hold()).rejects.toThrow(/^No existe .*\/mnt\. Revisa la ruta/)
  })

  it('is for one deployment at a time', async () => {
    const dir = newFolder()
    const release = await directoryTarget(dir).hold()
    await expect(directoryTarget(dir).hold()).rejects.toMatchObject({ code: 'locked' })
    await release()
  })

  it('refuses an object that is not what its name says', async () => {
    const dir = newFolder()
    const target = directoryTarget(dir)
    const [first] = await twoShipments('jalisco')
    await target.hold()
    const wrong = path.join(newFolder(), 'otro')
    writeFileSync(wrong, 'otro')
    await expect(ship(target, { ...first, fileOf: () => wrong })).rejects.toThrow('no es lo que dice su nombre')
    expect(await target.pointer('jalisco')).toBeUndefined()
  })

  it('keeps compressed copies beside each text, made once of the same bytes, and has damaged ones found and made again', async () => {
    const dir = newFolder()
    const target = directoryTarget(dir)
    const { layout } = new ReleaseStore(dir)
    const [first, second] = await twoShipments('jalisco')
    const [other] = await twoShipments('oaxaca')
    const unlock = await target.hold()
    await ship(target, first)
    await ship(target, other)
    await unlock()
    // Of four files one is long enough.
    expect(await target.addCopies?.('jalisco')).toEqual({ made: 2, placed: 2 })
    expect(await target.addCopies?.('jalisco')).toEqual({ made: 0, placed: 0 })
    expect(await target.addCopies?.('oaxaca')).toEqual({ made: 0, placed: 2 })
    expect(await collectAt(target, 2, new Date())).toEqual({ releases: 0, objects: 0, bytes: 0 })
    expect(await target.addCopies?.('jalisco')).toEqual({ made: 0, placed: 0 })
    const tree = layout.tree('jalisco', first.id)
    expect(readdirSync(path.join(tree, 'guias/robo')).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
    expect(await verifySite(target, 'jalisco')).toMatchObject({ files: 4, findings: [] })

    rmSync(path.join(tree, 'guias/robo/index.html.br'))
    writeFileSync(path.join(tree, 'guias/robo/index.html.br'), brotliCompressSync('phishing'))
    writeFileSync(path.join(tree, 'suelta.html.gz'), gzipSync('phishing'))
    const found = verifiedToText(await verifySite(target, 'jalisco'))
      .split('\n')
      .slice(1)
    expect(found).toEqual([
      '  jalisco/guias/robo/index.html.br: no es copia comprimida de lo que dice la versión',
      '  jalisco/suelta.html.gz: no es de la versión',
    ])
    rmSync(path.join(tree, 'suelta.html.gz'))
    expect(await target.addCopies?.('jalisco')).toEqual({ made: 0, placed: 1 })
    // An object's own copy, of which all that are placed are other names.
    writeFileSync(`${layout.object(first.manifest.files['guias/robo/index.html']?.sha256 ?? '')}.gz`, 'x')
    rmSync(path.join(tree, 'guias/robo/index.html.gz'))
    expect(await target.addCopies?.('jalisco')).toEqual({ made: 1, placed: 1 })
    expect(await verifySite(target, 'jalisco')).toMatchObject({ findings: [] })

    // Neither the next release nor the one before shows a copy of what is not there.
    await target.hold()
    await ship(target, second)
    expect([...(await target.list('jalisco')).keys()].filter((file) => /\.(br|gz)$/.test(file))).toEqual([])
    await target.switchTo('jalisco', first.id, await target.pointer('jalisco'))
    expect(await verifySite(target, 'jalisco')).toMatchObject({ release: first.id, findings: [] })
  })

  it('places no copy in a site that was switched while it was made', async () => {
    const dir = newFolder()
    const target = directoryTarget(dir)
    const [first, second] = await twoShipments('jalisco')
    const unlock = await target.hold()
    await ship(target, first)
    const adding = target.addCopies?.('jalisco')
    await ship(target, second)
    await unlock()
    expect(await adding).toEqual({ made: 2, placed: 0 })
    expect(await verifySite(target, 'jalisco')).toMatchObject({ release: second.id, findings: [] })
  })

  it('goes back to a release that is named, though the list of what it shows is cut; and nowhere where that of the other is', async () => {
    const dir = newFolder()
    const target = directoryTarget(dir)
    const [first, second] = await twoShipments('jalisco')
    const giveBack = await target.hold()
    await ship(target, first)
    await ship(target, second)
    await giveBack()
    const manifestOf = ({ id }: typeof first) => new ReleaseStore(dir).layout.manifest('jalisco', id)
    const back = async (to: string | undefined) => {
      const said = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
      const { signal } = new AbortController()
      const wanted = { slugs: ['jalisco'], to, dist: newFolder(), states: [], health: 'no', env: {}, signal }
      return rollBackAt(target, wanted).finally(() => said.map((spy) => spy.mockRestore()))
    }
    truncateSync(manifestOf(second), 100)
    await expect(back(undefined)).rejects.toThrow('di la versión con --to')
    expect(await target.pointer('jalisco')).toMatchObject({ release: second.id })
    expect(await back(first.id)).toBe(true)
    expect(await verifySite(target, 'jalisco')).toMatchObject({ release: first.id, findings: [] })
    await expect(back(second.id)).rejects.toMatchObject({ code: 'release-missing' })
    expect(await verifySite(target, 'jalisco')).toMatchObject({ release: first.id, findings: [] })
  })

  it('has what was altered, removed, added or linked found, byte by byte', async () => {
    const dir = newFolder()
    const target = directoryTarget(dir)
    const [first] = await twoShipments('jalisco')
    await target.hold()
    await ship(target, first)
    const tree = new ReleaseStore(dir).layout.tree('jalisco', first.id)
    writeFileSync(path.join(tree, 'robots.txt'), 'R')
    rmSync(path.join(tree, 'viejo/index.html'))
    writeFileSync(path.join(tree, 'phishing.html'), 'x')
    symlinkSync('/etc', path.join(tree, 'etc'))
    expect(verifiedToText(await verifySite(target, 'jalisco')).split('\n')).toEqual([
      expect.stringMatching(`^jalisco: ${first.id.slice(0, 12)}, 3 archivos leídos .*, 4 faltas$`),
      '  jalisco/etc: no es de la versión',
      '  jalisco/phishing.html: no es de la versión',
      '  jalisco/robots.txt: no es lo que dice la versión',
      '  jalisco/viejo/index.html: falta',
    ])
  })
})
