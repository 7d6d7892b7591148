import type { AnswerSource } from './answerSource.ts'

/** A source with what a test does not tell. */
export function exampleSource(parts: Partial<AnswerSource> & Pick<AnswerSource, 'path' | 'title'>): AnswerSource {
  return { kind: 'guide', summary: '', aliases: [], sections: [], laws: [], ...parts }
}

/** Three guides, a term, a flow and a letter. */
export const exampleSources: readonly AnswerSource[] = [
  exampleSource({
    path: '/guias/robo/',
    title: 'Me robaron',
    summary: 'Ponte a salvo y denuncia gratis ante el Ministerio Público.',
    first: 'Ponte a salvo',
    deadline: '10 días hábiles',
    audience: 'victimas',
    aliases: ['me asaltaron', 'asalto en la calle', 'cristalazo'],
    sections: [
      { key: 'que-hacer-ahora', title: 'Qué hacer ahora', text: 'Bloquea tus tarjetas. No muevas nada. Denuncia.' },
      { key: 'celular', title: 'Si te robaron el celular', text: 'Llama a tu compañía y bloquea la línea y el aparato.' },
    ],
    laws: [
      { law: 'CNPP', name: 'Código Nacional de Procedimientos Penales', articles: ['109', '221'] },
      { law: 'CPEUM', name: 'Constitución Política de los Estados Unidos Mexicanos', articles: ['20'] },
    ],
    easy: '/facil/guias/robo/',
  }),
  exampleSource({
    path: '/guias/violencia-familiar/',
    title: 'Violencia familiar',
    summary: 'Pide ayuda y protección para ti y tus hijos.',
    audience: 'victimas',
    aliases: ['mi esposo me pega', 'violencia intrafamiliar', 'amparo'],
    sections: [{ key: 'proteccion', title: 'Medidas de protección', text: 'La policía debe acompañarte a tu casa.' }],
    laws: [{ law: 'LAmp', name: 'Ley de Amparo', articles: ['17'] }],
  }),
  exampleSource({
    path: '/guias/extorsion/',
    title: 'Extorsión',
    summary: 'No pagues: cuelga y denuncia.',
    audience: 'victimas',
    aliases: ['me cobran piso'],
    laws: [{ law: 'CPEUM', name: 'Constitución Política de los Estados Unidos Mexicanos', articles: ['20', '21'] }],
  }),
  exampleSource({
    kind: 'term',
    path: '/glosario/amparo/',
    title: 'Amparo',
    summary: 'Juicio contra actos de la autoridad.',
    laws: [{ law: 'LAmp', name: 'Ley de Amparo', articles: ['17'] }],
  }),
  exampleSource({
    kind: 'flow',
    path: '/orientador/fui-victima/',
    title: 'Fui víctima de un delito',
    summary: 'Te decimos qué hacer.',
  }),
  exampleSource({
    kind: 'letter',
    path: '/escritos/copias/',
    title: 'Pedir copias de la carpeta',
    summary: 'Escrito para pedir copias.',
  }),
]
