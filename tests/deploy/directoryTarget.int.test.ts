import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { verifiedToText, verifySite } from '../../build-scripts/src/deploy/verifySite.ts'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { itIsATarget, ship, twoShipments } from './support/targetContract.ts'

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
