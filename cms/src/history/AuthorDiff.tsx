import { FieldDiffContainer } from '@payloadcms/ui/rsc'
import type { TextFieldDiffServerComponent } from 'payload'

/** Who saved each version, by name. */
export const AuthorDiff: TextFieldDiffServerComponent = async ({
  comparisonValue,
  versionValue,
  clientField,
  i18n,
  nestingLevel,
  req,
}) => {
  const nameOf = async (id: unknown): Promise<string> => {
    if (typeof id !== 'string' || id === '') return i18n.language === 'en' ? 'The server' : 'El servidor'
    const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, select: { name: true } })
    return user?.name ?? (i18n.language === 'en' ? 'An account that is gone' : 'Una cuenta que ya no existe')
  }
  return (
    <FieldDiffContainer
      From={<div>{await nameOf(comparisonValue)}</div>}
      To={<div>{await nameOf(versionValue)}</div>}
      i18n={i18n}
      label={{ label: 'label' in clientField ? clientField.label : 'lastEditedBy' }}
      {...(nestingLevel === undefined ? {} : { nestingLevel })}
    />
  )
}
