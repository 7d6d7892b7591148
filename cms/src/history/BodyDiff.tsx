import { FieldDiffContainer } from '@payloadcms/ui/rsc'
import { diffWordsWithSpace } from 'diff'
import type { RichTextFieldDiffServerComponent } from 'payload'
import { bodyToText } from './bodyToText.ts'

/** Two versions of a text side by side, as text, with the words marked that went and that came. */
export const BodyDiff: RichTextFieldDiffServerComponent = ({
  comparisonValue,
  versionValue,
  clientField,
  field,
  i18n,
  locale,
  nestingLevel,
}) => {
  const parts = diffWordsWithSpace(bodyToText(comparisonValue), bodyToText(versionValue))
  const side = (left: boolean) => (
    <div className="body-diff">
      {parts
        .filter(({ added, removed }) => (left ? !added : !removed))
        .map(({ added, removed, value }, index) => {
          // The parts have no names of their own and are never put in another order.
          const key = `${index}`
          if (removed) return <del key={key}>{value}</del>
          if (added) return <ins key={key}>{value}</ins>
          return <span key={key}>{value}</span>
        })}
    </div>
  )
  return (
    <FieldDiffContainer
      From={side(true)}
      To={side(false)}
      i18n={i18n}
      label={{ label: 'label' in clientField ? clientField.label : field.name, ...(locale === undefined ? {} : { locale }) }}
      {...(nestingLevel === undefined ? {} : { nestingLevel })}
    />
  )
}
