'use client'

import { useConfig } from '@payloadcms/ui'
import type { Label } from '../words/labels.ts'
import { dayToText } from '../words/moments.ts'
import { languageName, translationWords } from './translationWords.ts'
import { type TranslationItem, translationAddress } from './translationWork.ts'

/** The translations that are behind their Spanish; on a narrow screen each row is a card. */
export function TranslationTable({ language, items }: { language: keyof Label; items: readonly TranslationItem[] }) {
  const say = translationWords[language]
  const { columns } = say
  const { admin } = useConfig().config.routes
  return (
    <section className="drift-translations" aria-labelledby="drift-translations">
      <h2 id="drift-translations">{say.title}</h2>
      <p>{items.length === 0 ? say.none : say.lead}</p>
      {items.length > 0 && (
        <>
          <p>
            <b>{say.count(items.length)}</b>
          </p>
          <table className="site-table">
            <thead>
              <tr>
                {Object.entries(columns).map(([name, label]) => (
                  <th key={name} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.slice(0, mostShown).map((item) => (
                <tr key={translationAddress('', item)}>
                  <th scope="row">
                    <a href={translationAddress(admin, item)}>{nameOf(item)}</a>
                  </th>
                  <td data-label={columns.language}>{languageName(item.language)}</td>
                  <td data-label={columns.kind}>{say.kinds[item.kind]}</td>
                  <td data-label={columns.written}>{dayToText(item.written, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {items.length > mostShown && <p>{say.more(items.length - mostShown)}</p>}
        </>
      )}
    </section>
  )
}

/** As many as anybody looks through. */
const mostShown = 200

/** What is behind: a section by its guide, a flow by itself. */
export function nameOf({ document, section, title }: TranslationItem): string {
  return section === '' ? document : `${document}: ${title}`
}
