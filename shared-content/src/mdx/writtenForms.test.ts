import { describe, expect, it } from 'vitest'
import { Places } from '../located/places.ts'
import { processorTime } from '../testing/processorTime.ts'
import { lexicalToTree } from './lexicalToTree.ts'
import { parseMdx } from './parseMdx.ts'
import { printMdx } from './printMdx.ts'
import type { Block, Inline } from './tree.ts'
import { type EditorState, type LexicalNode, treeToLexical } from './treeToLexical.ts'

const parse = (text: string) => parseMdx({ text, file: 'caso.mdx', lineOffset: 0, places: new Places() })

/** From file to tree, to file, to the editor and back. */
function everyWay(text: string): Block[] {
  const blocks = parse(text)
  expect(printMdx(blocks)).toBe(text)
  expect(lexicalToTree(treeToLexical(blocks, 'caso'), { file: 'caso' })).toEqual(blocks)
  return blocks
}

const problemOf = (text: string) => {
  try {
    parse(text)
    return 'sin problemas'
  } catch (error) {
    return (error as Error).message
  }
}

const editor = (...children: LexicalNode[]) => ({ root: { type: 'root', version: 1, children } }) as EditorState
const run = (text: string): LexicalNode => ({ type: 'text', version: 1, text, format: 0 })
const paragraph = (...children: LexicalNode[]): LexicalNode => ({ type: 'paragraph', version: 1, children })
const editorProblem = (...nodes: LexicalNode[]) => {
  try {
    lexicalToTree(editor(...nodes), { file: 'body' })
    return 'sin problemas'
  } catch (error) {
    return (error as Error).message
  }
}

describe('a component of a sentence on a line of its own', () => {
  const fact: Inline = { type: 'fact', k: 'emergencias.telefono' }
  const children: Inline[] = [{ type: 'text', value: 'Emergencias:' }, { type: 'break' }, fact]

  it('stays in its paragraph, list or quote', () => {
    expect(everyWay('Emergencias:\\\n<Fact k="emergencias.telefono"/>')).toEqual([{ type: 'paragraph', children }])
    expect(everyWay('* Emergencias:\\\n  <Fact k="emergencias.telefono"/>\n* Otro.')).toMatchObject([
      { items: [{ children }, {}] },
    ])
    expect(everyWay('> Emergencias:\\\n> <Fact k="emergencias.telefono"/>')).toEqual([{ type: 'quote', children }])
  })

  it.each([
    ['Fact', '<Fact k="emergencias.telefono"/>'],
    ['Cite', '<Cite ref="CNPP 109"/>'],
    ['Term', '<Term k="querella">querella</Term>'],
    ['Lang', '<Lang tag="en">habeas</Lang>'],
  ])('%s, wherever the line breaks', (_name, component) => {
    everyWay(component)
    everyWay(`Antes\\\n${component}`)
    everyWay(`${component}\\\ndespués`)
    everyWay(`Antes\\\n${component}\\\n${component}\\\ndespués`)
    expect(printMdx(parse(`Antes\n${component}\ndespués`))).toBe(`Antes ${component} después`)
    expect(printMdx(parse(`${component}\n\n${component}`))).toBe(`${component}\n\n${component}`)
    expect(printMdx(parse(`Antes  \n${component}`))).toBe(`Antes\\\n${component}`)
    expect(parse(`<Callout kind="aviso">\n\nAntes\\\n${component}\n\n</Callout>`)).toHaveLength(1)
  })

  it('stays in its list when the editor says so', () => {
    const list: LexicalNode = {
      type: 'list',
      listType: 'bullet',
      start: 1,
      version: 1,
      children: [
        {
          type: 'listitem',
          version: 1,
          value: 1,
          children: [
            run('Emergencias:'),
            { type: 'linebreak', version: 1 },
            { type: 'inlineBlock', version: 1, fields: { blockType: 'fact', k: 'emergencias.telefono' } },
          ],
        },
      ],
    }
    const blocks = lexicalToTree(editor(list), { file: 'body' })
    expect(printMdx(blocks)).toBe('* Emergencias:\\\n  <Fact k="emergencias.telefono"/>')
    expect(parse(printMdx(blocks))).toEqual(blocks)
  })

  it('is still a block of its own kind when it is one', () => {
    expect(parse('Antes\n\n<Deadline k="retencion"/>').map(({ type }) => type)).toEqual(['paragraph', 'deadline'])
    expect(problemOf('<Factura k="x"/>')).toContain('El componente <Factura> no existe.')
    expect(problemOf('<Callout kind="aviso"><Fact k="a.b"/></Callout>')).toContain('<Fact> es parte de una frase')
  })
})

