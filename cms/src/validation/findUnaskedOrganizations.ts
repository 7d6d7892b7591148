import { asksFor } from '@justicia/shared-content/content/checkOrganizations'
import type { Section } from '@justicia/shared-content/schema/guide'
import type { PayloadRequest } from 'payload'
import { readStored } from '../documents/readStored.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { FieldError } from './fieldErrors.ts'

/**
 * Published civil organizations that name a guide whose text no longer asks for them, told at the guide's sections: they
 * would be shown nowhere, and what is published must be possible to build.
 * @param sections the Spanish text, as it will be.
 */
export async function findUnaskedOrganizations(input: {
  guide: DocumentId
  sections: readonly Pick<Section, 'body'>[]
  req: PayloadRequest
}): Promise<FieldError[]> {
  const { guide, sections, req } = input
  if (asksFor(sections, 'civil_society')) return []
  const organizations = await readStored(req.payload, 'organizations', {
    req,
    where: { and: [{ guides: { equals: guide } }, { _status: { equals: 'published' } }] },
    select: { slug: true, name: true },
  })
  if (organizations.length === 0) return []
  const names = organizations.map(({ name, slug }) => `«${name?.es ?? slug}»`).join(', ')
  return [
    {
      path: 'sections',
      message: `La guía ya no pide organizaciones civiles y en ella ${organizations.length === 1 ? 'aparece' : 'aparecen'} ${names}. Agrega «Sociedad civil» a «Quién ayuda», o quita primero esta guía en el directorio.`,
      english: `The guide no longer asks for civil organizations and shows ${names}. Add “Civil society” to “Who helps”, or first remove this guide in the directory.`,
    },
  ]
}
