import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteIcons } from '../../../sites/src/siteIcons.ts'
import { drawIcons } from './drawIcons.ts'

const jalisco = { code: 'MX-JAL', accent: { light: '#b04a63', dark: '#ff8fa8' } } as Parameters<typeof siteIcons>[0]
const icons = siteIcons(jalisco)
let cacheDir: string
beforeAll(() => {
  cacheDir = mkdtempSync(path.join(tmpdir(), 'justicia-icons-'))
})
afterAll(() => rmSync(cacheDir, { recursive: true }))

/** Share of an icon's pixels, beyond a circle of 80 % of its width, that are not as in its corner. */
async function drawnOutsideCircle(png: Uint8Array): Promise<number> {
  const { data, info } = await sharp(png).flatten({ background: '#fff' }).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)
  const corner = at(0, 0)
  let drawn = 0
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if (Math.hypot(x - info.width / 2, y - info.height / 2) > info.width * 0.4 && !corner.equals(at(x, y))) drawn += 1
  return drawn
}

describe('drawIcons', () => {
  it('draws each icon as PNG in its size, in few bytes', async () => {
    const drawn = await drawIcons({ icons, cacheDir })
    for (const { path, size } of icons) {
      const bytes = drawn.get(path) as Uint8Array
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: size, height: size })
      expect(bytes.byteLength).toBeLessThan(12_000)
    }
  })

  it('leaves of a maskable icon nothing where a system may cut it', async () => {
    const drawn = await drawIcons({ icons, cacheDir })
    const maskable = icons.find(({ purpose }) => purpose === 'maskable')
    expect(await drawnOutsideCircle(drawn.get(maskable?.path ?? '') as Uint8Array)).toBe(0)
  })

  it('gives the same bytes from nothing, and takes from the cache what is there', async () => {
    const first = await drawIcons({ icons, cacheDir })
    rmSync(path.join(cacheDir, 'icons'), { recursive: true })
    expect(await drawIcons({ icons, cacheDir })).toEqual(first)
    const [cached] = readdirSync(path.join(cacheDir, 'icons'))
    writeFileSync(path.join(cacheDir, 'icons', cached as string), 'x')
    expect([...(await drawIcons({ icons, cacheDir })).values()].map(String)).toContain('x')
  })

  it('draws another site otherwise', async () => {
    const first = await drawIcons({ icons, cacheDir })
    const other = await drawIcons({ icons: siteIcons({ ...jalisco, code: 'MX-OAX' }), cacheDir })
    expect([...other.keys()]).toEqual([...first.keys()])
    for (const [file, bytes] of other) expect(bytes).not.toEqual(first.get(file))
  })
})
