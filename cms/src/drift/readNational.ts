import type { Section } from '@justicia/shared-content/schema/guide'
import type { BasePayload, PayloadRequest } from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import type { DocumentId } from '../documents/stored.ts'
import { readStored } from '../kinds/readStored.ts'

/** The national text of a guide that variants are held against. */
export interface National {
  sections: Pick<Section, 'key' | 'title' | 'body'>[]
  /** When it was published, ISO 8601. */
  since: string
}

/** What is published of a guide, in Spanish; undefined while nothing is. */
export async function readNational(payload: BasePayload, guide: DocumentId, req?: PayloadRequest): Promise<National | undefined> {
  const [stored] = await readStored(payload, 'guides', {
    where: { and: [{ id: { equals: guide } }, { _status: { equals: 'published' } }] },
    select: { slug: true, sections: true, updatedAt: true },
    ...(req === undefined ? {} : { req }),
  })
  if (stored === undefined) return undefined
  return {
    since: (stored as { updatedAt?: string }).updatedAt ?? new Date().toISOString(),
    sections: (stored.sections ?? []).map(({ key, title, body }) => ({
      key,
      title: title?.es ?? '',
      body: bodyToBlocks(body?.es, { file: `${stored.slug} (es), ${key}` }),
    })),
  }
}
