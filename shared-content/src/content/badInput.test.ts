import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContentErrors } from '../errors.ts'
import { readStates } from '../states.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import { readLocatedContent } from './readContent.ts'

const states = await readStates(path.resolve(import.meta.dirname, '../../../states.json'))
const guide = minimalFiles['guides/robo/es.mdx'] as string
const replaceIn = (from: string, to: string) => {
  expect(guide).toContain(from)
  return { 'guides/robo/es.mdx': guide.replace(from, to) }
}

/** The message of the first problem, with the folder cut off its file name. */
async function problemOf(changes: Record<string, string | undefined>, date = '2026-11-21'): Promise<string> {
  return await withContentFolder(changes, async (dir) => {
    try {
      checkContent({ ...(await readLocatedContent(dir)), states, date })
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      return (error.errors[0]?.message ?? '').replace(`${path.relative(process.cwd(), dir)}/`, '')
    }
    return 'sin problemas'
  })
}

describe('content that is wrong is told with file, line and mend', () => {
  it('accepts the folder that the other cases start from', async () => {
    expect(await problemOf({})).toBe('sin problemas')
  })

  it.each([
    [
      'a duplicate section key',
      replaceIn('key="quien-te-ayuda"', 'key="que-hacer-ahora"'),
      'guides/robo/es.mdx:27: La sección «que-hacer-ahora» está dos veces. Une las dos o dale a una otra clave.',
    ],
    [
      'an expression',
      replaceIn('Presenta una', 'Presenta {1 + 1} una'),
      'guides/robo/es.mdx:21: Un texto no puede llevar expresiones entre llaves. Escribe la llave como \\{ o quítala.',
    ],
    [
      'an expression that is no JavaScript',
      replaceIn('Presenta una', 'Presenta { ¿qué? } una'),
      'guides/robo/es.mdx:21: Un texto no puede llevar expresiones entre llaves. Escribe la llave como \\{ o quítala.',
    ],
    [
      'an import',
      replaceIn('Presenta una', "import fs from 'node:fs'\n\nPresenta una"),
      'guides/robo/es.mdx:21: Un texto no puede importar ni exportar. Quita la línea que empieza con import o export.',
    ],
    [
      'an unknown component',
      replaceIn('<Deadline k="investigacion"/>', '<Boton color="rojo"/>'),
      'guides/robo/es.mdx:23: El componente <Boton> no existe. Usa uno de: <Steps> <Callout> <Deadline> <ServicesFor> <Figure> <Fact> <Term> <Cite> <Lang>.',
    ],
    [
      'raw HTML',
      replaceIn('Presenta una', 'Presenta <b>una</b>'),
      'guides/robo/es.mdx:21: El componente <b> no existe. Usa uno de: <Steps> <Callout> <Deadline> <ServicesFor> <Figure> <Fact> <Term> <Cite> <Lang>.',
    ],
    [
      'an attribute that is code',
      replaceIn('k="denuncia"', 'k={denuncia}'),
      'guides/robo/es.mdx:21: <Term> lleva un atributo que no es texto entre comillas. Escribe nombre="valor", sin llaves.',
    ],
    ['a component never closed', replaceIn('>denuncia</Term>', '>denuncia'), 'guides/robo/es.mdx:21: No se entiende el MDX'],
    [
      'an outside link',
      replaceIn('Presenta una', '[Mira](https://ejemplo.mx/) una'),
      'guides/robo/es.mdx:21: El enlace «https://ejemplo.mx/» no se permite.',
    ],
    [
      'a link to nowhere',
      replaceIn('Presenta una', '[Mira](/guias/rovo/) una'),
      'guides/robo/es.mdx:21: El enlace «/guias/rovo/» no lleva a ninguna página.',
    ],
    [
      'an unknown fact',
      replaceIn('fiscalia.nombre', 'fiscalia.telefono'),
      'guides/robo/es.mdx:21: El dato «fiscalia.telefono» no existe a nivel nacional. Revisa la clave o agrégalo a facts.yaml, con su fuente.',
    ],
    [
      'an expired fact',
      { 'facts.yaml': `${minimalFiles['facts.yaml']}  valid_until: 2026-01-31\n` },
      'guides/robo/es.mdx:21: El dato «fiscalia.nombre» no vale a nivel nacional el 2026-11-21 (vale hasta 2026-01-31). Agrega el valor vigente con su fuente y sus fechas, o corrige las fechas.',
    ],
    [
      'an unverified fact',
      { 'facts.yaml': (minimalFiles['facts.yaml'] as string).replace('status: verified', 'status: unverified') },
      'guides/robo/es.mdx:21: El dato «fiscalia.nombre» a nivel nacional está sin verificar y no se puede mostrar.',
    ],
    [
      'a fact said twice for the same days',
      { 'facts.yaml': `${minimalFiles['facts.yaml']}${minimalFiles['facts.yaml']}` },
      'facts.yaml:11: El dato «fiscalia.nombre» está dos veces para las mismas fechas.',
    ],
    [
      'a fact without its source',
      { 'facts.yaml': (minimalFiles['facts.yaml'] as string).replace('    source: CPEUM, artículo 21\n', '') },
      'facts.yaml:8: El campo «0.verification.source» no es válido: falta o no es de tipo string.',
    ],
    [
      'an article that does not exist',
      replaceIn('  - CNPP 109\n', '  - CNPP 909\n'),
      'guides/robo/es.mdx:7: «CNPP 909»: el Código Nacional de Procedimientos Penales no tiene artículo 909. Busca el artículo en laws/CNPP.tsv.',
    ],
    [
      'a fraction that does not exist',
      replaceIn('ref="CNPP 109 I"', 'ref="CNPP 109 XL"'),
      'guides/robo/es.mdx:21: «CNPP 109 XL»: el artículo 109 (Código Nacional de Procedimientos Penales) no tiene fracción XL. Tiene: I, II, III.',
    ],
    [
      'a citation that is none',
      replaceIn('ref="CNPP 109 I"', 'ref="artículo 109"'),
      'guides/robo/es.mdx:21: El atributo «ref» de <Cite> no es válido. «artículo 109» no es una cita.',
    ],
    [
      'a word that the glossary lacks',
      replaceIn('k="denuncia"', 'k="querella"'),
      'guides/robo/es.mdx:21: La palabra «querella» no está en el glosario.',
    ],
    [
      'a deadline that the front matter lacks',
      replaceIn('<Deadline k="investigacion"/>', '<Deadline k="otro"/>'),
      'guides/robo/es.mdx:23: El plazo «otro» no está en la cabecera de la guía. Agrégalo a «deadlines» o usa investigacion.',
    ],
    [
      'an image that does not exist',
      replaceIn('<Deadline k="investigacion"/>', '<Figure media="mapa"/>'),
      'guides/robo/es.mdx:23: La imagen «mapa» no existe.',
    ],
    [
      'front matter that never ends',
      { 'guides/robo/es.mdx': guide.replace('2027-05-21\n---', '2027-05-21') },
      'guides/robo/es.mdx:1: La cabecera no termina: falta la segunda línea «---».',
    ],
    ['front matter that is no YAML', replaceIn('title: Robo', 'title: [Robo'), 'guides/robo/es.mdx:'],
    [
      'a field that does not exist',
      replaceIn('title: Robo', 'titulo: Robo'),
      'guides/robo/es.mdx:2: El campo «title» no es válido: falta o no es de tipo string.',
    ],
    [
      'an audience that does not exist',
      replaceIn('audience: victimas', 'audience: todos'),
      'guides/robo/es.mdx:4: El campo «audience» no es válido: debe ser uno de: victimas, acusados, terceros, proceso, grupos.',
    ],
    [
      'a missing required section',
      replaceIn('key="quien-te-ayuda"', 'key="otra"'),
      'guides/robo/es.mdx:1: A la guía «robo» le falta la sección «quien-te-ayuda».',
    ],
    [
      'an override of a section that does not exist',
      {
        'states/jalisco/guides/robo/es.mdx':
          '---\nreview:\n  status: pending\n  next: 2027-05-21\n---\n\n<Override section="inventada" op="after" basedOn="0123456789abcdef">\n\nTexto.\n\n</Override>\n',
      },
      'states/jalisco/guides/robo/es.mdx:7: La guía «robo» no tiene sección «inventada». Secciones: que-hacer-ahora, quien-te-ayuda.',
    ],
    [
      'a state that does not exist',
      { 'states/jalizco/facts.yaml': minimalFiles['facts.yaml'] },
      'states.json: No existe el estado «jalizco». ¿Quisiste decir jalisco (jal)',
    ],
    ['a file in no place', { 'guias/robo.txt': 'hola' }, 'guias/robo.txt: Este archivo no tiene lugar en el contenido.'],
    [
      'a translation without its source',
      { 'guides/robo/es.mdx': undefined, 'guides/robo/en.mdx': guide },
      'guides/robo/en.mdx: Hay una traducción sin texto en español.',
    ],
    [
      'a broken table of articles',
      { 'laws/CNPP.tsv': 'article\theading\tfractions\n109 Derechos\n' },
      'laws/CNPP.tsv:2: La línea debe tener tres columnas separadas por tabuladores.',
    ],
  ])('%s', async (_name, changes, message) => {
    expect(await problemOf(changes as Record<string, string | undefined>)).toContain(message)
  })

  it('tells all the problems at once', async () => {
    const changes = { 'guides/robo/es.mdx': guide.replace('k="denuncia"', 'k="querella"').replace('CNPP 109 I"', 'CNPP 7 I"') }
    await withContentFolder(changes, async (dir) => {
      const located = await readLocatedContent(dir)
      expect(() => checkContent({ ...located, states, date: '2026-11-21' })).toThrow(/querella[\s\S]*CNPP 7 I/)
    })
  })

  it('leaves out a related guide that is not published, and says so', async () => {
    await withContentFolder(replaceIn('review:', 'related:\n  - extorsion\nreview:'), async (dir) => {
      const warnings = checkContent({ ...(await readLocatedContent(dir)), states, date: '2026-11-21' })
      expect(warnings).toEqual([
        expect.stringContaining('guides/robo/es.mdx:15: La guía relacionada «extorsion» no está publicada y no se muestra.'),
      ])
    })
  })

  it('names a folder that does not exist', async () => {
    await expect(readLocatedContent('/no/existe')).rejects.toThrow(
      '/no/existe: La carpeta de contenido no existe. Indica otra con --content=<carpeta>.',
    )
  })
})
