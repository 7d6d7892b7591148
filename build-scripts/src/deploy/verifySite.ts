import { sha256 } from '@justicia/shared-content/digests'
import { copiedFile, expandCopy } from '../release/compressedCopies.ts'
import { cacheControlOf, immutableCache } from '../serve/siteHeaders.ts'
import { addressOf } from './checkHealth.ts'
import { inParallel } from './inParallel.ts'
import type { Target } from './Target.ts'

/** What a site shows, compared byte by byte with what its release says. */
export interface Verified {
  site: string
  /** null where it shows nothing. */
  release: string | null
  files: number
  bytes: number
  findings: { file: string; what: 'missing' | 'altered' | 'copy' | 'stray' | 'manifest' }[]
}

const readAtOnce = 16

/** Reads every file that a site serves at a target and hashes it again. */
export async function verifySite(target: Target, site: string): Promise<Verified> {
  const pointer = await target.pointer(site)
  const result: Verified = { site, release: pointer?.release ?? null, files: 0, bytes: 0, findings: [] }
  if (pointer === undefined) return result
  const manifest = await target.manifest(site, pointer.release)
  if (manifest === undefined) return { ...result, findings: [{ file: `${pointer.release}.json`, what: 'manifest' }] }
  await inParallel(Object.entries(manifest.files), readAtOnce, async ([file, { sha256: wanted }]) => {
    const bytes = await target.read(site, file)
    if (bytes !== undefined) {
      result.files += 1
      result.bytes += bytes.byteLength
    }
    if (bytes === undefined) result.findings.push({ file, what: 'missing' })
    else if (sha256(bytes) !== wanted) result.findings.push({ file, what: 'altered' })
  })
  const mayStay = (file: string) =>
    file === '' || file in manifest.files || (target.keepsOlderAssets && cacheControlOf(addressOf(file)) === immutableCache)
  const strays = [...(await target.list(site)).keys()].filter((file) => !mayStay(file))
  await inParallel(strays, readAtOnce, async (file) => {
    const of = target.addCopies === undefined ? undefined : manifest.files[copiedFile(file) ?? '']
    if (of === undefined) result.findings.push({ file, what: 'stray' })
    else {
      const said = expandCopy(file, (await target.read(site, file)) ?? new Uint8Array())
      if (said === undefined || sha256(said) !== of.sha256) result.findings.push({ file, what: 'copy' })
    }
  })
  result.findings.sort((a, b) => (a.file < b.file ? -1 : 1))
  return result
}

const words = {
  missing: 'falta',
  altered: 'no es lo que dice la versión',
  copy: 'no es copia comprimida de lo que dice la versión',
  stray: 'no es de la versión',
  manifest: 'falta la lista de archivos de la versión, o está dañada',
} as const

/** One line a site, and one a finding. */
export function verifiedToText({ site, release, files, bytes, findings }: Verified): string {
  if (release === null) return `${site}: no muestra nada`
  const size = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 }).format(bytes / 1e6)
  const lines = findings.map(({ file, what }) => `  ${site}/${file}: ${words[what]}`)
  const verdict =
    findings.length === 0 ? 'todo como dice su versión' : `${findings.length} ${findings.length === 1 ? 'falta' : 'faltas'}`
  return [`${site}: ${release.slice(0, 12)}, ${files} archivos leídos (${size} MB), ${verdict}`, ...lines].join('\n')
}