describe('numbers at the beginning of a line', () => {
  it('are kept when a list goes on from an earlier one', () => {
    expect(everyWay('1. Uno.\n2. Dos.\n\nYa en la agencia:\n\n3. Tres.\n4. Cuatro.')).toMatchObject([
      {},
      {},
      { ordered: true, start: 3 },
    ])
    expect(everyWay('* Uno.\n\n  3. Tres.\n* Dos.')).toMatchObject([{ items: [{ list: { start: 3 } }, {}] }])
    expect(parse('1. Uno.\n1. Dos.')).toMatchObject([{ ordered: true }])
  })

  it.each([
    ['2025. Ese año cambió la ley.', 'caso.mdx:1: Una lista empieza con el número 2025.'],
    ['Antes.\n\n0. Cero.', 'caso.mdx:3: Una lista empieza con el número 0.'],
    ['1. Uno.\n2. Dos.\n\n2025. Ese año.', 'caso.mdx:4: Un punto de la lista lleva el número 2025 y le toca el 3.'],
    ['1. Uno.\n3. Tres.', 'caso.mdx:2: Un punto de la lista lleva el número 3 y le toca el 2.'],
    ['+ 52 33 0000 0000', 'caso.mdx:1: Un renglón empieza con «+» y se leería como un punto de lista sin ese signo.'],
    ['Antes.\n\n* 0311', 'caso.mdx:3: Un renglón empieza con «*» y se leería como un punto de lista sin ese signo.'],
    ['Lleva:\n2. Dos.', 'caso.mdx:2: El texto tiene un renglón que empieza con «2.».'],
  ])('%j is refused', (text, problem) => {
    expect(problemOf(text)).toContain(problem)
  })

  it('are words when they are written so', () => {
    for (const text of ['2025\\. Ese año cambió la ley.', '+52 33 0000 0000', '\\*765']) everyWay(text)
  })

  it('come from the editor as it shows them', () => {
    const list = (start: unknown): LexicalNode => ({
      type: 'list',
      listType: 'number',
      start,
      version: 1,
      children: [{ type: 'listitem', version: 1, value: start, children: [run('Ese año cambió la ley.')] }],
    })
    expect(printMdx(lexicalToTree(editor(list(3)), { file: 'body' }))).toBe('3. Ese año cambió la ley.')
    expect(editorProblem(list(2025))).toContain(
      'body: Una lista empieza con el número 2025. Los puntos de una lista van del 1 al 99.',
    )
    expect(editorProblem(list('x'))).toContain('Una lista empieza con el número NaN.')
    expect(printMdx(lexicalToTree(editor(paragraph(run('2025. Ese año cambió la ley.'))), { file: 'body' }))).toBe(
      '2025\\. Ese año cambió la ley.',
    )
  })
})

it('refuses struck words from the editor, which would be valid again without their mark', () => {
  expect(editorProblem(paragraph(run('No '), { ...run('firmes'), format: 4 }, run(' nada')))).toContain(
    'El texto no puede llevar palabras tachadas.',
  )
  expect(editorProblem(paragraph({ ...run('firmes'), format: 5 }))).toContain('palabras tachadas')
  expect(editorProblem(paragraph(run('Firma'), { ...run(' '), format: 4 }, { ...run('ya'), format: 8 }))).toBe('sin problemas')
})

