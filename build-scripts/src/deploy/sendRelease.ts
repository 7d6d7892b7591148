import { lstatSync } from 'node:fs'
import type { Manifest, ReleaseFile } from '../release/manifest.ts'
import { ReleaseMissingError } from '../release/ReleaseStore.ts'
import type { Pointer, Target } from './Target.ts'

/** A release on its way to a target. */
export interface Shipment {
  id: string
  manifest: Manifest
  /** Where the bytes of its files lie on this machine. */
  fileOf: (sha256: string) => string
  /** The target has its manifest already, and is to keep it as it is: a release that it showed before. */
  isReturn: boolean
}

/**
 * Puts all of a release at a target that is not there yet; nothing that is shown changes.
 * @param input.trusts takes for granted that the target has all that the site shows now.
 * @returns how many objects were put.
 * @throws {ReleaseMissingError} when neither the target nor this machine has an object; the reason of the signal.
 */
export async function sendRelease(input: {
  target: Target
  shipment: Shipment
  from: Pointer | undefined
  trusts: boolean
  signal?: AbortSignal | undefined
}): Promise<number> {
  const { target, shipment, from, trusts, signal } = input
  const { id, manifest, fileOf } = shipment
  const shown = from === undefined || !trusts ? undefined : await target.manifest(manifest.site, from.release)
  // A target may keep the bytes of text otherwise than others.
  const keyOf = ({ sha256, type }: ReleaseFile) => `${sha256} ${type}`
  const others = Object.entries(manifest.files).filter(([name, file]) => {
    const before = shown?.files[name]
    return before?.sha256 !== file.sha256 || before.type !== file.type
  })
  // Of what says something else, some may be shown under another name.
  const held = new Set(others.length === 0 ? [] : Object.values(shown?.files ?? {}).map(keyOf))
  const wanted = new Map(others.map(([, file]) => [keyOf(file), file]))
  const missing = await target.missing([...wanted].flatMap(([key, file]) => (held.has(key) ? [] : [file])))
  const lost = missing.find(({ sha256 }) => lstatSync(fileOf(sha256), { throwIfNoEntry: false }) === undefined)
  if (lost !== undefined) {
    const [name = ''] = Object.entries(manifest.files).find(([, { sha256 }]) => sha256 === lost.sha256) ?? []
    throw new ReleaseMissingError(`De la versión ${id} de «${manifest.site}» se perdió ${name}.`)
  }
  await target.putObjects(missing, fileOf, signal)
  if (!shipment.isReturn) {
    const parent = from?.release === id ? (shown ?? manifest).parent : (from?.release ?? null)
    await target.putManifest(id, { ...manifest, parent })
  }
  signal?.throwIfAborted()
  return missing.length
}
