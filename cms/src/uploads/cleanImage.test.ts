import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanImage } from './cleanImage.ts'

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336' } })

const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 40/1 0/1' }, IFD0: { Copyright: 'CANARIO-EXIF' } }

describe('what an image tells besides its picture', () => {
  it.each(['jpeg', 'webp', 'avif', 'png'] as const)('is taken out of a %s', async (format) => {
    const told = await picture(40, 20).withExif(gps)[format]().toBuffer()
    expect((await sharp(told).metadata()).exif?.toString('latin1')).toContain('CANARIO-EXIF')
    const clean = await cleanImage(told, `foto.${format === 'jpeg' ? 'jpg' : format}`)
    const { exif, xmp, iptc, width, height } = await sharp(clean).metadata()
    expect({ exif, xmp, iptc, width, height }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      width: 40,
      height: 20,
    })
    expect(clean.includes('CANARIO-EXIF')).toBe(false)
  })

  it('is applied first when it says which side is up', async () => {
    const turned = await picture(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { width, height, orientation } = await sharp(await cleanImage(turned, 'a.jpg')).metadata()
    expect([width, height, orientation ?? 1]).toEqual([20, 40, 1])
  })

  it.each(['jpeg', 'webp', 'png'] as const)('is cut off where it follows the end of a %s', async (format) => {
    const plain = await picture(40, 20)[format]().toBuffer()
    const name = `foto.${format === 'jpeg' ? 'jpg' : format}`
    expect(await cleanImage(plain, name)).toBe(plain)
    const clean = await cleanImage(Buffer.concat([plain, Buffer.from('ftypmp42 CANARIO-PELICULA')]), name)
    const { width, height } = await sharp(clean).metadata()
    expect({ width, height, told: clean.includes('CANARIO') }).toEqual({ width: 40, height: 20, told: false })
  })

  it('is not there in most: those keep their bytes', async () => {
    const plain = await picture(40, 20).png().toBuffer()
    expect(await cleanImage(plain, 'a.png')).toBe(plain)
  })
})

describe('an image is refused in words', () => {
  it('when it has more pixels than a page could use, at once', async () => {
    const bomb = await picture(7000, 7000).png().toBuffer()
    await expect(cleanImage(bomb, 'bomba.png')).rejects.toThrow(
      '«bomba.png» mide 7000 × 7000 puntos y el máximo son 40 millones.',
    )
  })

  it('when it moves', async () => {
    const frames = await sharp([await picture(9, 9).png().toBuffer(), await picture(9, 9).negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer()
    await expect(cleanImage(frames, 'a.webp')).rejects.toThrow('tiene movimiento')
  })

  it('when it is of another kind than its name says, cut short, or no image', async () => {
    const png = await sharp({
      create: { width: 300, height: 300, channels: 3, background: '#123', noise: { type: 'gaussian', mean: 99, sigma: 30 } },
    })
      .png()
      .toBuffer()
    await expect(cleanImage(png, 'a.jpg')).rejects.toThrow('«a.jpg» es en realidad una imagen png.')
    await expect(cleanImage(png.subarray(0, png.length / 2), 'a.png')).rejects.toThrow('está dañada')
    await expect(cleanImage(Buffer.from('<svg/>'), 'a.png')).rejects.toThrow()
    await expect(cleanImage(Buffer.from('nada'), 'a.png')).rejects.toThrow('no es una imagen')
  })
})
