import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import { eachAtOnce } from '../measure/eachAtOnce.ts'
import { runCommand } from '../measure/runCommand.ts'

/**
 * Pagefind's own command over each built site, as its documentation says, and as many at a time as there are cores. The
 * binary is called directly: faster than through `npx`. It takes the language from the pages.
 */
export async function runPagefind(siteDirs: readonly string[]): Promise<void> {
  const require = createRequire(path.join(repository, 'build-scripts', 'package.json'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const binary = `pagefind_extended${process.platform === 'win32' ? '.exe' : ''}`
  const program = require.resolve(`@pagefind/${platform}-${process.arch}/bin/${binary}`)
  await eachAtOnce(siteDirs, availableParallelism(), async (dir) => {
    await runCommand({ program, args: ['--site', dir, '--silent'], cwd: dir })
  })
}
