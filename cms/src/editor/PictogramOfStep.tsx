'use client'

import { pictogramNames, pictograms } from '@justicia/shared-content/pictograms/pictograms'
import { FieldDescription, FieldError, useField, useTranslation } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'
import { useId, useState } from 'react'
import { present } from '../documents/present.ts'
import { optionsWith } from './optionsWith.ts'

const words = {
  es: { label: 'Pictograma', none: 'Sin pictograma' },
  en: { label: 'Pictogram', none: 'No pictogram' },
}

interface Props extends SelectFieldClientProps {
  /** The line that each pictogram draws, by its name. */
  lines: Record<string, string>
}

/** Chooses the pictogram of a step among the drawings of all of them, each with its words. */
export function PictogramOfStep({ path, field, readOnly, lines }: Props) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const { i18n } = useTranslation()
  const [open, setOpen] = useState(false)
  const group = useId()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const { label, none } = words[language]
  const named = pictogramNames.map((name) => ({ value: name, label: pictograms[name][language] }))
  const chosen = value ?? ''
  const options = [{ value: '', label: none }, ...optionsWith(named, chosen)]
  return (
    <div className="field-type pictogram-field">
      <FieldError path={path} showError={showError} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Drawing line={lines[chosen]} />
          {`${label}: ${options.find((option) => option.value === chosen)?.label}`}
        </summary>
        {open && (
          <div role="radiogroup" aria-label={label}>
            {options.map((option) => (
              <label key={option.value}>
                <input
                  type="radio"
                  name={group}
                  value={option.value}
                  checked={option.value === chosen}
                  disabled={readOnly || disabled}
                  onChange={() => setValue(option.value || null)}
                />
                <Drawing line={lines[option.value]} />
                {option.label}
              </label>
            ))}
          </div>
        )}
      </details>
      <FieldDescription path={path} {...present({ description: field.admin?.description })} />
    </div>
  )
}

/** A pictogram beside its words; nothing where there is none. */
function Drawing({ line }: { line: string | undefined }) {
  if (line === undefined) return null
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={line} />
    </svg>
  )
}
