import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const folder = path.resolve(import.meta.dirname, '..')

/** What makes an error with words of its own: each takes them in both languages. */
const makers = ['words/refusal.ts', 'database/ConflictError.ts', 'accounts/TooManyAttemptsError.ts']

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))

it('no request is refused but in both languages', () => {
  const others = sources.filter(({ file, text }) => /new APIError\(|extends APIError\b/.test(text) && !makers.includes(file))
  expect(sources.length).toBeGreaterThan(200)
  expect(others.map(({ file }) => file)).toEqual([])
})

it('no answer is made of a text in one language', () => {
  const said = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/Response\.json\(\{ (?:message|errors)[^\n]*/g)].map(([line]) => ({ file, line })),
  )
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter(({ line }) => /['"`]/.test(line))).toEqual([])
})

it('no field is validated with words in one language', () => {
  // What a `validate` answers is a string, or comes from a label by way of `inLanguageOf`.
  const said = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\|\|\s*(['`][A-ZÁÉÍÓÚ¿«][^'`\n]*\.['`])/g)].map(([, words]) => `${file}: ${words}`),
  )
  expect(said).toEqual([])
})
