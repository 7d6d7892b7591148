import type { TranslationReport } from './translationReport.ts'
import type { translatorsWords } from './translatorsWords.ts'

interface Props {
  report: TranslationReport
  say: (typeof translatorsWords)['es' | 'en']
}

/** What becomes of each unit of a file: what is not taken in sight, the rest folded. */
export function ReportList({ report: { units }, say }: Props) {
  const refused = units.filter(({ standing }) => standing === 'refused')
  return (
    <>
      {refused.length > 0 && (
        <details open>
          <summary>
            {say.refused} ({refused.length})
          </summary>
          <UnitList units={refused} say={say} />
        </details>
      )}
      <details>
        <summary>{say.all(units.length)}</summary>
        <UnitList units={units} say={say} />
      </details>
    </>
  )
}

function UnitList({ units, say }: { units: TranslationReport['units']; say: Props['say'] }) {
  return (
    <ul>
      {units.map(({ id, name, standing, why }) => (
        <li key={id}>
          <strong>{name}</strong>: {say.standings[standing]}. {why} <code>{id}</code>
        </li>
      ))}
    </ul>
  )
}
