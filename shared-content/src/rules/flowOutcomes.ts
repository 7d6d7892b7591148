import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import { coversCitation } from '../values/citations.ts'
import { atFields, type FailAtPath, type Path } from './atFields.ts'
import type { Known } from './Known.ts'
import type { RuleInput } from './Rule.ts'
import { repeated } from './repeated.ts'
import { unknownGuide } from './unknownGuide.ts'

type Outcome = Flow['outcomes'][number]

/** Every outcome of a flow names a guide that exists, its deadlines and who helps. */
export function flowOutcomes(input: RuleInput<Flow>): void {
  const { piece: flow, known } = input
  const fail = atFields(input)
  for (const [index, outcome] of flow.outcomes.entries()) checkOutcome(outcome, ['outcomes', index], known, fail)
}

/** An outcome rests on the law, and says nothing that its guides do not say. */
export function flowCitations(input: RuleInput<Flow>): void {
  const { piece: flow, file, places, known, attempt } = input
  const fail = atFields(input)
  for (const [index, outcome] of flow.outcomes.entries())
    for (const [at, citation] of outcome.legalBasis.entries()) {
      const path = ['outcomes', index, 'legalBasis', at]
      if (attempt(() => known.laws.require(citation, places.field(flow, path, file))) !== undefined)
        checkCovered(citation, outcome, path, known, fail)
    }
}

function checkOutcome(outcome: Outcome, path: Path, known: Known, fail: FailAtPath): void {
  const guide = known.guide(outcome.guide)
  if (guide === undefined) fail(...unknownGuide(outcome.guide, [...path, 'guide'], { es: 'elige otra', en: 'choose another' }))
  for (const [index, also] of outcome.also.entries()) {
    if (known.guide(also) === undefined) fail(...unknownGuide(also, [...path, 'also', index]))
    if (also === outcome.guide || outcome.also.indexOf(also) < index)
      fail('duplicate-key', [...path, 'also', index], `La guía «${also}» ya está en el resultado.`, 'Quítala.', {
        mend: 'Quítala.',
        en: `The guide “${also}” is in the outcome already. Remove it.`,
      })
  }
  for (const [index, deadline] of outcome.deadlines.entries()) {
    const place = [...path, 'deadlines', index]
    const owner = known.guide(deadline.guide)
    if (owner === undefined)
      fail(...unknownGuide(deadline.guide, [...place, 'guide'], { es: 'quita el plazo', en: 'remove the deadline' }))
    else if (!owner.deadlines.some(({ key }) => key === deadline.key))
      fail(
        'deadline-unknown',
        [...place, 'key'],
        `La guía «${owner.slug}» no tiene un plazo «${deadline.key}».`,
        owner.deadlines.length === 0 ? 'No tiene plazos: quítalo.' : `Usa uno de: ${deadlineKeys(owner)}.`,
        {
          mend: owner.deadlines.length === 0 ? 'No tiene plazos: quítalo.' : `Usa uno de: ${deadlineKeys(owner)}.`,
          en: `The guide “${owner.slug}” has no deadline “${deadline.key}”. ${owner.deadlines.length === 0 ? 'It has none: remove it.' : `Use one of: ${deadlineKeys(owner)}.`}`,
        },
      )
  }
  for (const { guide, key, index } of repeated(
    outcome.deadlines.map((deadline, index) => ({ ...deadline, index })),
    (deadline) => `${deadline.guide} ${deadline.key}`,
  ))
    fail('duplicate-key', [...path, 'deadlines', index], `El plazo «${key}» de «${guide}» está dos veces.`, 'Quita uno.', {
      mend: 'Quita uno.',
      en: `The deadline “${key}” of “${guide}” is there twice. Remove one.`,
    })
  if (guide !== undefined && guide.deadlines.length > 0 && outcome.deadlines.length === 0)
    fail(
      'deadline-missing',
      [...path, 'deadlines'],
      `El resultado «${outcome.key}» no muestra ningún plazo y su guía «${guide.slug}» los tiene.`,
      `Agrega a sus plazos («deadlines») los que importan aquí: ${deadlineKeys(guide)}.`,
      {
        mend: `Agrega a sus plazos los que importan aquí: ${deadlineKeys(guide)}.`,
        en: `The outcome “${outcome.key}” shows no deadline and its guide “${guide.slug}” has some. Add those that matter here: ${deadlineKeys(guide)}.`,
      },
    )
  for (const { role, index } of repeated(
    outcome.services.map((role, index) => ({ role, index })),
    (service) => service.role,
  ))
    fail('duplicate-key', [...path, 'services', index], `«${role}» está dos veces.`, 'Quita uno de «services».', {
      mend: 'Quita una de las dos.',
      en: `“${role}” is there twice. Remove one.`,
    })
}

function checkCovered(citation: string, outcome: Outcome, path: Path, known: Known, fail: FailAtPath): void {
  const named = [outcome.guide, ...outcome.also]
  const guides = named.flatMap((slug) => known.guide(slug) ?? [])
  // What an unknown guide covers is unknown too.
  if (guides.length < named.length) return
  if (guides.some(({ legalBasis }) => legalBasis.some((entry) => coversCitation(entry, citation)))) return
  fail(
    'citation-unknown',
    path,
    `«${citation}» no está en la base legal de ${named.length === 1 ? 'la guía' : 'las guías'} ${named.map((slug) => `«${slug}»`).join(', ')}.`,
    'Un resultado solo dice lo que dicen sus guías: cita un artículo de ellas o agrégalo a su «legalBasis».',
    {
      mend: 'Un resultado solo dice lo que dicen sus guías: cita un artículo de ellas o agrégalo a la base legal de una.',
      en: `“${citation}” is not in the legal basis of ${named.map((slug) => `“${slug}”`).join(', ')}. An outcome says only what its guides say: cite an article of theirs, or add it to the legal basis of one.`,
    },
  )
}

function deadlineKeys(guide: Guide): string {
  return guide.deadlines.map(({ key }) => key).join(', ')
}
