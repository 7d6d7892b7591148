import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { describe, expect, it } from 'vitest'
import { withNotice } from './withNotice.ts'

const html = '<header></header><main class="w" id="main"><h1>Me robaron</h1></main><main>otro</main>'
const pages = ['/', '/guias/robo/']
const keptOn = new Date(2026, 10, 21, 12)
const spanish = { lang: 'es-MX', notice: interfaceText('es').offline.notice }

/** What a reader reads of the line. */
const lineOf = (page: string) => (/<p class="memory"[^>]*>(.*?)<\/p>/.exec(page)?.[1] ?? '').replace(/<[^>]+>/g, '')

describe('withNotice', () => {
  it('says that the page is a copy, and of which day, before its first heading', () => {
    const page = withNotice(html, { pack: spanish, reason: 'offline', keptOn, pages })
    expect(lineOf(page)).toBe('Sin conexión. Esta página es la copia guardada el 21 de noviembre de 2026. Volver a intentar')
    expect(page.indexOf('class="memory"')).toBeGreaterThan(page.indexOf('id="main">'))
    expect(page.indexOf('class="memory"')).toBeLessThan(page.indexOf('<h1>'))
    expect(page).toContain('role="status"')
    expect(page.match(/class="memory"/g)).toHaveLength(1)
  })

  it('says it in the language of the page', () => {
    const english = { lang: 'en', notice: interfaceText('en').offline.notice }
    expect(lineOf(withNotice(html, { pack: english, reason: 'offline', keptOn, pages }))).toContain('November 21, 2026')
  })

  it('does not say that there is no connection when there is a slow one, or a server that fails', () => {
    for (const reason of ['slow', 'down'] as const) {
      const line = lineOf(withNotice(html, { pack: spanish, reason, keptOn, pages }))
      expect(line).not.toContain('Sin conexión')
      expect(line).toContain('copia guardada el 21 de noviembre de 2026')
    }
  })

  it('tells scripts which pages open, unless others may', () => {
    for (const reason of ['offline', 'down'] as const)
      expect(withNotice(html, { pack: spanish, reason, keptOn, pages })).toContain(' data-kept="/ /guias/robo/"')
    expect(withNotice(html, { pack: spanish, reason: 'slow', keptOn, pages })).not.toContain('data-kept')
  })

  it('says of the page for what is not kept no day', () => {
    const line = lineOf(withNotice(html, { pack: spanish, reason: 'offline', keptOn: undefined, pages }))
    expect(line).toBe('Sin conexión. La página que buscas no está guardada en este teléfono. Volver a intentar')
  })
})
