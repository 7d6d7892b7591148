import { expect, it } from 'vitest'
import { citeWork } from './citeWork.ts'

it('a work is cited as APA and Chicago do, in the language of the page, and its texts are no markup', async () => {
  const work = {
    id: 'obra',
    type: 'book',
    title: 'Delito y justicia',
    author: [
      { family: 'Ríos', given: 'Viridiana' },
      { family: 'Shirk', given: 'David A.' },
    ],
    issued: { 'date-parts': [[2011, 2]] },
    publisher: '<script>x</script>',
  } as const satisfies object
  const cited = async (language: string) =>
    (await citeWork(structuredClone(work) as unknown as Parameters<typeof citeWork>[0], language)).map(({ style, html }) => [
      style,
      html,
    ])
  const english = await cited('en')
  expect(english.map(([style]) => style)).toEqual(['APA', 'Chicago'])
  expect(english[0]?.[1]).toContain('. &#60;script&#62;x&#60;/script&#62;')
  expect(english[1]?.[1]).toMatch(/^Ríos, Viridiana, and David A\. Shirk\. 2011\. <i>/)
  expect((await cited('es'))[1]?.[1]).toMatch(/^Ríos, Viridiana, y David A\. Shirk\. 2011\. <i>/)
})
