import type { ComponentName } from './components.ts'

/** What the CMS calls things, in its two languages. */
interface Named {
  es: string
  en: string
}

/** Components of a text. */
export const cmsNames = {
  Steps: { es: 'Pasos', en: 'Steps' },
  Step: { es: 'Paso', en: 'Step' },
  Callout: { es: 'Recuadro', en: 'Callout' },
  Deadline: { es: 'Plazo', en: 'Deadline' },
  ServicesFor: { es: 'Quién ayuda', en: 'Who helps' },
  Figure: { es: 'Imagen', en: 'Image' },
  Fact: { es: 'Dato', en: 'Fact' },
  Term: { es: 'Palabra del glosario', en: 'Glossary word' },
  Cite: { es: 'Cita de ley', en: 'Citation' },
  Lang: { es: 'Palabras en otra lengua', en: 'Words in another language' },
} satisfies Record<ComponentName, Named>

export type CmsName = keyof typeof cmsNames

/** Their fields. */
export const fieldNames = {
  title: { es: 'Título', en: 'Title' },
  pictogram: { es: 'Pictograma', en: 'Pictogram' },
  kind: { es: 'Clase', en: 'Kind' },
  k: { es: 'Clave', en: 'Key' },
  roles: { es: 'Instituciones', en: 'Organizations' },
  media: { es: 'Nombre de la imagen', en: 'Image name' },
  prefix: { es: 'Palabra antes del nombre', en: 'Word before the name' },
  ref: { es: 'Artículo', en: 'Article' },
  tag: { es: 'Etiqueta de la lengua', en: 'Language tag' },
  text: { es: 'Palabras que se muestran', en: 'Words shown' },
} satisfies Record<string, Named>

/** What a text cannot hold, by the name that the editor's software gives it. */
export const nodeNames: Record<string, Named | undefined> = {
  table: { es: 'una tabla', en: 'a table' },
  upload: { es: 'una imagen pegada', en: 'a pasted image' },
  image: { es: 'una imagen pegada', en: 'a pasted image' },
  horizontalrule: { es: 'una línea divisoria', en: 'a dividing line' },
  code: { es: 'un bloque de código', en: 'a block of code' },
  paragraph: { es: 'un párrafo dentro de otra cosa', en: 'a paragraph within something else' },
  heading: { es: 'un encabezado dentro de otra cosa', en: 'a heading within something else' },
  list: { es: 'una lista dentro de otra cosa', en: 'a list within something else' },
  quote: { es: 'una cita dentro de otra cosa', en: 'a quote within something else' },
  block: { es: 'un bloque dentro de una frase', en: 'a block within a sentence' },
  relationship: { es: 'un documento incrustado', en: 'an embedded document' },
}
