import { expect, it } from 'vitest'
import { leftFiles } from './leftFiles.ts'
import { movedMarkOf, movedText, readMoved } from './movedMark.ts'

it('lies beside the page that leads on, and says where to', () => {
  expect(movedMarkOf('/en/guias/vieja/')).toBe('en/guias/vieja/moved.txt')
  expect(readMoved(movedText('/en/guias/nueva/'))).toBe('/en/guias/nueva/')
})

it.each(['', '/guias/nueva/', 'https://otro.mx/\n', '//otro.mx/\n', '/\\otro.mx/\n', '/guias/../\n', '/guias/nueva/\n/otra/\n'])(
  'leads nowhere when it says %j',
  (text) => {
    expect(readMoved(text)).toBeUndefined()
  },
)

it('is known, with the page beside it, as is that of a withdrawn page', () => {
  const names = ['index.html', 'a/index.html', 'b/index.html', 'b/gone.txt', 'c/index.html', 'c/moved.txt']
  expect([...leftFiles(names)]).toEqual(['b/gone.txt', 'b/index.html', 'c/moved.txt', 'c/index.html'])
})
