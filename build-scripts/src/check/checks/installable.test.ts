import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkInstallable } from './installable.ts'

const site = exampleSite(
  { 'index.html': '', 'directorio/index.html': '' },
  { files: { 'manifest.webmanifest': 1, 'icon-192.png': 1 } },
)
const manifest = (rest: object) => () =>
  Buffer.from(
    JSON.stringify({ start_url: '/', icons: [{ src: '/icon-192.png' }], shortcuts: [{ url: '/directorio/' }], ...rest }),
  )

describe('checkInstallable', () => {
  it('lets a manifest pass whose files are all there', () => {
    expect(checkInstallable(site, manifest({}))).toEqual([])
  })

  it('finds an icon and a shortcut that are not there', () => {
    const spoilt = manifest({ icons: [{ src: '/icon-512.png' }], shortcuts: [{ url: '/orientador/' }] })
    expect(checkInstallable(site, spoilt).map(({ reason }) => reason)).toEqual([
      'nombra «/icon-512.png», que no existe',
      'nombra «/orientador/», que no existe',
    ])
  })

  it.each(['', '{', '{"start_url":"/"}', '{"start_url":"/","icons":"x","shortcuts":[]}'])(
    'finds that «%s» is no manifest',
    (text) => {
      expect(checkInstallable(site, () => Buffer.from(text)).map(({ reason }) => reason)).toEqual([
        'está dañado: no dice inicio, iconos y accesos',
      ])
    },
  )

  it('finds that there is no manifest', () => {
    expect(checkInstallable(exampleSite({ 'index.html': '' }), manifest({}))).toEqual([
      { file: 'jalisco/manifest.webmanifest', reason: 'falta: el sitio no se puede instalar' },
    ])
  })
})
