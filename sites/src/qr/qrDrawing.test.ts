import jsQr from 'jsqr'
import { expect, it } from 'vitest'
import { qrDrawing } from './qrDrawing.ts'

/** The drawing as a picture: `scale` pixels a module, RGBA. */
function rasterize({ side, path }: { side: number; path: string }, scale: number) {
  const width = side * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let [x, y] = [0, 0]
  for (const [, dx, dy, run] of path.replace('M0 .5', '').matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
    x += Number(dx)
    y += Number(dy)
    for (let row = y * scale; row < (y + 1) * scale; row++)
      pixels.fill(0, (row * width + x * scale) * 4, (row * width + (x + Number(run)) * scale) * 4)
    x += Number(run)
  }
  for (let index = 3; index < pixels.length; index += 4) pixels[index] = 255
  return { pixels, width }
}

it.each([
  'https://jalisco.justiciaparati.example/guias/robo/',
  'https://estado-de-mexico.justiciaparati.example/en/guias/homicidio-o-feminicidio-de-un-familiar/',
])('draws %s so that another reader reads it', (address) => {
  const { pixels, width } = rasterize(qrDrawing(address), 4)
  expect(jsQr(pixels, width, width)?.data).toBe(address)
})

it('leaves four light modules around the code, and draws nothing outside', () => {
  const { side, path } = qrDrawing('https://jalisco.justiciaparati.example/')
  expect(path.startsWith('M0 .5m4 4h7')).toBe(true)
  const runs = [...path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)]
  expect(runs.reduce((sum, [, , below]) => sum + Number(below), 0)).toBe(side - 5)
})