describe('signs of another format', () => {
  it.each([
    [
      'Lleva:\n• Tu identificación.\n• Tu comprobante.',
      2,
      'El texto lleva el signo «•» de una lista. Para una lista, escribe cada punto',
    ],
    ['Lleva:\n\na) Uno.\nb) Dos.', 3, 'un renglón que empieza con «a)»'],
    ['Lleva:\n1.º Primero.\n2.º Segundo.', 2, 'un renglón que empieza con «1.º»'],
    ['– Guion.\n– Otro.', 1, 'un renglón que empieza con «–»'],
    ['— Guion largo.', 1, 'un renglón que empieza con «—»'],
    ['| Plazo | Días |\n|---|---|\n| Detención | 2 |', 1, 'lleva «|», y aquí no hay tablas'],
    ['Plazo | Días\n--- | ---\nDetención | 2', 1, 'lleva «|»'],
    ['Puedes ~~no~~ declarar.', 1, 'lleva «~~»'],
    ['* Uno\n* [ ] Casilla', 2, 'lleva la casilla «[ ]»'],
    ['* [x] Casilla', 1, 'lleva la casilla «[x]»'],
    ['Dice la ley.[^1]', 1, 'lleva «[^1]», y aquí no hay notas al pie'],
    ['[^1]: La nota.', 1, 'lleva «[^1]», y aquí no hay notas al pie'],
    ['[1]: /guias/robo/', 1, 'Una definición de enlace no se permite aquí.'],
    ['Título\n======', 1, 'Un título de nivel 1 no se permite aquí.'],
    ['Título\n------', 1, 'Un título de nivel 2 no se permite aquí.'],
    ['Violencia&nbsp;familiar', 1, '«&nbsp;» no se permite aquí. Escribe la letra o el signo.'],
    ['Acci&oacute;n', 1, '«&oacute;» no se permite aquí.'],
    ['Antes\\\n&#8226; Uno', 2, 'lleva el signo «•»'],
    ['&#x202E;119', 1, 'lleva un carácter que cambia el sentido en que se lee (U+202E)'],
    ['Dice \\<b>no\\</b>.', 1, 'lleva la etiqueta «<b>»'],
    ['**Sin cerrar', 1, 'Un «*» que no marca nada'],
    ['Sin *cerrar', 1, 'Un «*» que no marca nada no se permite aquí. Ciérralo donde terminan las cursivas, o escríbelo \\*.'],
    ['Son 2 * 3', 1, 'Un «*» que no marca nada'],
    ['Nombre: \\_\\_\\_\\_', 1, 'lleva «_», que no marca nada'],
    ['Emergencias:\\', 1, 'lleva «\\»'],
    ['[Guía] (/guias/robo/) y [otra](', 1, 'lleva un enlace a medias'],
    ['**a)** Uno', 1, 'un renglón que empieza con «a)»'],
    ['Dos.\n\n<Callout kind="aviso">\n\nTres\n– Cuatro\n\n</Callout>', 6, 'un renglón que empieza con «–»'],
    ['![mapa](mapa.png)', 1, 'Una imagen suelta no se permite aquí.'],
    ['Usa `código`', 1, 'Texto entre acentos graves no se permite aquí.'],
    ['<Term k="querella">• querella</Term>', 1, 'lleva el signo «•»'],
  ])('%j stops at line %i', (text, line, problem) => {
    expect(problemOf(text)).toContain(`caso.mdx:${line}: `)
    expect(problemOf(text)).toContain(problem)
  })

  it.each([
    '«—Quiero hablar con mi abogado», di.',
    '—Quiero hablar con mi abogado.',
    'Puedes pedir: a) un traductor, b) un defensor.',
    'El plazo –muy corto– corre ya.',
    'De lunes a viernes, 8:30–16:00; artículo 2.º, fracción 1.ª',
    'Tienes \\<18 años y 50 % de descuento & más.',
    '### 1. Antes de ir',
    '18 años o más.',
    '2 de 3 personas.',
    'Los signos \\*raros\\*, \\<así>, \\{entre llaves}, 2 \\* 3 y A & B.',
    'Y así. E iguales.',
  ])('%s is prose', (text) => {
    expect(problemOf(text)).toBe('sin problemas')
  })

  it('are refused from the editor too, which can name the field only', () => {
    expect(editorProblem(paragraph(run('Lleva:'), { type: 'linebreak', version: 1 }, run('• Tu identificación.')))).toBe(
      'body: El texto lleva el signo «•» de una lista. Para una lista, escribe cada punto en su renglón con «* » o «1. » (en el CMS, con el botón de lista).',
    )
    expect(editorProblem(paragraph(run('llama al \u202E119')))).toContain('(U+202E)')
    expect(editorProblem(paragraph(run('Puedes <b>no</b> declarar')))).toContain('lleva la etiqueta «<b>»')
  })
})

