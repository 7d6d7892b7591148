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

const flow = minimalFiles['flows/fui-victima/es.yaml'] as string
const flowWith = (from: string, to: string) => {
  expect(flow).toContain(from)
  return { 'flows/fui-victima/es.yaml': flow.replace(from, to) }
}
const flowTranslation = (rest: string) => ({
  'flows/fui-victima/en.yaml': `title: I was a victim of a crime\nsummary: Answer two questions and we tell you what to do first and who helps you.\n${rest}`,
})
const question = (key: string, to: string) =>
  `  - key: ${key}\n    question: ¿Sí o no?\n    answers:\n      - key: a\n        text: Sí\n        to: ${to}\n      - key: b\n        text: No\n        to: ${to}\n`

/** A directory of one organization. */
const organization = (role: string, guides: string) =>
  `- id: 8a4c2f0e-4d2b-5c1e-9a51-0d5d7b2f3a11\n  slug: casa\n  role: ${role}\n  guides: [${guides}]\n  name:\n    es: Casa\n  verification:\n    status: pending\n    source: Lista pública\n`

/** A national fact that is a contact. */
const contact = (kind: string, value: string) =>
  `- key: linea.contacto\n  kind: ${kind}\n  value:\n    es: ${value}\n  verification:\n    status: verified\n    source: Prueba\n    checked_on: 2026-11-21\n    checked_by: Prueba\n    checked_how: call\n`

