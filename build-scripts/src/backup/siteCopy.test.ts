import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { readHold } from '../release/siteHold.ts'
import { publish, shown } from '../release/testing/publish.ts'
import { chooseWayBack, goBack } from '../wayBack/goBack.ts'
import { readySites, saveSites } from './siteCopy.ts'

it('brings back what each site shows, and holds what was held', async () => {
  const store = new ReleaseStore(newFolder())
  store.open()
  for (const slug of ['jalisco', 'oaxaca'])
    for (const text of ['primera', 'segunda']) await publish(store, slug, { 'index.html': `${slug} ${text}` })
  await goBack(store, await chooseWayBack(store, 'jalisco', undefined), '7')
  const hold = readHold(store.layout, 'jalisco')
  const [copy, dist] = [path.join(newFolder(), 'sites'), newFolder()]
  expect(await saveSites(path.dirname(store.layout.live), copy)).toEqual(['jalisco', 'oaxaca'])

  const show = await readySites({ from: copy, dist, stamp: 'prueba', warn: (line) => expect(line).toBe('') })
  expect(await show()).toBeUndefined()
  const back = new ReleaseStore(dist)
  expect(shown(back, 'jalisco')).toEqual({ 'index.html': 'jalisco primera' })
  expect(shown(back, 'oaxaca')).toEqual({ 'index.html': 'oaxaca segunda' })
  expect(hold?.by).toBe('7')
  expect(readHold(back.layout, 'jalisco')).toEqual(hold)
  expect(readHold(back.layout, 'oaxaca')).toBeUndefined()
})
