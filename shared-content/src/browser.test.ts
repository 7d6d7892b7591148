import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'

const modulesIn = (folder: string) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.join(import.meta.dirname, folder, file))

/** Bundles modules for a browser as they are, each an entry of its own with all that it exports. */
async function bundle(modules: readonly string[]) {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: [...modules], preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  return outputs.flatMap((output) => (output.type === 'chunk' ? [output] : []))
}

/** Modules that a browser has not: Vite puts an empty one in the place of each of Node's. */
const missingIn = (chunks: Awaited<ReturnType<typeof bundle>>) =>
  chunks.flatMap(({ moduleIds, imports }) => [
    ...moduleIds.filter((id) => id.includes('__vite-browser-external') || id.startsWith('node:')),
    ...imports.filter((name) => name.startsWith('node:')),
  ])

describe('in a browser', () => {
  it.each([
    'vocabulary',
    'channels',
    'folding',
    'values',
    'schema',
    'facts',
    'laws',
    'rules',
    'rules/text',
    'search/words',
    'search/file',
    'search/query',
    'search/danger',
  ])('%s/ loads without files and processes', async (folder) => {
    const chunks = await bundle(modulesIn(folder))
    expect(chunks.filter(({ isEntry }) => isEntry)).toHaveLength(modulesIn(folder).length)
    expect(missingIn(chunks)).toEqual([])
  })

  it('what reads files does not: this test can tell', async () => {
    expect(missingIn(await bundle([path.join(import.meta.dirname, 'states.ts')]))).not.toEqual([])
  })

  it('texts are checked by the languages of the repository', async () => {
    const [chunk, ...more] = await bundle([path.join(import.meta.dirname, 'schema/primitives.ts')])
    expect(more).toEqual([])
    const { localizedTextSchema } = await import(`data:text/javascript,${encodeURIComponent(chunk?.code ?? '')}`)
    const accepts = (text: unknown) => localizedTextSchema.safeParse(text).success
    expect([{ es: 'sí' }, { es: 'sí', en: 'yes' }, { es: 'sí', xx: '?' }, { en: 'yes' }].map(accepts)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
