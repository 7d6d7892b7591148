import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { type Program, type ProgramEnd, startScript } from '../../support/programs.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export { newFolder }

/** Small content and a renderer as small as can be. */
export const fixture = path.join(root, 'tests/build/fixture')
export const fixtureBundle = path.join(fixture, 'bundle')

/** A copy of the small content that a test may change. */
export function copyContent(): string {
  const dir = path.join(newFolder(), 'content')
  cpSync(path.join(fixture, 'content'), dir, { recursive: true })
  return dir
}

/** Starts a command of build-scripts (`build`, `check`, `serve`) and lets the test end it. */
export function startCommand(name: string, args: readonly string[], env: Record<string, string> = {}): Program {
  return startScript(`build-scripts/src/${name}.ts`, args, { env })
}

/** Runs a command to its end. */
export function runCommand(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<ProgramEnd> {
  return startCommand(name, args, env).done
}

/** Builds some sites of a content folder with the small renderer; with that of `sites` where the bundle is empty. */
export function build(input: {
  out: string
  content?: string
  states?: string
  bundle?: string
  date?: string
  env?: Record<string, string>
}): Promise<ProgramEnd> {
  const {
    out,
    content = path.join(fixture, 'content'),
    states = 'nacional,jal,oax',
    bundle = fixtureBundle,
    date = '2026-11-21',
    env,
  } = input
  const args = [
    `--out=${out}`,
    `--content=${content}`,
    `--states=${states}`,
    ...(bundle === '' ? [] : [`--bundle=${bundle}`]),
    `--date=${date}`,
    '--json',
  ]
  return runCommand('build', args, env)
}

/**
 * The small content as `build` makes it, unless it is told something else: built once in a run, and only to be read or
 * copied.
 */
export async function builtFixture(): Promise<string> {
  const out = path.join(tmpdir(), 'built-fixture')
  const giveBack = await waitForLock(`${out}.lock`)
  try {
    if (!existsSync(path.join(out, 'build.json'))) {
      const { status, stderr } = await build({ out })
      if (status !== 0 || stderr !== '') throw new Error(`The small content was not built:\n${stderr}`)
    }
  } finally {
    await giveBack()
  }
  return out
}

/** A copy of the built small content, which a test may build on or spoil. */
export async function copyOfBuilt(): Promise<string> {
  const out = newFolder()
  // Unlike Node's own copy it knows which files are one: a release links to its objects.
  execFileSync('cp', ['-a', `${await builtFixture()}/.`, out])
  return out
}

/** A copy of an output folder, times and links and all, that a test may spoil. */
export function copyOfDist(dist: string): string {
  const out = newFolder()
  cpSync(dist, out, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  return out
}

/** Every file under a folder with the digest of its bytes, in the order of the paths. Links in it are not followed. */
export function filesUnder(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  return new Map(files.map((file) => [path.relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]))
}

/** Where the sites of an output folder are served from: a link a site. */
export function sitesOf(out: string): string {
  return path.join(out, 'live')
}

/** Every file that the sites of an output folder show, as `filesUnder` tells it. */
export function filesOfSites(out: string): Map<string, string> {
  const sites = readdirSync(sitesOf(out)).sort()
  return new Map(
    sites.flatMap((site) =>
      [...filesUnder(realpathSync(path.join(sitesOf(out), site)))].map(
        ([file, digest]) => [path.join(site, file), digest] as const,
      ),
    ),
  )
}

/** A copy of the small renderer that runs something else first for each page; `model` is in scope. */
export function bundleThatFirst(statement: string): string {
  const bundle = path.join(newFolder(), 'bundle')
  cpSync(fixtureBundle, bundle, { recursive: true })
  const entry = path.join(bundle, 'server/entry.mjs')
  const start = 'const { site } = model'
  writeFileSync(entry, readFileSync(entry, 'utf8').replace(start, `${statement}\n  ${start}`))
  return bundle
}

/** Paths in the sites of an output folder whose file is another than before, or new. */
export function changedSince(before: ReadonlyMap<string, number>, out: string): string[] {
  return [...inodesOfSites(out)].filter(([file, inode]) => before.get(file) !== inode).map(([file]) => file)
}

/** Inode of every file that the sites of an output folder show: a file that was not written again keeps its own. */
export function inodesOfSites(out: string): Map<string, number> {
  return new Map([...filesOfSites(out).keys()].map((file) => [file, statSync(path.join(sitesOf(out), file)).ino]))
}
