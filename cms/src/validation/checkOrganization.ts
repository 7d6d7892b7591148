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
  const refuse = (messages: [es: string, en: string][]) =>
    refuseFieldErrors(
      messages.map(([message, english]) => ({ path: 'guides', message, english })),
      collection.slug,
      req,
      data,
    )
  if (data.role !== 'civil_society')
    await refuse([
      [
        'Solo una organización civil nombra guías: las instituciones atienden a todas las personas. Quita las guías o elige «Sociedad civil».',
        'Only a civil organization names guides: institutions serve everybody. Remove the guides or choose “Civil society”.',
      ],
    ])
  const distinct = new Set(ids.map(String)).size
  if (distinct < ids.length)
    await refuse([['Una de las guías está dos veces. Quita una.', 'One of the guides is there twice. Remove one.']])
  const guides = await readStored(req.payload, 'guides', {
    req,
    where: { id: { in: ids } },
    select: { slug: true, title: true, sections: { key: true, body: true }, _status: true },
  })
  if (guides.length < distinct)
    await refuse([['Una de las guías ya no existe. Quítala de aquí.', 'One of the guides is gone. Remove it here.']])
  await refuse(
    guides
      .filter(({ slug, sections, _status }) => {
        if (_status !== 'published') return false
        const texts = (sections ?? []).map(({ key, body }) => ({
          body: bodyToBlocks(body?.es, { file: `guides/${slug} (es), ${key}` }),
        }))
        return !asksFor(texts, 'civil_society')
      })
      .map(({ slug, title }): [string, string] => [
        `La guía «${title?.es ?? slug}» no pide organizaciones civiles y no la mostraría. Agrega «Sociedad civil» a «Quién ayuda» en esa guía y publícala, o quita la guía de aquí.`,
        `The guide “${title?.en ?? title?.es ?? slug}” asks for no civil organizations and would not show it. Add “Civil society” to “Who helps” in that guide and publish it, or remove the guide here.`,
      ]),
  )
  return data
}
