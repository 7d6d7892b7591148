import type { TextPart } from './driftWork.ts'

/** A text whose words are marked that one side alone says: by colour and by a line. */
export function DriftParts({ parts }: { parts: readonly TextPart[] }) {
  return (
    <p className="drift-text">
      {parts.map(({ kind, text }, index) => {
        // The parts have no names of their own and are never put in another order.
        const key = `${index}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        if (kind === 'new') return <ins key={key}>{text}</ins>
        if (kind === 'own') return <mark key={key}>{text}</mark>
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}
