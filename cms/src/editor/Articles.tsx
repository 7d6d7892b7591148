'use client'

import { foldLetters } from '@justicia/shared-content/folding/foldLetters'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useId, useState } from 'react'

interface Article {
  number: string
  heading: string
  fractions: string[]
}

const words = {
  es: {
    label: 'Artículos',
    search: 'Buscar por número o palabra',
    number: 'Artículo',
    heading: 'De qué trata',
    fractions: 'Fracciones',
    count: (shown: number, all: number) => (shown === all ? `${all} artículos` : `${shown} de ${all} artículos`),
    hint: 'Se cambian con los archivos del contenido.',
  },
  en: {
    label: 'Articles',
    search: 'Search by number or word',
    number: 'Article',
    heading: 'About',
    fractions: 'Fractions',
    count: (shown: number, all: number) => (shown === all ? `${all} articles` : `${shown} of ${all} articles`),
    hint: 'They are changed with the files of the content.',
  },
}

/** The articles of a law, to be looked up: a citation names its number and fraction. Nobody changes them here. */
export function Articles({ path }: JSONFieldClientProps) {
  const { value } = useField<Article[]>({ path })
  const { i18n } = useTranslation()
  const [query, setQuery] = useState('')
  const id = useId()
  const say = words[i18n.language === 'en' ? 'en' : 'es']
  const articles = Array.isArray(value) ? value : []
  const wanted = foldLetters(query)
  const shown =
    wanted === ''
      ? articles
      : articles.filter(({ number, heading }) =>
          /^\d/.test(wanted)
            ? foldLetters(number).split(' ')[0] === wanted || foldLetters(number) === wanted
            : foldLetters(`${number} ${heading}`).includes(wanted),
        )
  return (
    <div className="field-type articles">
      <label className="field-label" htmlFor={id}>
        {say.label}
      </label>
      <input id={id} type="search" placeholder={say.search} value={query} onChange={({ target }) => setQuery(target.value)} />
      <p aria-live="polite">{`${say.count(shown.length, articles.length)}. ${say.hint}`}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="articles__table" aria-label={say.label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.heading}</th>
              <th scope="col">{say.fractions}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, heading, fractions }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>{heading}</td>
                <td>{fractions.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
