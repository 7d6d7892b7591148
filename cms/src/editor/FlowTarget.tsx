'use client'

import { FieldError, SelectInput, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { present } from '../documents/present.ts'
import { optionsWith } from './optionsWith.ts'

const words = {
  es: { question: 'Pregunta', outcome: 'Resultado' },
  en: { question: 'Question', outcome: 'Outcome' },
}

type Fields = Parameters<Parameters<typeof useFormFields<string>>[0]>[0][0]

/**
 * Chooses a question or an outcome of the same flow by what it says; its key is what is kept.
 * @param onlyQuestions for the first question of the flow.
 */
export function FlowTarget({ path, field, readOnly, onlyQuestions }: TextFieldClientProps & { onlyQuestions?: boolean }) {
  const { value, setValue, showError, disabled } = useField<string>({ path })
  const { i18n } = useTranslation()
  const { question, outcome } = words[i18n.language === 'en' ? 'en' : 'es']
  // As one text, so that a change elsewhere in the form draws nothing anew.
  const targets = useFormFields(([fields]) =>
    JSON.stringify([
      ...rowsOf(fields, 'questions', 'question').map((row) => ({ ...row, label: `${question}: ${row.label}` })),
      ...(onlyQuestions ? [] : rowsOf(fields, 'outcomes', 'title').map((row) => ({ ...row, label: `${outcome}: ${row.label}` }))),
    ]),
  )
  return (
    <SelectInput
      path={path}
      name={field.name}
      {...present({ label: field.label, description: field.admin?.description, required: field.required })}
      readOnly={readOnly || disabled}
      showError={showError}
      Error={<FieldError path={path} showError={showError} />}
      options={optionsWith(JSON.parse(targets), value)}
      value={value}
      onChange={(option) => setValue(Array.isArray(option) || option === null ? '' : option.value)}
    />
  )
}

/** Keys of the rows of an array field, with what each says. */
function rowsOf(fields: Fields, array: string, text: string): { value: string; label: string }[] {
  const count = fields[array]?.rows?.length ?? 0
  return Array.from({ length: count }, (_, index) => {
    const key = String(fields[`${array}.${index}.key`]?.value ?? '')
    return { value: key, label: String(fields[`${array}.${index}.${text}`]?.value || key) }
  }).filter(({ value }) => value !== '')
}
