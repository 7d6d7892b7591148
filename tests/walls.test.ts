import { execFile } from 'node:child_process'
import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from '../shared-content/src/testing/newFolder.ts'

const repository = path.resolve(import.meta.dirname, '..')
const biome = path.join(path.dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin', 'biome')

const refused = [
  ['shared-content/src/content/refused1.ts', '../../../sites/src/siteFiles.ts'],
  ['shared-content/src/content/refused2.ts', '@justicia/cms/src/x'],
  ['shared-content/src/vocabulary/refused3.ts', '../schema/guide.ts'],
  ['shared-content/src/schema/refused4.ts', 'node:fs/promises'],
  ['shared-content/src/schema/refused5.ts', '../content/content.ts'],
  ['shared-content/src/mdx/refused6.ts', '../content/content.ts'],
  ['shared-content/src/plan/jsonLd/refused7.ts', '../../content/readContent.ts'],
  ['shared-content/src/resolve/refused8.ts', 'node:fs/promises'],
  ['shared-content/src/search/query/refused14.ts', '../../plan/createPlanner.ts'],
  ['shared-content/src/search/query/refused15.ts', '../build/answersIndex.ts'],
  ['shared-content/src/values/refused16.ts', '../schema/guide.ts'],
  ['shared-content/src/mdx/refused17.ts', '../schema/guide.ts'],
  ['shared-content/src/laws/refused18.ts', '../resolve/legalBasis.ts'],
  ['shared-content/src/content/refused19.ts', '../pieces/ContentView.ts'],
  ['shared-content/src/pages/refused20.ts', '../content/content.ts'],
  ['shared-content/src/pieces/refused21.ts', '../resolve/organizationCard.ts'],
  ['shared-content/src/resolve/refused22.ts', '../plan/createPlanner.ts'],
  ['shared-content/src/readability/refused23.ts', '../resolve/Resolver.ts'],
  ['sites/src/text/refused9.ts', '@justicia/shared-content/resolve/Resolver'],
  ['sites/src/components/Refused10.astro', '@justicia/shared-content/states'],
  ['sites/src/dev/refused11.ts', '../../../build-scripts/src/repository.ts'],
  ['cms/src/hooks/refused12.ts', '../../../build-scripts/src/repository.ts'],
  ['cms/src/documents/refused24.ts', '../fields/dateField.ts'],
  ['cms/src/database/refused25.ts', '../kinds/kinds.ts'],
  ['cms/src/kinds/refused26.ts', '../seed/seedContent.ts'],
  ['cms/src/published/refused27.ts', '../collections/Guides.ts'],
  ['cms/src/limits/refused28.ts', '../commands/openCms.ts'],
  ['cms/src/limits/refused29.ts', '@justicia/sites'],
  ['build-scripts/src/dev/refused13.ts', '../../../sites/src/siteFiles.ts'],
] as const

const allowed = [
  ['shared-content/src/vocabulary/allowed1.ts', 'zod'],
  ['shared-content/src/schema/allowed2.ts', '../vocabulary/audiences.ts'],
  ['shared-content/src/mdx/allowed3.ts', '../located/places.ts'],
  ['shared-content/src/content/allowed10.ts', '../laws/LawBook.ts'],
  ['shared-content/src/plan/allowed4.ts', '../resolve/Resolver.ts'],
  ['shared-content/src/search/query/allowed7.ts', '../../folding/foldText.ts'],
  ['shared-content/src/search/build/allowed8.ts', '../../digests.ts'],
  ['sites/src/scripts/allowed9.ts', '@justicia/shared-content/search/query/searchAnswers'],
  ['sites/src/components/Allowed5.astro', '@justicia/shared-content/languages/textIn'],
  ['cms/src/hooks/allowed6.ts', '@justicia/shared-content/plan/createPlanner'],
  ['cms/src/fields/allowed11.ts', '../documents/storedDay.ts'],
  ['cms/src/commands/allowed12.ts', '../cmsConfig.ts'],
  ['cms/src/documents/allowed13.ts', '@justicia/shared-content/search/words/stem'],
  ['cms/src/kinds/allowed14.ts', '@justicia/shared-content/content/kinds/kinds'],
] as const

/** What the linter says of files that import one thing each, in a folder of their own with the repository's settings. */
async function lint(files: readonly (readonly [file: string, imported: string])[]): Promise<string> {
  const folder = newFolder()
  await copyFile(path.join(repository, 'biome.json'), path.join(folder, 'biome.json'))
  for (const [file, imported] of files) {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, file.endsWith('.astro') ? `---\nimport '${imported}'\n---\n` : `import '${imported}'\n`)
  }
  const options = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--reporter=github']
  const run = promisify(execFile)(process.execPath, [biome, ...options, '.'], { cwd: folder })
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error)
  return `${stdout}\n${stderr}`
}

