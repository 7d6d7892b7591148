import { expect, it } from 'vitest'
import { reachSentence } from './reachWords.ts'

const state = { isPortal: false }
const variant = (name: string) => ({ id: name, state: name.toLowerCase(), name, sections: ['plazos'] })

it.each([
  [
    { pages: 34, isAtMost: false, sites: [state, state], drifting: ['Oaxaca', 'Tabasco', 'Jalisco'].map(variant) },
    'Cambia 34 páginas en 2 estados; 3 variantes quedan desfasadas: Oaxaca, Tabasco, Jalisco.',
    'Changes 34 pages in 2 states; 3 variants become outdated: Oaxaca, Tabasco, Jalisco.',
  ],
  [
    { pages: 900, isAtMost: true, sites: [{ isPortal: true }, state], drifting: [variant('Oaxaca')] },
    'Cambia hasta 900 páginas en 1 estado y en el portal nacional; 1 variante queda desfasada: Oaxaca.',
    'Changes up to 900 pages in 1 state and in the national portal; 1 variant becomes outdated: Oaxaca.',
  ],
  [
    { pages: 1, isAtMost: false, sites: [{ isPortal: true }], drifting: [] },
    'Cambia 1 página en el portal nacional.',
    'Changes 1 page in the national portal.',
  ],
  [{ pages: 0, isAtMost: false, sites: [], drifting: [] }, 'No cambia ninguna página.', 'No page changes.'],
])('says it in one sentence (%#)', (reach, spanish, english) => {
  expect(reachSentence(reach, 'es')).toBe(spanish)
  expect(reachSentence(reach, 'en')).toBe(english)
})
