import type { PageModel, Publisher } from '@justicia/shared-content/pages/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../examples/examples.ts'
import { loadSiteBundle, type SiteBundle } from '../examples/siteBundle.ts'

let bundle: SiteBundle
beforeAll(async () => {
  bundle = await loadSiteBundle()
})

const provenance = { standing: 'published', by: 'Quien publica', on: '2026-11-01' } as const
const byMail: Publisher = {
  name: { es: 'Fundación de Prueba' },
  contact: { kind: 'email', address: { es: 'avisos@publica.mx' }, provenance },
}
const byPage: Publisher = { contact: { kind: 'page', address: { es: 'https://publica.mx/avisos' }, provenance } }

const rendered = (model: PageModel, publisher?: Publisher) =>
  bundle.render({ ...model, site: { ...model.site, ...(publisher === undefined ? {} : { publisher }) } })
const exampleOf = (template: PageModel['template'], language = 'es', path = '') => {
  const found = examples.find((each) => each.template === template && each.language === language && each.path.endsWith(path))
  if (found === undefined) throw new Error(`There is no example of ${template} in ${language}.`)
  return found
}
const footOf = (html: string) => /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? ''
const unescaped = (html: string) => html.replaceAll('&amp;', '&')

describe('a site whose publisher can be written to', () => {
  it.each(
    [...new Map(examples.map((model) => [`${model.template} ${model.language}`, model])).values()].map((model) => [
      model.template,
      model.language,
      model,
    ]),
  )(
    'offers it at the foot of %s (%s), with the page and the place in the subject and a warning beside it',
    async (_t, language, model) => {
      const foot = footOf(await rendered(model, byMail))
      const subject = /href="mailto:avisos@publica\.mx\?subject=([^"&]*)"/.exec(unescaped(foot))?.[1]
      expect(decodeURIComponent(subject ?? '')).toContain(`(${model.site.name}): ${model.path}`)
      expect(foot).toMatch(/id="avisar"/)
      expect(foot).toContain(
        language === 'en'
          ? 'from a telephone or an e-mail account that somebody else checks'
          : 'desde un teléfono o un correo que otra persona revisa',
      )
    },
  )

  it.each(['guide', 'flow-outcome', 'letter'] as const)(
    'is named beside the dates of a %s, from where the foot is one tap away',
    async (template) => {
      const html = await rendered(exampleOf(template), byMail)
      expect(html).toMatch(
        /class="quiet dates">[^<]*Quién publica: Fundación de Prueba\. <a href="#avisar">¿Ves un error\? Avísanos<\/a>/,
      )
      expect(html.indexOf('#avisar')).toBeLessThan(html.indexOf('<h2'))
    },
  )

  it('is sent to its own page unchanged where it has no mailbox, and the reader is told which page to name', async () => {
    const model = exampleOf('guide')
    const foot = footOf(await rendered(model, byPage))
    expect(foot).toContain('href="https://publica.mx/avisos"')
    expect(foot).toContain(`Di qué página es: ${model.path}, ${model.site.name}.`)
    expect(foot).not.toContain('mailto:')
  })

  it('is told on the pages about the site with the day of the address', async () => {
    for (const path of ['/acerca/', '/acerca/como-lo-hacemos/', '/acerca/accesibilidad/']) {
      const html = await rendered(exampleOf('about', 'es', path), byMail)
      expect(html, path).toMatch(
        /<a href="mailto:avisos@publica\.mx">avisos@publica\.mx<\/a> \(publicado: 1 de noviembre de 2026\)/,
      )
      expect(html, path).not.toContain('Todavía no tenemos un correo')
    }
    expect(await rendered(exampleOf('about', 'es', '/acerca/'), byMail)).toContain(
      'Este sitio lo publica <span>Fundación de Prueba</span>.',
    )
    expect(await rendered(exampleOf('about', 'es', '/privacidad/'), byMail)).toContain('Si nos avisas de un error, tu mensaje')
  })
})

describe('a site without an address of its publisher', () => {
  it('offers nothing dead on any page', async () => {
    for (const model of examples) {
      const html = await rendered(model)
      expect(html.match(/mailto:|"#?avisar"|Avísanos|Tell us/)?.[0], model.path).toBeUndefined()
    }
  })

  it('names its publisher, if that is known, and offers no link', async () => {
    const html = await rendered(exampleOf('guide'), { name: { es: 'Fundación de Prueba' } })
    expect(html).toMatch(/class="quiet dates">[^<]*Quién publica: Fundación de Prueba\.<\/p>/)
  })

  it.each([
    ['es', 'Cuando encontramos un error', 'Todavía no tenemos un correo', 'Todavía no decimos aquí qué institución'],
    ['en', 'When we find a mistake', 'There is no e-mail or other way', 'It is not said here yet which institution'],
  ])(
    'says on its own pages how mistakes are mended, and that nobody can be written to yet (%s)',
    async (language, handled, nobody, unnamed) => {
      const how = await rendered(exampleOf('about', language, '/acerca/como-lo-hacemos/'))
      expect(how).toContain(handled)
      expect(how).toContain(nobody)
      const about = await rendered(exampleOf('about', language, '/acerca/'))
      expect(about).toContain(unnamed)
      expect(about).toContain(nobody)
      expect(await rendered(exampleOf('about', language, '/privacidad/'))).not.toMatch(/nos avisas|tell us of a mistake/)
    },
  )
})
