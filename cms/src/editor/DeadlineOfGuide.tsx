'use client'

import { FieldError, SelectInput, useConfig, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { present } from '../documents/present.ts'
import { optionsWith } from './optionsWith.ts'

interface Deadline {
  key: string
  what?: string | null
  length: string
}

/** Chooses one of the deadlines of the guide beside it in its row; its key is what is kept. */
export function DeadlineOfGuide({ path, field, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string>({ path })
  const guide = useFormFields(([fields]) => fields[path.replace(/\.key$/, '.guide')]?.value)
  const { config } = useConfig()
  const [deadlines, setDeadlines] = useState<Deadline[]>()
  const address = `${config.serverURL}${config.routes.api}/guides/${String(guide)}?depth=0&locale=es&select[deadlines]=true`
  useEffect(() => {
    setDeadlines(undefined)
    if (guide === undefined || guide === null || guide === '') return
    const stopped = new AbortController()
    fetch(address, { credentials: 'include', signal: stopped.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((found: { deadlines?: Deadline[] }) => setDeadlines(found.deadlines ?? []))
      // The key that is stored stays to be seen and kept; the server checks it when it is published.
      .catch(() => undefined)
    return () => stopped.abort()
  }, [address, guide])
  const options = deadlines?.map(({ key, what, length }) => ({
    value: key,
    label: what ? `${what} (${length})` : key,
  }))
  return (
    <SelectInput
      path={path}
      name={field.name}
      {...present({ label: field.label, description: field.admin?.description, required: field.required })}
      readOnly={readOnly || disabled}
      showError={showError}
      Error={<FieldError path={path} showError={showError} />}
      options={options === undefined ? (value ? [{ value, label: value }] : []) : optionsWith(options, value)}
      value={value}
      onChange={(option) => setValue(Array.isArray(option) || option === null ? '' : option.value)}
    />
  )
}
