import { describe, expect, it } from 'vitest'
import { sectionDigest } from '../digests.ts'
import type { Block } from '../mdx/tree.ts'
import type { Guide, GuideText } from '../schema/guide.ts'
import { readXliff } from './readXliff.ts'
import { takeTranslation } from './takeTranslation.ts'
import { writeXliff } from './writeXliff.ts'

const steps: Block = {
  type: 'steps',
  items: [
    {
      title: 'Pide hablar',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Di que ' },
            { type: 'text', value: 'no', bold: true },
            { type: 'text', value: ' firmas ' },
            { type: 'cite', ref: 'CNPP 113 V' },
            { type: 'text', value: ' y ' },
            { type: 'link', href: 'tel:911', children: [{ type: 'text', value: 'llama al 911' }] },
            { type: 'text', value: '.' },
          ],
        },
      ],
    },
  ],
}
const spanish = (body: Block[] = [steps]): GuideText => ({
  title: 'Me detuvieron',
  summary: 'Tienes derecho a guardar silencio.',
  aliases: [],
  misspelt: [],
  deadlines: [{ key: 'retencion', from: 'Desde que te entregan', what: 'Deben decidir.' }],
  sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer ahora', body }],
})
const guideOf = (es: GuideText, en?: GuideText) =>
  ({ slug: 'prueba', text: { es, ...(en === undefined ? {} : { en }) } }) as unknown as Guide
const guide = guideOf(spanish())

/** What is taken of a file in which each Spanish run was replaced by its translation. */
function take(translations: Readonly<Record<string, string>>, of = guide, into = of) {
  let xml = writeXliff([of], 'en')
  for (const [source, target] of Object.entries(translations))
    xml = xml.replace(`<source>${source}</source>`, () => `<source>${source}</source><target>${target}</target>`)
  const [file] = readXliff(xml).files
  return takeTranslation(into, 'en', file ?? { original: '', units: [] })
}

const cite = '<ph id="1" canCopy="no" canDelete="no" type="other" subType="jpt:cite" dataRef="d1" disp="(CNPP 113 V)"/>'
const pcOf = (words: string) =>
  `<pc id="2" canCopy="no" canDelete="no" type="link" dataRefStart="d2" dispStart="[tel:911]">${words}</pc>`
const source = `Di que <pc id="b1" type="fmt" subType="xlf:b">no</pc> firmas ${cite} y ${pcOf('llama al 911')}.`
const section = {
  'Qué hacer ahora': 'What to do now',
  'Pide hablar': 'Ask to speak',
  [source]: `${pcOf('Call 911')}, and say that you do <pc id="b1" type="fmt" subType="xlf:b">not</pc> sign <ph id="1"/>.`,
}