describe('the walls between packages and floors', () => {
  let said: string
  beforeAll(async () => {
    said = await lint([...refused, ...allowed])
  })

  it.each(refused)('%s may not import %s', (file) => {
    expect(said).toMatch(new RegExp(`noRestrictedImports.*${file}`))
  })

  it.each(allowed)('%s may import %s', (file) => {
    expect(said).toContain('noRestrictedImports')
    expect(said).not.toContain(file)
  })
})

/** The room of a file: the first folder of a package's sources, or a file of its own there. */
function roomOf(source: string): string {
  const room = source.split('/')[0] ?? source
  return room === 'languages.ts' ? 'languages' : room
}

/** Which rooms of a package's sources each room imports from, with types. */
async function roomsOf(sources: string): Promise<Map<string, Set<string>>> {
  const rooms = new Map<string, Set<string>>()
  for await (const source of glob('**/*.{ts,tsx,astro}', { cwd: sources })) {
    if (/\.test\.ts$|(^|\/)(testing|migrations)\//.test(source)) continue
    const text = await readFile(path.join(sources, source), 'utf8')
    const room = roomOf(source)
    const used = rooms.get(room) ?? new Set()
    rooms.set(room, used)
    for (const [, imported = ''] of text.matchAll(/\b(?:from|import) '(\.[^']+)'/g)) {
      const other = roomOf(path.join(path.dirname(source), imported))
      if (other !== room && other !== '..') used.add(other)
    }
  }
  return rooms
}

/** Rooms that lead back to themselves: what is left once all that lead to nothing left are taken away, again and again. */
function roundabouts(rooms: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Map([...rooms].map(([room, used]) => [room, new Set(used)]))
  for (;;) {
    const free = [...left].filter(([, used]) => ![...used].some((other) => left.has(other))).map(([room]) => room)
    if (free.length === 0) return [...left.keys()]
    for (const room of free) left.delete(room)
  }
}

describe('the rooms of a package', () => {
  it.each(['shared-content/src', 'cms/src', 'sites/src', 'build-scripts/src'])(
    'of %s do not go round in a circle',
    async (sources) => {
      const rooms = await roomsOf(path.join(repository, sources))
      expect(rooms.size).toBeGreaterThan(10)
      expect(roundabouts(rooms)).toEqual([])
    },
  )

  it('would be told of one', () => {
    const rooms = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['b'])],
      ['d', new Set<string>()],
    ])
    expect(roundabouts(rooms)).toEqual(['a', 'b', 'c'])
  })
})

/** The rooms of a package from the ground, as the rows of a table in docs/architecture.md name them, from left to right. */
function floorsOf(sources: string, document: string): string[] {
  const cells = document.split('\n').flatMap((line) => /^\| (`[^|]+) \|/.exec(line)?.[1] ?? [])
  const places = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place))
  return places.filter((place) => place.startsWith(`${sources}/`)).map((place) => roomOf(place.slice(sources.length + 1)))
}

/** What the floors do not bear: a room that stands on none, and one that uses what stands above it. */
function faultsOf(floors: readonly string[], rooms: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...rooms].flatMap(([room, used]) => {
    const floor = floors.indexOf(room)
    if (floor === -1) return [`${room} stands on no floor`]
    return [...used].filter((other) => floors.indexOf(other) > floor).map((other) => `${room} uses ${other}, above it`)
  })
}

describe('the floors', () => {
  it.each(['shared-content/src', 'cms/src'])('of %s bear what stands on them', async (sources) => {
    const floors = floorsOf(sources, await readFile(path.join(repository, 'docs', 'architecture.md'), 'utf8'))
    const folders = [...(await roomsOf(path.join(repository, sources)))].filter(([room]) => !room.endsWith('.ts'))
    expect(floors.length).toBeGreaterThan(20)
    expect(faultsOf(floors, new Map(folders))).toEqual([])
  })

  it('would be told of an arrow up, and of a room on none', () => {
    const floors = floorsOf('a/src', '| `a/src/ground/`, `a/src/day.ts` | `a/src/not/` |\n| `a/src/roof/` | – |')
    expect(floors).toEqual(['ground', 'day.ts', 'roof'])
    const rooms = { ground: ['roof'], roof: ['ground', 'day.ts'], shed: ['ground'] }
    const used = new Map(Object.entries(rooms).map(([room, others]) => [room, new Set(others)]))
    expect(faultsOf(floors, used)).toEqual(['ground uses roof, above it', 'shed stands on no floor'])
  })
})
