import { Places } from '@justicia/shared-content/content/places'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Override, OverrideOperation, Variant } from '@justicia/shared-content/schema/variant'
import type { CollectionBeforeChangeHook } from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { idOf } from '../documents/idOf.ts'
import { readStored } from '../documents/readStored.ts'
import { attempt, type FieldError, findFieldErrors } from './fieldErrors.ts'
import { lawsOf } from './lawsOf.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { placeBlocks } from './placeBlocks.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'
import { statesOf } from './statesOf.ts'

interface Row {
  section?: string | null
  op?: OverrideOperation | null
  body?: EditorState | null
}

/** Publishing a variant: each change names a section of the guide, once an operation, and its text obeys the rules. */
export const checkVariant: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!mustCheckContent(data, req)) return data
  const errors: FieldError[] = []
  const places = new Places()
  const seen = new Set<string>()
  const overrides = ((data.overrides ?? []) as Row[]).map(({ section, op, body }, index): Override => {
    const row = `overrides.${index}`
    const blocks = op === 'hide' ? [] : (attempt(errors, () => bodyToBlocks(body, { file: `${row}.body` })) ?? [])
    if (seen.has(`${section} ${op}`))
      errors.push({
        path: `${row}.op`,
        message: `Ya hay un cambio igual de la sección «${section}». Únelos en uno.`,
        english: `There is such a change of the section “${section}” already. Join them.`,
      })
    seen.add(`${section} ${op}`)
    if (op !== 'hide' && blocks.length === 0 && req.locale === 'es')
      errors.push({
        path: `${row}.body`,
        message: 'Este cambio necesita texto. Escríbelo o usa «Ocultar la sección».',
        english: 'This change needs a text. Write it or use “Hide”.',
      })
    placeBlocks(places, blocks, `${row}.body`)
    const override: Override = { section: section ?? '', op: op ?? 'after', basedOn: '', body: { es: blocks } }
    places.setNode(override, { file: `${row}.section` })
    return override
  })
  const guideId = idOf(data.guide)
  const [stored] =
    guideId === undefined
      ? []
      : await readStored(req.payload, 'guides', { req, where: { id: { equals: guideId } }, select: { slug: true } })
  const surroundings = await readSurroundings(
    req,
    lawsOf(
      [],
      overrides.flatMap(({ body }) => Object.values(body)),
    ),
  )
  const state = String(data.state)
  const variant: Variant = { state, guide: stored?.slug ?? '', review: { status: 'pending', next: '' }, overrides }
  places.setNode(variant, { file: 'guide' })
  const content = {
    ...surroundings,
    states: {
      ...surroundings.states,
      [state]: { facts: [], organizations: [], ...surroundings.states[state], variants: [variant] },
    },
  }
  errors.push(
    ...findFieldErrors({ content, places, states: statesOf(req), isOwnPath: (path) => /^(overrides\b|guide$)/.test(path) }),
  )
  await refuseFieldErrors(errors, collection.slug, req, data)
  return data
}
