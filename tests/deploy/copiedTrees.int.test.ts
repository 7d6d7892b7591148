import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { repository } from '../../build-scripts/src/repository.ts'
import { startProgram } from '../support/programs.ts'
import { copiedTree } from './support/copiedTree.ts'
import { readDockerfile } from './support/readDockerfile.ts'

const content = path.join(repository, 'tests/fixtures/content')
const env = { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' }

/** Runs Node in a tree, and says what it said where that went wrong. */
async function node(cwd: string, args: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const { status, stdout, stderr } = await startProgram(process.execPath, args, { cwd, env: { ...env, ...more } }).done
  expect(status, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout
}

describe('what a Dockerfile copies, with what its image has installed', () => {
  it(
    'builds the bundle of the sites, and knows the command of the worker',
    async () => {
      const name = 'build-scripts/Dockerfile'
      const tree = copiedTree(name)
      const here = (text: string) => text.replaceAll('/srv/justicia', tree)
      const astro = readDockerfile(name).runs.find((text) => text.includes('astro.mjs'))
      // With it alone Astro and Vite would look for what they need beside the packages that are linked.
      await node(path.join(tree, 'sites'), [
        '--preserve-symlinks',
        ...here(astro ?? '')
          .split(' ')
          .slice(1),
      ])
      expect(existsSync(path.join(tree, 'sites/dist/server/entry.mjs'))).toBe(true)
      const { command } = readDockerfile(name)
      expect(await node(tree, [command[1] as string, '--help'])).toContain('--bundle')
    },
    patient(300_000),
  )

  it('writes the configuration of the web server', async () => {
    const name = 'sites/Dockerfile'
    const tree = copiedTree(name)
    const file = path.join(newFolder(), 'Caddyfile')
    const write = readDockerfile(name).runs.find((text) => text.includes('serverConfig.ts')) ?? ''
    await node(tree, write.replace('/tmp/Caddyfile', file).split(' ').slice(1))
    expect(readFileSync(file, 'utf8')).toContain('jalisco.justiciaparati.example')
  })

  it(
    'opens the CMS, and seeds it',
    async () => {
      const name = 'cms/Dockerfile'
      const tree = copiedTree(name)
      const data = newFolder()
      await node(path.join(tree, 'cms'), ['src/scripts/seed.ts', `--content=${content}`], {
        JUSTICIA_DATA_DIR: data,
        JUSTICIA_MEDIA_DIR: path.join(data, 'media'),
      })
      expect(existsSync(path.join(data, 'justicia.db'))).toBe(true)
      const { services } = parse(readFileSync(path.join(repository, 'compose.yaml'), 'utf8'), { merge: true })
      expect(await node(path.join(tree, 'cms'), [services.channels.command[1], '--help'])).toContain('--port')
      const [program = ''] = readDockerfile(name).command.slice(1)
      expect(existsSync(path.join(tree, 'cms', program))).toBe(true)
    },
    patient(300_000),
  )
})
