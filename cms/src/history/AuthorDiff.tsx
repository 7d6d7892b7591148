import { FieldDiffContainer } from '@payloadcms/ui/rsc'
import type { TextFieldDiffServerComponent } from 'payload'
import { accountName } from '../accounts/accountName.ts'

/** Who saved each version, by name. */
export const AuthorDiff: TextFieldDiffServerComponent = async ({
  comparisonValue,
  versionValue,
  clientField,
  i18n,
  nestingLevel,
  req,
}) => {
  const nameOf = (id: unknown) => accountName(id, { i18n, payload: req.payload })
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
