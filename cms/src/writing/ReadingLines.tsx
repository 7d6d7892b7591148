import type { Score, WritingHelp } from './writingHelp.ts'
import type { WritingWords } from './writingWords.ts'

/** How easily a text reads, in words, and by which formula. */
export function ReadingLines({ help: { reading }, say }: { help: WritingHelp; say: WritingWords }) {
  if (reading === undefined) return <p>{say.noFormula}</p>
  const { body, now, words, sentences, formula } = reading
  return (
    <>
      <ScoreLine score={body} say={say} />
      {now !== undefined && <ScoreLine title={say.now} score={now} say={say} />}
      <details>
        <summary>{say.counts(words, sentences)}</summary>
        <p>{say.source[formula]}</p>
      </details>
    </>
  )
}

function ScoreLine({ title, score: { score, grade, least }, say }: { title?: string; score: Score; say: WritingWords }) {
  const isLow = least !== undefined && score < least
  return (
    <p className="writing-help__score" data-low={isLow}>
      {title !== undefined && `${title}: `}
      <strong>{say.reads(grade, score.toFixed(1))}</strong> {least !== undefined && (isLow ? say.below(least) : say.least(least))}
    </p>
  )
}
