import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ObjectStore } from '../release/ObjectStore.ts'
import { ReleaseStage } from '../release/ReleaseStage.ts'
import { ReleaseMissingError, type ReleaseStore } from '../release/ReleaseStore.ts'
import { alertsDigest, isAlertFile, isAlertList } from './alertFiles.ts'
import { alertsInPage } from './alertsInPage.ts'

/**
 * Shows an earlier release of a site, with the alerts that the site shows now: whoever goes back takes back what pages say,
 * never a warning, and brings no old one back.
 * @returns id of the release that is shown.
 * @throws {ReleaseMissingError} when there is no such release, or an object of it is lost; nothing is changed.
 */
export async function restoreRelease(store: ReleaseStore, slug: string, id: string): Promise<string> {
  const live = store.current(slug)
  const manifest = store.manifest(slug, id)
  if (live === undefined || manifest === undefined || isSame(live.files, manifest)) {
    await store.restore(slug, id)
    return id
  }
  const alerts = new Map(
    Object.keys(live.files)
      .filter(isAlertFile)
      .map((file) => [file, readFileSync(path.join(live.tree, file), 'utf8')]),
  )
  const last = { files: manifest.files, tree: '', times: {} }
  const stage = new ReleaseStage({ objects: new ObjectStore(store.layout), nextDir: store.openNextTree(slug), last })
  for (const file of Object.keys(manifest.files)) {
    if (isAlertList(file) || alerts.has(file)) continue
    const text = file.endsWith('.html') ? stage.readLast(file) : undefined
    if (text !== undefined) stage.write(file, alertsInPage(text, { file, alerts }))
    else if (!stage.keep(file)) throw new ReleaseMissingError(`De la versión ${id} de «${slug}» se perdió ${file}.`)
  }
  for (const [file, text] of alerts) stage.write(file, text)
  await stage.finish()
  const { version: _version, parent: _parent, ...made } = manifest
  const inputs = { ...manifest.inputs, alerts: alertsDigest(stage.files) }
  const next = await store.add({ ...made, files: stage.files, inputs }, stage.times, { id, manifest }, { isBeside: true })
  await store.switchTo([next])
  return next.id
}

function isSame(
  shown: Parameters<typeof alertsDigest>[0],
  { files, inputs }: { files: typeof shown; inputs: { alerts: string } },
) {
  const digest = alertsDigest(shown)
  return alertsDigest(files) === digest && inputs.alerts === digest
}
