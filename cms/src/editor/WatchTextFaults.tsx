'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { tellTextFaults } from './textFaults.ts'

/** Stands in the form of a document: what is wrong with its texts is marked in them, too. */
export function WatchTextFaults() {
  const [fields] = useAllFormFields()
  const faults = Object.values(fields).flatMap(({ errorMessage, value }) => (errorMessage && isText(value) ? [errorMessage] : []))
  useEffect(() => tellTextFaults(faults))
  useEffect(() => () => tellTextFaults([]), [])
  return null
}

/** Whether a field holds a text of the editor. */
function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'root' in value
}