/** The message of the first problem, with the folder cut off its file name. */
async function problemOf(changes: Case[1], date = '2026-11-21'): Promise<string> {
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

/** A name, what changes in the minimal folder, and what is told of it. */
type Case = [name: string, changes: Record<string, string | Uint8Array | undefined>, message: string]

/** The facts of the minimal folder, published as `more` says. */
const published = (more: string) =>
  (minimalFiles['facts.yaml'] as string).replace(/status: verified\n( *source: .*\n)[\s\S]*/, `status: published\n$1${more}`)

describe('content that is wrong is told with file, line and mend', () => {
  it('accepts the folder that the other cases start from', async () => {
    expect(await problemOf({})).toBe('sin problemas')
  })

  it('accepts a civil organization in a guide that asks for one', async () => {
    const asking = replaceIn('roles="prosecutor"', 'roles="prosecutor civil_society"')
    expect(await problemOf({ ...asking, 'organizations.yaml': organization('civil_society', 'robo') })).toBe('sin problemas')
  })

  it.each<Case>([
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
      'an unknown pictogram, with the names that there are',
      replaceIn(
        '<Deadline k="investigacion"/>',
        '<Steps>\n\n<Step title="Llama" pictogram="telefono">\n\nYa.\n\n</Step>\n\n</Steps>',
      ),
      'guides/robo/es.mdx:25: El atributo «pictogram» de <Step> no es válido. Usa uno de: llamar, ir, salir, ',
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
      'a web address without its protocol',
      { 'facts.yaml': `${minimalFiles['facts.yaml']}${contact('url', 'www.gob.mx')}` },
      'facts.yaml:16: El campo «1.value.es» no es válido: una dirección web empieza con https:// y está completa, como «https://www.gob.mx/». Corrígelo según docs/content-format.md.',
    ],
    [
      'a telephone with words in it',
      { 'facts.yaml': `${minimalFiles['facts.yaml']}${contact('phone', '55 0000 0000 ext. 3')}` },
      'facts.yaml:16: El campo «1.value.es» no es válido: debe tener solo cifras y espacios; la extensión va en la descripción, y otro número en otro teléfono. Corrígelo según docs/content-format.md.',
    ],
    [
      'who publishes, in one state',
      {
        'states/jalisco/facts.yaml': (minimalFiles['facts.yaml'] as string).replace('fiscalia.nombre', 'quien-publica.nombre'),
      },
      'states/jalisco/facts.yaml:1: El dato «quien-publica.nombre» dice quién publica todos los sitios; un estado no puede tener el suyo. Quítalo de aquí',
    ],
    [
      'a preposition joined to a telephone',
      {
        'facts.yaml': `${minimalFiles['facts.yaml']}${contact('phone', '55 0000 0000')}`,
        ...replaceIn('Presenta una', 'Llama <Fact k="linea.contacto" prefix="a"/>. Presenta una'),
      },
      'guides/robo/es.mdx:21: El dato «linea.contacto» es un teléfono o una dirección, que no lleva palabra antes del nombre. Quita «prefix» y escribe la preposición en la frase.',
    ],
    [
      'an expired fact',
      { 'facts.yaml': `${minimalFiles['facts.yaml']}  valid_until: 2026-01-31\n` },
      'guides/robo/es.mdx:21: El dato «fiscalia.nombre» no vale a nivel nacional el 2026-11-21 (vale hasta 2026-01-31). Agrega el valor vigente con su fuente y sus fechas, o corrige las fechas.',
    ],
    [
      'a figure that nothing vouches for',
      {
        'facts.yaml': (minimalFiles['facts.yaml'] as string)
          .replace('status: verified', 'status: pending')
          .replace('kind: name', 'kind: text'),
      },
      'guides/robo/es.mdx:21: El dato «fiscalia.nombre» a nivel nacional está sin verificar y no se puede mostrar.',
    ],
    [
      'an institution that names guides',
      { 'organizations.yaml': organization('prosecutor', 'robo') },
      'organizations.yaml:4: El campo «0.guides» no es válido: solo una organización civil o una línea de ayuda nombra guías, porque las instituciones atienden a todas las personas; quita las guías o corrige su papel. Corrígelo según docs/content-format.md.',
    ],
    [
      'a civil organization that names a guide that does not exist',
      { 'states/jalisco/organizations.yaml': organization('civil_society', 'rovo') },
      'states/jalisco/organizations.yaml:4: La organización «casa» nombra la guía «rovo», que no existe. Corrige el nombre o quítala de «guides».',
    ],
    [
      'a civil organization that names a guide that would not show it',
      { 'organizations.yaml': organization('civil_society', 'robo') },
      'organizations.yaml:4: La organización «casa» nombra la guía «robo», que no pide su papel («civil_society») y no la mostraría. Agrega «civil_society» a un <ServicesFor> del texto en español de la guía o quítala de «guides».',
    ],
    [
      'a civil organization that names a guide twice',
      {
        'organizations.yaml': organization('civil_society', 'robo, robo'),
        ...replaceIn('roles="prosecutor"', 'roles="prosecutor civil_society"'),
      },
      'organizations.yaml:4: La organización «casa» nombra la guía «robo» dos veces. Quita una.',
    ],
    [
      'a fact said twice for the same days',
      { 'facts.yaml': `${minimalFiles['facts.yaml']}${minimalFiles['facts.yaml']}` },
      'facts.yaml:13: El dato «fiscalia.nombre» está dos veces para las mismas fechas.',
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
      'a text that cites an article that does not exist',
      replaceIn('ref="CNPP 109 I"', 'ref="CNPP 909"'),
      'guides/robo/es.mdx:21: «CNPP 909»: el Código Nacional de Procedimientos Penales no tiene artículo 909.',
    ],
    [
      'a deadline that cites an article that does not exist',
      replaceIn('cite: CNPP 109 I', 'cite: CNPP 909'),
      'guides/robo/es.mdx:13: «CNPP 909»: el Código Nacional de Procedimientos Penales no tiene artículo 909.',
    ],
    [
      'a word that cites an article that does not exist',
      { 'glossary/denuncia/es.mdx': `${minimalFiles['glossary/denuncia/es.mdx']}\nEstá en <Cite ref="CNPP 909"/>.\n` },
      'glossary/denuncia/es.mdx:6: «CNPP 909»: el Código Nacional de Procedimientos Penales no tiene artículo 909.',
    ],
    [
      'a translation that cites an article that does not exist',
      {
        'guides/robo/en.mdx': `---\ntitle: Robbery\nsummary: Get to safety and report it to the prosecutor; nobody may refuse to take your report.\n---\n\n<Section key="que-hacer-ahora" title="What to do now">\n\nReport it <Cite ref="CNPP 909"/>.\n\n</Section>\n`,
      },
      'guides/robo/en.mdx:8: «CNPP 909»: el Código Nacional de Procedimientos Penales no tiene artículo 909.',
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
      'guides/robo/es.mdx:23: La guía no tiene un plazo «otro». Agrégalo a «deadlines» o usa investigacion.',
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
      'states/jalizco: No existe el estado «jalizco». ¿Quisiste decir jalisco (jal)',
    ],
    ['a file in no place', { 'guias/robo.txt': 'hola' }, 'guias/robo.txt: Este archivo no tiene lugar en el contenido.'],
    [
      'a translation without its source',
      { 'guides/robo/es.mdx': undefined, 'guides/robo/en.mdx': guide },
      'guides/robo/en.mdx: Hay una traducción sin texto en español.',
    ],
    [
      'a flow that starts nowhere',
      flowWith('start: a-salvo', 'start: asalvo'),
      'flows/fui-victima/es.yaml:7: El orientador empieza en «asalvo», que no es una de sus preguntas. Escribe la clave de la primera pregunta: a-salvo, que-paso.',
    ],
    [
      'a flow that starts at an outcome',
      flowWith('start: a-salvo', 'start: denuncia'),
      'flows/fui-victima/es.yaml:7: El orientador empieza en «denuncia», que no es una de sus preguntas.',
    ],
    [
      'an answer that leads nowhere',
      flowWith('to: que-paso', 'to: que-te-paso'),
      'flows/fui-victima/es.yaml:15: La respuesta «si» de la pregunta «a-salvo» lleva a «que-te-paso», que no existe. Corrige la clave o agrega esa pregunta o ese resultado.',
    ],
    [
      'a question whose key another has',
      flowWith('- key: que-paso', '- key: a-salvo'),
      'flows/fui-victima/es.yaml:19: La clave «a-salvo» está dos veces. Cada pregunta y cada resultado es una página: dale a una otra clave.',
    ],
    [
      'an outcome with the key of a question',
      flowWith('- key: denuncia', '- key: que-paso'),
      'flows/fui-victima/es.yaml:29: La clave «que-paso» está dos veces.',
    ],
    [
      'an answer whose key another has',
      flowWith('- key: no\n', '- key: si\n'),
      'flows/fui-victima/es.yaml:16: La respuesta «si» está dos veces en la pregunta «a-salvo». Dale a una otra clave.',
    ],
    [
      'a flow that loops',
      flowWith('text: No lo sé\n        to: ponte-a-salvo', 'text: No lo sé\n        to: a-salvo'),
      'flows/fui-victima/es.yaml:27: El camino da vueltas: a-salvo → que-paso → a-salvo. Haz que esta respuesta lleve a otra pregunta o a un resultado.',
    ],
    [
      'a question that leads to itself',
      flowWith('to: denuncia', 'to: que-paso'),
      'flows/fui-victima/es.yaml:24: El camino da vueltas: que-paso → que-paso.',
    ],
    [
      'a question that nobody reaches',
      flowWith('outcomes:\n', `${question('olvidada', 'denuncia')}outcomes:\n`),
      'flows/fui-victima/es.yaml:28: Ningún camino llega a la pregunta «olvidada». Haz que una respuesta lleve ahí («to») o quítalo.',
    ],
    [
      'an outcome that nobody reaches',
      flowWith('to: denuncia', 'to: ponte-a-salvo'),
      'flows/fui-victima/es.yaml:29: Ningún camino llega al resultado «denuncia».',
    ],
    [
      'a path of more than eight questions',
      {
        'flows/fui-victima/es.yaml': flow
          .replace('to: denuncia', 'to: q3')
          .replace(
            'outcomes:\n',
            `${[3, 4, 5, 6, 7, 8, 9].map((n) => question(`q${n}`, n === 9 ? 'denuncia' : `q${n + 1}`)).join('')}outcomes:\n`,
          ),
      },
      'flows/fui-victima/es.yaml:82: Un camino tiene 9 preguntas y el máximo son 8: a-salvo → que-paso → q3 → q4 → q5 → q6 → q7 → q8 → q9. Junta preguntas o termina antes en un resultado.',
    ],
    [
      'an outcome of a guide that does not exist',
      flowWith('    guide: robo\n', '    guide: rovo\n'),
      'flows/fui-victima/es.yaml:35: La guía «rovo» no existe o no está publicada. Escribe la guía, publícala o elige otra.',
    ],
    [
      'another guide that does not exist',
      flowWith('    guide: robo\n', '    guide: robo\n    also:\n      - extorsion\n'),
      'flows/fui-victima/es.yaml:37: La guía «extorsion» no existe o no está publicada. Escribe la guía, publícala o quítala de aquí.',
    ],
    [
      'a guide named twice in an outcome',
      flowWith('    guide: robo\n', '    guide: robo\n    also:\n      - robo\n'),
      'flows/fui-victima/es.yaml:37: La guía «robo» ya está en el resultado. Quítala.',
    ],
    [
      'a deadline of a guide that does not exist',
      flowWith('- guide: robo', '- guide: rovo'),
      'flows/fui-victima/es.yaml:37: La guía «rovo» no existe o no está publicada. Escribe la guía, publícala o quita el plazo.',
    ],
    [
      'a deadline that its guide lacks',
      flowWith('key: investigacion', 'key: apelacion'),
      'flows/fui-victima/es.yaml:38: La guía «robo» no tiene un plazo «apelacion». Usa uno de: investigacion.',
    ],
    [
      'an outcome without the deadlines of its guide',
      flowWith('    deadlines:\n      - guide: robo\n        key: investigacion\n', ''),
      'flows/fui-victima/es.yaml:29: El resultado «denuncia» no muestra ningún plazo y su guía «robo» los tiene. Agrega a sus plazos («deadlines») los que importan aquí: investigacion.',
    ],
    [
      'an outcome that names nobody who helps',
      flowWith('    services:\n      - prosecutor\n', ''),
      'flows/fui-victima/es.yaml:29: El campo «outcomes.0.services» no es válido: falta o no es de tipo array.',
    ],
    [
      'an outcome that cites an article that does not exist',
      flowWith('- CNPP 109 I', '- CNPP 909'),
      'flows/fui-victima/es.yaml:42: «CNPP 909»: el Código Nacional de Procedimientos Penales no tiene artículo 909.',
    ],
    [
      'an outcome that cites what its guide does not',
      {
        ...flowWith('- CNPP 109 I', '- CNPP 131'),
        'laws/CNPP.tsv': `${minimalFiles['laws/CNPP.tsv']}131\tObligaciones del Ministerio Público\tI\n`,
      },
      'flows/fui-victima/es.yaml:42: «CNPP 131» no está en la base legal de la guía «robo». Un resultado solo dice lo que dicen sus guías: cita un artículo de ellas o agrégalo a su «legalBasis».',
    ],
    [
      'a translation of a flow without its source',
      { ...flowTranslation(''), 'flows/fui-victima/es.yaml': undefined },
      'flows/fui-victima/en.yaml: Hay una traducción sin texto en español. Escribe primero',
    ],
    [
      'a flow in a language that there is not',
      { 'flows/fui-victima/xx.yaml': flow },
      'flows/fui-victima/xx.yaml: «xx» no es un idioma del contenido. Usa es.yaml',
    ],
    [
      'a translation of a question that does not exist',
      flowTranslation('questions:\n  - key: donde\n    question: Where?\n'),
      'flows/fui-victima/en.yaml:4: La pregunta «donde» no existe en es.yaml. Usa una de sus claves: a-salvo, que-paso.',
    ],
    [
      'a translation of an answer that does not exist',
      flowTranslation(
        'questions:\n  - key: a-salvo\n    question: Are you safe now?\n    answers:\n      - key: yes\n        text: Yes\n',
      ),
      'flows/fui-victima/en.yaml:7: La respuesta «yes» de la pregunta «a-salvo» no existe en es.yaml. Usa una de sus claves: si, no.',
    ],
    [
      'a translation of a help that does not exist',
      flowTranslation('questions:\n  - key: que-paso\n    question: What happened?\n    help: Tell us.\n'),
      'flows/fui-victima/en.yaml:6: La pregunta «que-paso» no lleva «help» en es.yaml.',
    ],
    [
      'an outcome translated twice',
      flowTranslation(
        `outcomes:\n${'  - key: denuncia\n    title: Report it\n    summary: Report it to the prosecutor; they must take your report.\n'.repeat(2)}`,
      ),
      'flows/fui-victima/en.yaml:7: El resultado «denuncia» está dos veces. Quita una de las dos.',
    ],
    [
      'a guide in the encoding of Windows',
      { 'guides/robo/es.mdx': Buffer.from(guide, 'latin1') },
      'guides/robo/es.mdx:3: El archivo no está en UTF-8: su renglón parece decir «summary: Ponte a salvo y denuncia ante el Ministerio Público…»',
    ],
    [
      'facts in UTF-16',
      { 'facts.yaml': Buffer.from(`\uFEFF${minimalFiles['facts.yaml']}`, 'utf16le') },
      'facts.yaml:1: El archivo no está en UTF-8 sino en UTF-16',
    ],
    ...['robo de coche', 'Robo-Nuevo', 'daño-moral', 'robo.', 'robo%2e', '-x'].map(
      (name): Case => [
        `a guide in the folder «${name}»`,
        { [`guides/${name}/es.mdx`]: guide },
        `guides/${name}/es.mdx: La carpeta «${name}» es parte de una dirección y debe tener solo minúsculas sin acento, números y guiones.`,
      ],
    ),
    [
      'a guide in a folder that Windows cannot have',
      { 'guides/con/es.mdx': guide },
      'guides/con/es.mdx: La carpeta «con» es parte de una dirección y es un nombre que Windows se reserva; usa otro.',
    ],
    [
      'a word in a folder with accents',
      { 'glossary/Daño moral/es.mdx': minimalFiles['glossary/denuncia/es.mdx'] },
      'glossary/Daño moral/es.mdx: La carpeta «Daño moral» es parte de una dirección y debe tener solo minúsculas sin acento, números y guiones. Cámbiale el nombre, por ejemplo a «dano-moral».',
    ],
    [
      'a flow in a folder with capitals',
      { 'flows/Fui/es.yaml': minimalFiles['flows/fui-victima/es.yaml'] },
      'flows/Fui/es.yaml: La carpeta «Fui» es parte de una dirección',
    ],
    [
      'a source of the future',
      {
        'facts.yaml': (minimalFiles['facts.yaml'] as string).replace(
          '    checked_on',
          '    source_date: 2100-01-01\n    checked_on',
        ),
      },
      'facts.yaml:10: El campo «0.verification.source_date» no es válido: es un día que todavía no llega.',
    ],
    [
      'something verified by nobody',
      { 'facts.yaml': (minimalFiles['facts.yaml'] as string).replace(/ *checked_by: .*\n/, '') },
      'facts.yaml:8: El campo «0.verification.checked_by» no es válido: lo comprobado («verified») dice quién lo comprobó.',
    ],
    [
      'something published by one source that is not official',
      { 'facts.yaml': published('    source_date: 2026-02-25\n') },
      'facts.yaml:8: El campo «0.verification.second_source» no es válido: lo publicado («published») lleva otra fuente que diga lo mismo, o una sola si es oficial («official»); si no la hay, déjalo pendiente («pending»).',
    ],
    [
      'something published without a day',
      { 'facts.yaml': published('    official: true\n') },
      'facts.yaml:8: El campo «0.verification.source_date» no es válido: lo publicado («published») lleva la fecha de su fuente más nueva; si no la tiene, déjalo pendiente («pending»).',
    ],
    [
      'something old that is renewed without a newer source',
      { 'facts.yaml': published('    source_date: 2019-12-01\n    official: true\n    renewed_on: 2026-11-20\n') },
      'facts.yaml:12: El campo «0.verification.renewed_on» no es válido: no se renueva lo que solo tiene fuentes de más de tres años antes; busca una más nueva o déjalo pendiente («pending»).',
    ],
    [
      'a check on a day that does not exist',
      { 'facts.yaml': (minimalFiles['facts.yaml'] as string).replace('2026-11-21', '2026-02-31') },
      'facts.yaml:10: El campo «0.verification.checked_on» no es válido: debe ser una fecha AAAA-MM-DD que exista.',
    ],
    [
      'an invisible character in the heading of an article',
      { 'laws/CNPP.tsv': 'article\theading\tfractions\n109\tDerechos\u200B\tI\n' },
      'laws/CNPP.tsv:2: El texto lleva un carácter que no se ve (U+200B)',
    ],
    [
      'a mark of direction written with YAML signs',
      replaceIn('title: Robo', 'title: "Llama al \\u202E119"'),
      'guides/robo/es.mdx:2: El campo «title» no es válido: lleva un carácter que cambia el sentido en que se lee (U+202E)',
    ],
    [
      'a list pasted in a description',
      { 'organizations.yaml': organization('prosecutor', '').replace('    es: ', '    es: "• " #') },
      'lleva el signo «•» de una lista; aquí no caben listas: escribe frases.',
    ],
    [
      'a broken table of articles',
      { 'laws/CNPP.tsv': 'article\theading\tfractions\n109 Derechos\n' },
      'laws/CNPP.tsv:2: La línea debe tener tres columnas separadas por tabuladores.',
    ],
  ])('%s', async (_name, changes, message) => {
    expect(await problemOf(changes)).toContain(message)
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

  it('says what a translation of a flow lacks', async () => {
    const translation = flowTranslation(
      'questions:\n  - key: a-salvo\n    question: Are you safe now?\n    answers:\n      - key: si\n        text: Yes\n',
    )
    await withContentFolder(translation, async (dir) => {
      const warnings = checkContent({ ...(await readLocatedContent(dir)), states, date: '2026-11-21' })
      expect(warnings).toEqual([
        expect.stringContaining(
          'flows/fui-victima/en.yaml: Falta traducir questions.a-salvo.help, questions.a-salvo.answers.no, questions.que-paso, outcomes.denuncia, outcomes.ponte-a-salvo. Se muestra en español.',
        ),
      ])
    })
  })

  it('says that a translation of a flow is of an older text', async () => {
    const translation = flowTranslation(
      `basedOn: "0123456789abcdef"\nquestions:\n${['a-salvo', 'que-paso'].map((key) => `  - key: ${key}\n    question: Yes?\n`).join('')}`,
    )
    await withContentFolder(translation, async (dir) => {
      const warnings = checkContent({ ...(await readLocatedContent(dir)), states, date: '2026-11-21' })
      expect(warnings[1]).toContain(
        'flows/fui-victima/en.yaml: El texto en español cambió después de esta traducción. Revísala y escribe basedOn: "0000000000000000".',
      )
    })
  })

  it('lets a text lead to the pages of a flow', async () => {
    expect(await problemOf(replaceIn('Presenta una', '[Orienta](/orientador/fui-victima/que-paso/). Presenta una'))).toBe(
      'sin problemas',
    )
    expect(await problemOf(replaceIn('Presenta una', '[Orienta](/orientador/fui-victima/otra/). Presenta una'))).toContain(
      'El enlace «/orientador/fui-victima/otra/» no lleva a ninguna página.',
    )
  })

  it('names a folder that does not exist', async () => {
    await expect(readLocatedContent('/no/existe')).rejects.toThrow(
      '/no/existe: La carpeta de contenido no existe. Indica otra con --content=<carpeta>.',
    )
  })
})
