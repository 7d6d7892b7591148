'use client'

import { useAllFormFields, useDocumentInfo, useFormModified, useLocale } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo } from 'react'

/** Fields that a save changes by itself, or that the server knows better: what is asked of a draft rests on none of them. */
const untold = ['updatedAt', 'createdAt', '_status', 'lastEditedBy', 'reference', 'searchText', 'reach', 'preview']

/** The draft in a form as it stands, as it is sent to the server; undefined in a new document, until it is saved. */
export function useDraft(): string | undefined {
  const [fields] = useAllFormFields()
  const { collectionSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  return useMemo(() => {
    if (id === undefined) return undefined
    const values: Record<string, unknown> = reduceFieldsToValues(fields, true)
    const data = Object.fromEntries(Object.entries(values).filter(([name]) => !untold.includes(name)))
    return JSON.stringify({ collection: collectionSlug, id, locale, data })
  }, [collectionSlug, id, locale, fields])
}

/** Whether there is something to publish: what was typed, or a draft that was saved. */
export function useIsChanged(): boolean {
  const { hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  return useFormModified() || unpublishedVersionCount > 0 || !hasPublishedDoc
}
