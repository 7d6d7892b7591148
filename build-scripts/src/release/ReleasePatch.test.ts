import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { beforeEach, expect, it } from 'vitest'
import { ReleasePatch, type SpareTree } from './ReleasePatch.ts'
import { type LiveRelease, ReleaseStore } from './ReleaseStore.ts'
import { publish, shown } from './testing/publish.ts'

const slug = 'jalisco'
let store: ReleaseStore
let live: LiveRelease

beforeEach(async () => {
  store = new ReleaseStore(path.join(newFolder(), 'dist'))
  store.open()
  await publish(store, slug, { 'index.html': 'uno', 'a/b/index.html': 'dos', 'a/c/index.html': 'tres' })
  live = store.current(slug) as LiveRelease
})

/** Makes the next release by changes of the live one, and shows it. */
async function patched(change: (patch: ReleasePatch) => void, spare?: SpareTree): Promise<void> {
  const patch = new ReleasePatch({ store, slug, live })
  change(patch)
  await patch.finish(spare)
  const { inputs, reads, findings } = live.manifest
  const made = { site: slug, made: new Date().toISOString(), files: patch.files, inputs, reads, findings }
  await store.switchTo([await store.add(made, patch.times, live)])
  live = store.current(slug) as LiveRelease
}

const spareOf = (release: LiveRelease): SpareTree => ({ name: path.basename(release.tree), files: release.files })
const inodeOf = (release: LiveRelease, file: string) => statSync(path.join(release.tree, file)).ino

it('changes, adds and removes files, and shares all others', async () => {
  const before = live
  await patched((patch) => {
    patch.put('a/b/index.html', 'otra')
    patch.put('nueva/index.html', 'nueva')
    patch.remove('a/c/index.html')
    expect([patch.read('a/b/index.html'), patch.read('index.html'), patch.isEmpty]).toEqual(['otra', 'uno', false])
  })
  expect(shown(store, slug)).toEqual({ 'index.html': 'uno', 'a/b/index.html': 'otra', 'nueva/index.html': 'nueva' })
  expect(inodeOf(live, 'index.html')).toBe(inodeOf(before, 'index.html'))
  expect(live.manifest.parent).toBe(before.id)
})

it('builds upon the tree before the last, whether or not what stands there is known', async () => {
  for (const isKnown of [true, false]) {
    const first = live
    await patched((patch) => patch.put('a/b/index.html', `dos ${isKnown}`))
    const spare = spareOf(first)
    expect(store.spareTree(slug)).toBe(spare.name)
    await patched(
      (patch) => {
        patch.put('index.html', `tres ${isKnown}`)
        patch.put('otra/index.html', 'más')
      },
      isKnown ? spare : undefined,
    )
    expect(shown(store, slug)).toEqual({
      'index.html': `tres ${isKnown}`,
      'a/b/index.html': `dos ${isKnown}`,
      'a/c/index.html': 'tres',
      'otra/index.html': 'más',
    })
    expect(existsSync(path.join(store.layout.siteTrees(slug), spare.name))).toBe(false)
  }
})

it('does not believe what it is told of another tree than the one that it begins with', async () => {
  const first = live
  await patched((patch) => patch.put('index.html', 'dos'))
  const next = store.layout.nextTree(slug)
  // A build that was broken off.
  mkdirSync(path.join(next, 'a'), { recursive: true })
  writeFileSync(path.join(next, 'a', 'resto.html'), 'resto')
  await patched((patch) => patch.put('index.html', 'tres'), spareOf(first))
  expect(Object.keys(shown(store, slug))).toEqual(['a/b/index.html', 'a/c/index.html', 'index.html'])
})

it('is empty when nothing says anything else', () => {
  const patch = new ReleasePatch({ store, slug, live })
  patch.put('index.html', 'otra')
  patch.put('index.html', 'uno')
  expect(patch.isEmpty).toBe(true)
})

it('leaves what is shown as it was when an object is lost', async () => {
  const files = shown(store, slug)
  const { sha256 } = live.files['a/c/index.html'] ?? { sha256: '' }
  rmSync(store.layout.object(sha256))
  await expect(patched((patch) => patch.put('index.html', 'dos'))).rejects.toThrow('De «jalisco» se perdió a/c/index.html.')
  expect(shown(store, slug)).toEqual(files)
  expect(readdirSync(store.layout.siteReleases(slug)).filter((name) => name !== 'history.json')).toHaveLength(1)
})

it('leaves no compressed copy beside what it changes or takes away, though it does not look for any', async () => {
  const first = live
  for (const file of ['index.html', 'a/b/index.html', 'a/c/index.html']) writeFileSync(path.join(first.tree, `${file}.br`), 'c')
  await patched((patch) => patch.put('a/b/index.html', 'cambia'))
  await patched((patch) => {
    patch.put('index.html', 'otra')
    patch.remove('a/c/index.html')
  }, spareOf(first))
  const names = readdirSync(live.tree, { recursive: true }).map(String)
  expect(names.filter((name) => name.includes('.html')).sort()).toEqual(['a/b/index.html', 'index.html'])
})
