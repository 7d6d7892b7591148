import { useAuth, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { copyName, mayKeep, writeCopy } from './copies.ts'

/** The copy of what is typed in the form at hand: its name, and what keeps it now and tells whether it is kept. */
export function useOwnCopy(): { name: string; keep: () => boolean } {
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const { collectionSlug = '', id, savedDocumentData } = useDocumentInfo()
  const { getData } = useForm()
  const name = copyName({ user: String(user?.id), collection: collectionSlug, id: String(id ?? 'nuevo'), locale })
  const keep = () => {
    const data = getData() as Record<string, unknown>
    return (
      mayKeep(data) &&
      writeCopy(name, { at: Date.now(), data, ...(savedDocumentData === undefined ? {} : { base: savedDocumentData }) })
    )
  }
  return { name, keep }
}
