import { expect, it } from 'vitest'
import { pageFile } from './pageFile.ts'

it.each([
  ['/', 'index.html'],
  ['/guias/robo/', 'guias/robo/index.html'],
  ['/404.html', '404.html'],
  ['/en/404.html', 'en/404.html'],
])('puts %s into %s', (path, file) => {
  expect(pageFile(path)).toBe(file)
})
