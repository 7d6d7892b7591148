import { asksFor } from '@justicia/shared-content/content/checkOrganizations'
import type { CollectionBeforeChangeHook } from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { idOf } from '../documents/idOf.ts'
import { readStored } from '../documents/readStored.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'

/**
 * Publishing an organization: only a civil one names guides; they exist, and those that are published ask for civil
 * organizations. One that is not published yet may be named already: its own check comes when it is.
 */
export const checkOrganization: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!mustCheckContent(data, req)) return data
  const ids = ((data.guides ?? []) as unknown[]).flatMap((value) => idOf(value) ?? [])
  if (ids.length === 0) return data
  const refuse = (messages: string[]) =>
    refuseFieldErrors(
      messages.map((message) => ({ path: 'guides', message })),
      collection.slug,
      req,
    )
  if (data.role !== 'civil_society')
    refuse([
      'Solo una organización civil nombra guías: las instituciones atienden a todas las personas. Quita las guías o elige «Sociedad civil».',
    ])
  const distinct = new Set(ids.map(String)).size
  if (distinct < ids.length) refuse(['Una de las guías está dos veces. Quita una.'])
  const guides = await readStored(req.payload, 'guides', {
    req,
    where: { id: { in: ids } },
    select: { slug: true, title: true, sections: { key: true, body: true }, _status: true },
  })
  if (guides.length < distinct) refuse(['Una de las guías ya no existe. Quítala de aquí.'])
  refuse(
    guides
      .filter(({ slug, sections, _status }) => {
        if (_status !== 'published') return false
        const texts = (sections ?? []).map(({ key, body }) => ({
          body: bodyToBlocks(body?.es, { file: `guides/${slug} (es), ${key}` }),
        }))
        return !asksFor(texts, 'civil_society')
      })
      .map(
        ({ slug, title }) =>
          `La guía «${title?.es ?? slug}» no pide organizaciones civiles y no la mostraría. Agrega «Sociedad civil» a «Quién ayuda» en esa guía y publícala, o quita la guía de aquí.`,
      ),
  )
  return data
}
