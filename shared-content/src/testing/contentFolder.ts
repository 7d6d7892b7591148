import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A small valid content folder: one guide, one term, one flow, one law, national facts; tests change or add files. */
export const minimalFiles: Readonly<Record<string, string>> = {
  'guides/robo/es.mdx': `---
title: Robo
summary: Ponte a salvo y denuncia ante el Ministerio Público; nadie puede negarse a recibir tu denuncia.
audience: victimas
order: 10
legalBasis:
  - CNPP 109
deadlines:
  - key: investigacion
    length: PT48H
    from: Desde que denuncias
    what: La autoridad debe investigar.
    cite: CNPP 109 I
review:
  status: pending
  next: 2027-05-21
---

<Section key="que-hacer-ahora" title="Qué hacer ahora">

Presenta una <Term k="denuncia">denuncia</Term> ante <Fact k="fiscalia.nombre" prefix="el"/> <Cite ref="CNPP 109 I"/>.

<Deadline k="investigacion"/>

</Section>

<Section key="quien-te-ayuda" title="Quién te ayuda gratis">

<ServicesFor roles="prosecutor"/>

</Section>
`,
  'glossary/denuncia/es.mdx': `---
term: denuncia
definition: Avisar a la autoridad de que se cometió un delito.
---
`,
  'flows/fui-victima/es.yaml': `title: Fui víctima de un delito
summary: Contesta dos preguntas y te decimos qué hacer primero y quién te ayuda.
order: 10
review:
  status: pending
  next: 2027-05-21
start: a-salvo
questions:
  - key: a-salvo
    question: ¿Estás a salvo en este momento?
    help: Si alguien puede hacerte daño ahora, contesta que no.
    answers:
      - key: si
        text: Sí
        to: que-paso
      - key: no
        text: No
        to: ponte-a-salvo
  - key: que-paso
    question: ¿Qué te pasó?
    answers:
      - key: robo
        text: Me robaron
        to: denuncia
      - key: no-se
        text: No lo sé
        to: ponte-a-salvo
outcomes:
  - key: denuncia
    title: Denuncia ante el Ministerio Público
    summary: Presenta tu denuncia; el Ministerio Público debe recibirla.
    steps:
      - Ve al Ministerio Público.
      - Pide tu copia.
    guide: robo
    deadlines:
      - guide: robo
        key: investigacion
    services:
      - prosecutor
    legalBasis:
      - CNPP 109 I
  - key: ponte-a-salvo
    title: Ponte a salvo y pide ayuda
    summary: Aléjate del peligro y llama a emergencias; después denuncia.
    steps:
      - Aléjate del peligro.
      - Llama a emergencias.
    urgent: true
    guide: robo
    deadlines:
      - guide: robo
        key: investigacion
    services:
      - emergency
      - prosecutor
    legalBasis:
      - CNPP 109
`,
  'facts.yaml': `- key: fiscalia.nombre
  kind: name
  value:
    es: fiscalía de tu estado
    en: prosecutor’s office of your state
  article: la
  verification:
    status: verified
    source: CPEUM, artículo 21
    checked_on: 2026-11-21
    checked_by: Editora de prueba
    checked_how: call
`,
  'laws/index.yaml': `- abbreviation: CNPP
  name: Código Nacional de Procedimientos Penales
  short_name: el Código Nacional de Procedimientos Penales
  published: 2014-03-05
  last_reform: 2025-11-28
  url: https://www.diputados.gob.mx/LeyesBiblio/pdf/CNPP.pdf
`,
  'laws/CNPP.tsv': 'article\theading\tfractions\n109\tDerechos de la víctima u ofendido\tI,II,III\n',
}

/**
 * Writes a content folder under the system's temporary folder, gives it to `use`, and removes it.
 * @param changes files to add or replace; undefined leaves a minimal file out.
 */
export async function withContentFolder<T>(
  changes: Readonly<Record<string, string | Uint8Array | undefined>>,
  use: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), 'justicia-contenido-'))
  try {
    for (const [name, text] of Object.entries({ ...minimalFiles, ...changes })) {
      if (text === undefined) continue
      await mkdir(path.join(dir, path.dirname(name)), { recursive: true })
      await writeFile(path.join(dir, name), text)
    }
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
