import { describe, expect, it } from 'vitest'
import { htmlToMarkdown } from './htmlToMarkdown.ts'

describe('HTML as Markdown for the peers', () => {
  it('keeps headings, paragraphs, links and emphasis', () => {
    const html =
      '<h2 id="a">Qué hacer</h2><p>Ve <b>hoy</b> con el <a class="t" href="/glosario/fiscalia/" title="…">Ministerio Público</a>.</p>'
    expect(htmlToMarkdown(html)).toBe('## Qué hacer\n\nVe **hoy** con el [Ministerio Público](/glosario/fiscalia/).\n')
  })

  it('leaves the spaces of a mark outside of it', () => {
    expect(htmlToMarkdown('<p>uno<b> dos </b>tres</p>')).toBe('uno **dos** tres\n')
  })

  it('indents what belongs to an item', () => {
    expect(
      htmlToMarkdown('<ol><li><b>Denuncia</b><p>Es gratis.</p><ul><li>a</li><li>b</li></ul></li><li>Pide copia</li></ol>'),
    ).toBe('1. **Denuncia**\n\n   Es gratis.\n\n   - a\n   - b\n\n2. Pide copia\n')
  })

  it('marks every line of words to say aloud', () => {
    expect(htmlToMarkdown('<blockquote><p>Quiero un defensor.</p><p>Ahora.</p></blockquote>')).toBe(
      '> Quiero un defensor.\n>\n> Ahora.\n',
    )
  })

  it('escapes what a Markdown parser would read as marks', () => {
    expect(htmlToMarkdown('<p>a_b_c *d* [e] {f} &lt;g&gt;</p>')).toBe('a\\_b\\_c \\*d\\* \\[e\\] \\{f\\} \\<g\\>\n')
    expect(htmlToMarkdown('<p>1. no es lista</p><p>- tampoco</p><p># ni título</p>')).toBe(
      '1\\. no es lista\n\n\\- tampoco\n\n\\# ni título\n',
    )
  })

  it('leaves out scripts, controls and what is hidden', () => {
    expect(htmlToMarkdown('<p>Sí</p><script>x</script><p hidden>No</p><button>No</button><svg><title>No</title></svg>')).toBe(
      'Sí\n',
    )
  })
})
