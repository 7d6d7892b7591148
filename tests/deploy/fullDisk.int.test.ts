import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { verifySite } from '../../build-scripts/src/deploy/verifySite.ts'
import { startProgram } from '../support/programs.ts'
import { builtReleases } from './support/builtReleases.ts'
import { ship } from './support/ship.ts'

it.each([
  ['from the first byte on', '0'],
  ['once it has begun', '1'],
])(
  'a deployment to a disk that takes no more, %s, leaves what is shown, says why, and ends well with space again',
  async (_when, limit) => {
    const dist = newFolder()
    const [first, second] = await builtReleases(dist)
    const dir = path.join(newFolder(), 'srv')
    const target = directoryTarget(dir)
    const giveBack = await target.hold()
    await ship(target, first)
    await giveBack()
    const deploy = (blocks: string) => {
      const command = `exec '${process.execPath}' build-scripts/src/deploy.ts --states=cmx --target=dir:${dir} --health=no --dist=${dist}`
      return startProgram('bash', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; ${command}`]).done
    }
    const full = await deploy(limit)
    expect(full.stderr).toContain('El sistema no deja escribir un archivo tan grande')
    expect(full.status).toBe(1)
    expect(await verifySite(target, 'ciudad-de-mexico')).toMatchObject({ release: first.id, findings: [] })
    expect(await deploy('unlimited')).toMatchObject({ status: 0 })
    expect(await verifySite(target, 'ciudad-de-mexico')).toMatchObject({ release: second.id, findings: [] })
  },
)
