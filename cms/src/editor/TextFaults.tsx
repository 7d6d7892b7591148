'use client'

import { useFormFields, useFormSubmitted, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { type FaultMark, findFaultMarks } from './faultMarks.ts'
import { goToMark } from './goToFault.ts'
import { useTextFault } from './textFaults.ts'
import { watchFaultMarks } from './watchFaultMarks.ts'

const words = {
  es: { earlier: 'Al publicar se encontró: ', go: (what: string) => `Ir a «${what}»` },
  en: { earlier: 'When it was published, this was found: ', go: (what: string) => `Go to “${what}”` },
}

/** What is wrong with a text, above it, with a button to each of the words that it is about. It stays while they are there. */
export function TextFaults({ path }: { path: string }) {
  const field = useFormFields(([fields]) => fields[path])
  const isSubmitted = useFormSubmitted()
  const noted = useTextFault(path)
  const { i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [marks, setMarks] = useState<readonly FaultMark[]>([])
  useEffect(() => {
    setMarks([])
    const holder = box.current?.closest('[data-field-path]')
    if (!holder || noted === undefined) return
    return watchFaultMarks({ field: holder, message: noted, describedBy: id, tell: setMarks })
  }, [noted, id])
  const say = words[i18n.language === 'en' ? 'en' : 'es']
  const current = isSubmitted && field?.valid === false ? field.errorMessage : undefined
  const earlier = noted !== undefined && marks.length > 0 ? `${say.earlier}${noted}` : undefined
  const message = current ?? earlier
  return (
    <div ref={box} className="text-faults" tabIndex={-1} hidden={message === undefined}>
      <p id={id}>{message}</p>
      {marks.length > 0 && (
        <ul>
          {marks.map(({ words: what }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be there twice.
            <li key={index}>
              <button type="button" onClick={() => void goToLatest(box.current, noted ?? '', index)}>
                {say.go(what)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Goes to a mark where it stands now: what is typed since may have moved it. */
async function goToLatest(box: Element | null, message: string, index: number): Promise<void> {
  const field = box?.closest('[data-field-path]')
  const mark = field ? findFaultMarks(field, message)[index] : undefined
  if (mark !== undefined) await goToMark(mark)
}
