import type { TextInput } from './TextRule.ts'

/** The words that a text explains are in the glossary. */
export function terms({ inlines, file, places, known, fail }: TextInput): void {
  for (const inline of inlines)
    if (inline.type === 'term' && !known.hasTerm(inline.k))
      fail(
        'term-unknown',
        places.node(inline, file),
        `La palabra «${inline.k}» no está en el glosario.`,
        `Escribe glossary/${inline.k}/es.mdx o corrige la clave.`,
        {
          mend: 'Escríbela en «Glosario» y publícala, o corrige la entrada.',
          en: `The word “${inline.k}” is not in the glossary. Write it under “Glossary” and publish it, or correct the entry.`,
        },
      )
}
