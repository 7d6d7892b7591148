import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawSizes, imageSizes, sharpWithDrawn } from './drawnSizes.ts'

const picture = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#336' } })
    .png()
    .toBuffer()

/** As Payload draws a size. */
const draw = (bytes: Buffer, { width, withoutEnlargement, formatOptions }: (typeof imageSizes)[number]) => {
  if (width === undefined || withoutEnlargement === undefined || formatOptions === undefined) throw new TypeError('no size')
  const image = sharpWithDrawn(bytes).rotate().clone().resize({ width, withoutEnlargement })
  return image.toFormat(formatOptions.format, formatOptions.options).toBuffer({ resolveWithObject: true })
}

it('gives the sizes that were drawn, each once, and the same as they would be drawn', async () => {
  const [ahead, now] = [await picture(), await picture()]
  await drawSizes(ahead)
  expect(imageSizes.map(({ name }) => name)).toEqual(['avif480', 'webp480', 'avif960', 'webp960'])
  for (const size of imageSizes) {
    const [first, again, other] = [await draw(ahead, size), await draw(ahead, size), await draw(now, size)]
    expect(first.data).toBe(again.data)
    expect(first.data).not.toBe(other.data)
    expect([first.data.equals(other.data), first.info]).toEqual([true, other.info])
  }
})

it('draws what it has not', async () => {
  const bytes = await picture()
  await drawSizes(bytes)
  const { info } = await sharpWithDrawn(bytes)
    .clone()
    .resize({ width: 100 })
    .toFormat('webp')
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.format]).toEqual([100, 'webp'])
  expect((await sharpWithDrawn(bytes).metadata()).width).toBe(1200)
})
