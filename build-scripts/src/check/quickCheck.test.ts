import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageFile } from '../output/pageFile.ts'
import { defaultStates, repository } from '../repository.ts'
import { offlineBudget } from './checks/offline.ts'
import { createQuickChecker } from './quickCheck.ts'

let pages: PageModel[]
let checkPages: ReturnType<typeof createQuickChecker>
beforeAll(async () => {
  const states = await readStates(defaultStates)
  const content = await readContent(path.join(repository, 'tests/build/fixture/content'))
  const planner = createPlanner({ content, states, date: '2026-11-21', images: new Map() })
  pages = planner.planSite('jalisco')
  checkPages = createQuickChecker({ content, states, sites: planner.sites, date: '2026-11-21' })
})

/** What is found where all pages are sound but one, which says this. */
function check(said: string, drawn: readonly PageModel[] = pages) {
  const read: string[] = []
  const result = checkPages({
    slug: 'jalisco',
    drawn,
    files: new Map(pages.map(({ path: address }) => [pageFile(address), 1])),
    read: (file) => {
      read.push(file)
      const page = pages.find(({ path: address }) => pageFile(address) === file)
      const body = file === 'directorio/index.html' ? said : ''
      return `<html lang="${page?.lang}"><head><title>${file}</title><meta name="description" content="${file}"><link rel="canonical" href="${page?.canonical}"></head><body id="${page?.template}">${body}</body></html>`
    },
  })
  return { ...result, read }
}

describe('the quick checks', () => {
  it('find nothing in sound pages', () => {
    expect(check('<a href="/guias/robo/#guide">Robo</a>')).toMatchObject({ pages: pages.length, findings: [] })
  })

  it.each([
    ['<a href="/guias/hurto/">x</a>', 'el enlace «/guias/hurto/» no lleva a ninguna página ni archivo del sitio'],
    [
      '<a href="/guias/robo/#x">x</a>',
      'el enlace «/guias/robo/#x» lleva a una parte que no existe: /guias/robo/ no tiene id="x"',
    ],
    ['Llama al 33 0000 0001', 'muestra el número 33 0000 0001, que nadie ha comprobado'],
    ['Ve a Oaxaca', 'nombra a otro estado: «Oaxaca»'],
    ['<img src="https://otro.example/x.png" alt="">', 'pide «https://otro.example/x.png» a otro servidor'],
    ['<script type="application/ld+json">{</script>', 'su JSON-LD no es JSON: {…'],
  ])('find %s', (said, reason) => {
    expect(check(said).findings).toEqual([{ file: 'jalisco/directorio/index.html', reason }])
  })

  it.each([
    ['', 'sw.js'],
    ['en/', 'en/sw.js'],
  ])('find more than a device may keep in a language, whatever was drawn: «%s»', (folder, worker) => {
    const weighing = (pack: number) =>
      checkPages({
        slug: 'jalisco',
        drawn: [],
        files: new Map([
          [`${folder}offline/0123456789abcdef.bin`, pack],
          [worker, 5_000],
        ]),
        read: () => '',
      }).findings
    expect(weighing(offlineBudget - 5_000)).toEqual([])
    expect(weighing(offlineBudget - 4_999)).toEqual([
      { file: `jalisco/${worker}`, reason: `guarda ${offlineBudget + 1} bytes; su límite es ${offlineBudget}` },
    ])
  })

  it('look at what was drawn, and into the pages that it leads into, and at no other', () => {
    const directory = pages.filter((page) => page.path === '/directorio/')
    const { findings, read } = check('<a href="/guias/robo/#x">x</a><a href="/glosario/">y</a>', directory)
    expect(findings).toHaveLength(1)
    expect(read).toEqual(['directorio/index.html', 'guias/robo/index.html'])
  })

  it('look first at what devices keep, where there is too much to look at all', () => {
    const many = Array.from({ length: 40 }, () => pages.filter(({ template }) => template === 'term')).flat()
    const { pages: count, read } = check('', [...many, ...pages.filter(({ path: address }) => address === '/directorio/')])
    expect(count).toBe(100)
    expect(read[0]).toBe('directorio/index.html')
  })
})
