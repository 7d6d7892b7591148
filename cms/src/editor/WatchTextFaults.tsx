'use client'

import { useAllFormFields, useFormProcessing, useLocale } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef } from 'react'
import { goToFirstFault } from './goToFault.ts'
import { type TextFaults, tellTextFaults } from './textFaults.ts'

/** Milliseconds in which the form shows what the server said once it has said it. */
const settling = 1500

/** Stands in the form of a document: what is wrong with its texts when it was sent is marked in them, and the first of it is shown. */
export function WatchTextFaults() {
  const [fields] = useAllFormFields()
  const isSending = useFormProcessing()
  const { code } = useLocale()
  /** When the answer came; absent once its faults are told. */
  const answered = useRef<number>(undefined)
  const wasSending = useRef(false)
  const going = useRef<AbortController>(undefined)
  useEffect(() => {
    if (isSending) going.current?.abort()
    if (wasSending.current && !isSending) {
      answered.current = Date.now()
      tellTextFaults({})
    }
    wasSending.current = isSending
  }, [isSending])
  useEffect(() => {
    if (isSending || answered.current === undefined || Date.now() - answered.current > settling) return
    const faults = textFaultsIn(fields)
    const [first] = Object.entries(faults)
    if (first === undefined) return
    answered.current = undefined
    tellTextFaults(faults)
    going.current = new AbortController()
    void goToFirstFault(...first, { stopped: going.current.signal })
  }, [isSending, fields])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has other texts.
  useEffect(
    () => () => {
      going.current?.abort()
      tellTextFaults({})
    },
    [code],
  )
  return null
}

/** What is wrong with the fields that hold a text of the editor. */
function textFaultsIn(fields: FormState): TextFaults {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, { valid, errorMessage, value }]) =>
      valid === false && errorMessage && isText(value) ? [[path, errorMessage]] : [],
    ),
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'root' in value
}
