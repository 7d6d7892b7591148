import { useConfig } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { goToField } from './goToField.ts'
import type { FormPlace, WritingHelp } from './writingHelp.ts'
import type { WritingWords } from './writingWords.ts'

/** What in a text asks for another look, a list a kind, each with its way to the field. */
export function WritingFindings({ help, say }: { help: WritingHelp; say: WritingWords }) {
  const { config } = useConfig()
  const { longSentences, unexplained, claimed, searches, sentenceWords, more } = help
  const missed = searches?.missed ?? []
  const countOf = (list: keyof WritingHelp['more'], shown: number) => shown + (more[list] ?? 0)
  const adminOf = (collection: string, id: string) => `${config.routes.admin}/collections/${collection}/${id}`
  if (longSentences.length + unexplained.length + claimed.length + missed.length === 0) return <p>{say.none}</p>
  return (
    <>
      <Findings
        title={say.long(sentenceWords, countOf('longSentences', longSentences.length))}
        more={more.longSentences}
        say={say}
      >
        {longSentences.map(({ words, text, ...place }) => (
          <li key={`${place.path} ${text}`}>
            <q>{text}</q> ({say.words(words)}) <Go place={place} words={text} say={say} />
          </li>
        ))}
      </Findings>
      <Findings
        title={say.unexplained(countOf('unexplained', unexplained.length))}
        help={say.explain}
        more={more.unexplained}
        say={say}
      >
        {unexplained.map(({ word, times, term, ...place }) => (
          <li key={word}>
            <strong>{word}</strong> ({say.times(times)}).{' '}
            {term === undefined && <a href={adminOf('terms', 'create')}>{say.addWord}</a>}
            {term?.id !== undefined && <a href={adminOf('terms', term.id)}>{say.inGlossary}</a>}{' '}
            <Go place={place} words={word} say={say} />
          </li>
        ))}
      </Findings>
      <Findings title={say.claimed(countOf('claimed', claimed.length))} more={more.claimed} say={say}>
        {claimed.map(({ text, by, ...place }) => (
          <li key={text}>
            <q>{text}</q>. {say.claimedBy} {by.id === undefined ? by.title : <a href={adminOf('guides', by.id)}>{by.title}</a>}.{' '}
            <Go place={place} say={say} />
          </li>
        ))}
      </Findings>
      <Findings
        title={say.missed(countOf('missed', missed.length), searches?.tried ?? 0)}
        help={say.missedHelp}
        more={more.missed}
        say={say}
      >
        {missed.map(({ query, from, place, first }) => (
          <li key={query}>
            <q>{query}</q> ({say.from[from]}). {say.place(place)} {first !== undefined && `${say.first}: ${first}.`}
          </li>
        ))}
      </Findings>
    </>
  )
}

interface FindingsProps {
  title: string
  help?: string
  more: number | undefined
  say: WritingWords
  children: ReactNode[]
}

function Findings({ title, help, more, say, children }: FindingsProps) {
  if (children.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      {help !== undefined && <p>{help}</p>}
      <ul>{children}</ul>
      {more !== undefined && <p>{say.more(more)}</p>}
    </details>
  )
}

function Go({ place: { path, name }, words, say }: { place: FormPlace; words?: string; say: WritingWords }) {
  const [isLost, setLost] = useState(false)
  return (
    <>
      <button type="button" onClick={async () => setLost(!(await goToField(path, words)))}>
        {name === undefined ? say.goThere : say.go(name)}
      </button>
      {isLost && <span role="alert"> {say.notFound}</span>}
    </>
  )
}
