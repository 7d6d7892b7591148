import { parseGuide, printGuide } from '@justicia/shared-content/content/guideFile'
import { ContentErrorCollector } from '@justicia/shared-content/errors'
import { decodeText } from '@justicia/shared-content/located/decodeText'
import { Places } from '@justicia/shared-content/located/places'
import { componentAttributes } from '@justicia/shared-content/mdx/components'
import { lexicalToTree } from '@justicia/shared-content/mdx/lexicalToTree'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import { treeToLexical } from '@justicia/shared-content/mdx/treeToLexical'
import type { Guide } from '@justicia/shared-content/schema/guide'
import { sampleTexts } from '@justicia/shared-content/testing/textArbitraries'
import { FuzzFailure, type FuzzTarget } from '../FuzzTarget.ts'
import { mustBeVisible, mustEqual, readOrRefuse } from './contentOracles.ts'
import { seedFiles } from './seedFiles.ts'

/** A guide as a file: what is read is printed, read and drawn in the editor without a change, and is never HTML. */
export const mdxTarget: FuzzTarget = {
  extension: '.mdx',
  seeds: async () => seedFiles(/guides[\\/][^\\/]+[\\/]es\.mdx$/),
  generate: (seed) => sampleTexts(seed, 20).map((blocks) => inGuide(printMdx(blocks))),
  dictionary: [
    '<Fact k="fiscalia.nombre"/>',
    '<Fact k="fiscalia.nombre" prefix="de"/>',
    '<Cite ref="CNPP 109 I"/>',
    '<Term k="denuncia">',
    '</Term>',
    '<Lang tag="en">x</Lang>',
    '<Callout kind="aviso">\n\n',
    '\n\n</Callout>',
    '<Steps>\n\n<Step title="Uno">\n\n',
    '\n\n</Step>\n\n</Steps>',
    '<Deadline k="retencion"/>',
    '<ServicesFor roles="prosecutor"/>',
    '<Figure media="etapas"/>',
    '</Section>',
    '<Section key="otra" title="Otra">',
    '[texto](/guias/robo/)',
    '](',
    '[',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```',
    '> ',
    '* ',
    '- ',
    '+ ',
    '1. ',
    '3. ',
    '2025. ',
    '# ',
    '### ',
    '\\\n',
    '  \n',
    '{',
    '}',
    '<',
    '<b>',
    '<!-- x -->',
    '&nbsp;',
    '&#x2A;',
    '| a | b |\n|---|---|',
    '---',
    '===',
    'import x from "y"',
    'export const a = 1',
    '<script>alert(1)</script>',
    'javascript:',
    'tel:911',
    '[^1]',
    '• ',
    'a) ',
  ],
  run: (input) => {
    const guide = read(input)
    if (guide === undefined) return
    mustBeVisible(guide)
    const printed = printGuide(guide, 'es')
    const again = read(Buffer.from(printed))
    if (again === undefined) throw new FuzzFailure('lo impreso no se puede leer')
    mustEqual(again, guide, 'lo impreso se lee distinto')
    mustEqual(printGuide(again, 'es'), printed, 'lo leído se imprime distinto')
    for (const { body } of guide.text.es.sections)
      mustEqual(lexicalToTree(treeToLexical(body, 'caso'), { file: 'caso' }), body, 'el editor lo devuelve distinto')
    refuseHtml(guide.text.es.sections.map(({ body }) => printMdx(body)).join('\n\n'))
  },
}

function read(input: Uint8Array): Guide | undefined {
  return readOrRefuse(() => {
    const collector = new ContentErrorCollector()
    const source = { text: decodeText(input, 'caso.mdx'), file: 'caso.mdx' }
    return parseGuide({ slug: 'caso', source, translations: {}, places: new Places(), collector })
  })
}

const known = new Set(['Section', ...Object.keys(componentAttributes)])

/** Tags in what is printed are components of the closed set, and nothing else is a tag. */
function refuseHtml(printed: string): void {
  for (const [, name = ''] of printed.matchAll(/(?<!\\)<\/?([A-Za-z!?][\w.:-]*)/g))
    if (!known.has(name)) throw new FuzzFailure(`lo impreso lleva <${name}>`)
}

function inGuide(body: string): string {
  return `---
title: Caso de prueba
summary: Texto de prueba con más de cuarenta caracteres para que la guía se lea.
audience: victimas
order: 900
legalBasis:
  - CNPP 109
review:
  status: pending
  next: 2027-05-21
---

<Section key="que-hacer-ahora" title="Qué hacer ahora">

${body}

</Section>
`
}