describe('a translated file', () => {
  it('gives each section whole, its codes where the translator put them, with the digest of its Spanish', () => {
    const taken = take(section)
    expect(taken.sections).toEqual([
      {
        key: 'que-hacer-ahora',
        title: 'What to do now',
        basedOn: sectionDigest({ title: 'Qué hacer ahora', body: [steps] }),
        body: [
          {
            type: 'steps',
            items: [
              {
                title: 'Ask to speak',
                body: [
                  {
                    type: 'paragraph',
                    children: [
                      { type: 'link', href: 'tel:911', children: [{ type: 'text', value: 'Call 911' }] },
                      { type: 'text', value: ', and say that you do ' },
                      { type: 'text', value: 'not', bold: true },
                      { type: 'text', value: ' sign ' },
                      { type: 'cite', ref: 'CNPP 113 V' },
                      { type: 'text', value: '.' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ])
    expect(taken).not.toHaveProperty('title')
    expect(taken.deadlines).toEqual([])
  })

  it('says what is new, what changes and what stays', () => {
    const before = guideOf(spanish(), { ...spanish(), title: 'I was arrested', summary: 'You may stay silent.' })
    const xml = writeXliff([before], 'en').replace('<target>I was arrested</target>', '<target>They arrested me</target>')
    const { units, title, summary } = takeTranslation(before, 'en', readXliff(xml).files[0] ?? { original: '', units: [] })
    expect(units.slice(0, 2).map(({ name, standing }) => [name, standing])).toEqual([
      ['Título', 'changed'],
      ['Respuesta en una frase', 'unchanged'],
    ])
    expect({ title, summary }).toEqual({ title: 'They arrested me', summary: 'You may stay silent.' })
    expect(take({ 'Me detuvieron': 'I was arrested' }).units[0]).toMatchObject({ name: 'Título', standing: 'new' })
  })

  it('takes no half section, and no half deadline', () => {
    const { sections, deadlines, units } = take({ 'Qué hacer ahora': 'What to do now', 'Deben decidir.': 'They must decide.' })
    expect(sections).toEqual([])
    expect(deadlines).toEqual([])
    expect(units.filter(({ isHeld }) => isHeld).map(({ standing }) => standing)).toEqual(['new', 'new'])
  })

  it.each([
    ['a code that is missing', source, 'Call.', { fault: 'code-missing', code: '1' }],
    ['a code twice', source, `${section[source]} <ph id="1"/>`, { fault: 'code-twice', code: '1' }],
    ['a code that nobody knows', source, `${section[source]} <ph id="9"/>`, { fault: 'code-unknown', code: '9' }],
    ['a link without words', source, String(section[source]).replace('Call 911', ' '), { fault: 'code-empty', code: '2' }],
    [
      'a code of another kind',
      source,
      String(section[source]).replace('<ph id="1"/>', '<pc id="1">x</pc>'),
      { fault: 'code-misplaced', code: '1' },
    ],
    ['half a code', source, String(section[source]).replace('<ph id="1"/>', '<sc id="1"/>'), { fault: 'codes' }],
    ['a mark in a title', 'Pide hablar', '<pc id="b1" type="fmt" subType="xlf:b">Ask</pc>', { fault: 'codes' }],
    ['a character that nobody sees', 'Pide hablar', 'Ask\u202E', { fault: 'character' }],
    ['no words', 'Pide hablar', ' ', { fault: 'untranslated' }],
  ])('is refused with %s', (_name, from, to, fault) => {
    const { units, sections } = take({ ...section, [from]: to })
    expect(units.filter(({ name, standing }) => standing === 'refused' && name === 'Qué hacer ahora')).toEqual([
      expect.objectContaining({ standing: 'refused', ...fault }),
    ])
    expect(sections).toEqual([])
  })

  it('is refused where its Spanish changed since, and where nobody knows it', () => {
    const later = guideOf(spanish([{ type: 'paragraph', children: [{ type: 'text', value: 'Otra cosa.' }] }]))
    const changed = take(section, guide, later)
    expect(new Set(changed.units.filter(({ name }) => name === 'Qué hacer ahora').map(({ fault }) => fault))).toEqual(
      new Set(['spanish-changed']),
    )
    expect(changed.sections).toEqual([])
    const gone = take(section, guide, guideOf({ ...spanish(), sections: [] }))
    expect(new Set(gone.units.filter(({ id }) => id.startsWith('s.')).map(({ fault }) => fault))).toEqual(new Set(['unknown']))
  })
})

const head =
  '<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="es-MX" trgLang="en">'
describe('what is no XLIFF', () => {
  it.each([
    ['an entity of its own', `<!DOCTYPE xliff [<!ENTITY a "b">]>${head}<file id="f">&a;</file></xliff>`, /DOCTYPE/],
    ['a document type elsewhere', `<!DOCTYPE xliff SYSTEM "file:///etc/passwd">${head}</xliff>`, /DOCTYPE/],
    ['an entity that nobody knows', `${head}<file id="f"><unit id="u">&eacute;</unit></file></xliff>`, /Línea 2: esto no es XML/],
    ['half a file', `${head}<file id="f"><unit id="u">`, /incompleto/],
    ['nothing', '', /incompleto|vacío/],
    ['a page', '<html><body>Hola</body></html>', /no es un archivo XLIFF 2\.1/],
    ['version 1.2', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', /no es un archivo XLIFF 2\.1/],
    [
      'no language',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="es"><file id="f"/></xliff>',
      /trgLang/,
    ],
    ['too much', `${head}${' '.repeat(8_000_000)}</xliff>`, /demasiado grande/],
    ['too deep', `${head}${'<group>'.repeat(100)}`, /demasiados elementos/],
    ['an instruction', `${head}<?php x ?></xliff>`, /instrucciones/],
  ])('is refused: %s', (_name, xml, message) => {
    expect(() => readXliff(xml)).toThrow(message)
  })
})