it('drops what holds nothing but blanks', () => {
  for (const text of ['\u00A0', '###', '### \u00A0', '>', '> \u00A0', '&#xA0;']) expect(parse(text)).toEqual([])
  expect(problemOf('* \u00A0\n* Dos')).toContain('caso.mdx:1: Hay un punto de lista vacío.')
})

describe('texts inside texts', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}* Punto ${'x'.repeat(index + 1)}`).join('\n')

  it('may go six deep', () => {
    everyWay(nested(6))
    expect(problemOf(nested(7))).toBe(
      'caso.mdx:7: Hay más de 6 listas, pasos o avisos uno dentro de otro. Saca de ahí lo que va más adentro, o revisa la sangría.',
    )
  })

  it.each([
    ['quotes', `${'> '.repeat(5000)}hola`],
    ['lists on one line', `${'* '.repeat(5000)}hola`],
    ['numbered lists', `${'1. '.repeat(5000)}hola`],
    ['callouts', `${'<Callout kind="nota">\n\n'.repeat(5000)}hola\n\n${'</Callout>\n\n'.repeat(5000)}`],
    ['lists', nested(400)],
    ['emphasis', '*_'.repeat(40_000)],
    ['brackets', '['.repeat(80_000)],
    ['a paragraph without end', 'palabra '.repeat(10_000)],
    ['less-than signs', '<a '.repeat(5000)],
  ])('%s without end are refused at once, with file and line', (_name, text) => {
    const spent = processorTime(() => expect(problemOf(text)).toMatch(/^caso\.mdx:\d+: /))
    expect(spent).toBeLessThan(2000)
  })

  it('may not go deeper in the editor either', () => {
    const list = (depth: number): LexicalNode => ({
      type: 'list',
      listType: 'bullet',
      version: 1,
      children: [
        { type: 'listitem', version: 1, children: [run('Punto')] },
        ...(depth === 1 ? [] : [{ type: 'listitem', version: 1, children: [list(depth - 1)] }]),
      ],
    })
    expect(editorProblem(list(6))).toBe('sin problemas')
    expect(editorProblem(list(7))).toContain('body: Hay más de 6 listas')
    expect(editorProblem(list(1000))).toContain('body: Hay más de 6 listas')
    const callout = (depth: number): LexicalNode => ({
      type: 'block',
      version: 2,
      fields: { blockType: 'callout', kind: 'nota', body: editor(depth === 1 ? paragraph(run('Hola')) : callout(depth - 1)) },
    })
    expect(editorProblem(callout(6))).toBe('sin problemas')
    expect(editorProblem(callout(7))).toContain('body: Hay más de 6 listas')
  })
})

it('keeps words apart that a line break parts in a link', () => {
  const link: LexicalNode = {
    type: 'link',
    version: 3,
    fields: { url: '/guias/robo/' },
    children: [run('antes'), { type: 'linebreak', version: 1 }, run('después')],
  }
  expect(printMdx(lexicalToTree(editor(paragraph(link)), { file: 'body' }))).toBe('[antes después](/guias/robo/)')
})
