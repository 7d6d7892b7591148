import { useEffect } from 'react'
import { goToField } from './goToField.ts'

/** Leads to the field that the address of a form names, as in `?field=sections.2.body`, once the form is there. */
export function useAskedField(): void {
  useEffect(() => {
    const field = new URLSearchParams(window.location.search).get('field')
    if (field !== null && /^[\w.]{1,100}$/.test(field)) void goToField(field)
  }, [])
}
