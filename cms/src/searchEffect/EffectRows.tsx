import type { QueryAnswer } from '@justicia/shared-content/search/build/queryEffect'
import type { Vocabulary } from './changedPiece.ts'
import type { EffectWords } from './effectWords.ts'
import type { EffectRow, EffectTotals } from './searchEffect.ts'

/** Queries with what they find: on both sides where it differs. */
export function EffectRows({ rows, of, say }: { rows: readonly EffectRow[]; of: Vocabulary; say: EffectWords }) {
  return (
    <ul className="search-effect__rows">
      {rows.map(({ query, effect, before, now }) => (
        <li key={query} data-effect={effect}>
          <p>
            <q>{query}</q> {effect !== 'same' && <strong>{say.effects[effect]}</strong>}
          </p>
          <div className="search-effect__sides">
            {effect !== 'same' && <Side title={say.before} of={of} answer={before} say={say} />}
            <Side title={effect === 'same' ? say.found : say.now} of={of} answer={now} say={say} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface SideProps {
  title: string
  of: Vocabulary
  answer: QueryAnswer
  say: EffectWords
}

function Side({ title, of, answer: { card, found, place }, say }: SideProps) {
  return (
    <div>
      <span className="search-effect__side">{title}</span>
      {of === 'dangerCards' && (
        <p>
          {card === undefined ? say.noCard : say.card(card)} {place > 0 && <Right say={say} />}
        </p>
      )}
      {of === 'synonyms' && found.length === 0 && <p>{say.noPage}</p>}
      {found.length > 0 && (
        <ol>
          {found.map(({ path, title: name, isRight }) => (
            <li key={path}>
              {name} {isRight && <Right say={say} />}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Right({ say }: { say: EffectWords }) {
  return <span className="search-effect__right">✓ {say.right}</span>
}

/** How many queries of each set are answered, before and now. */
export function EffectTable({ totals, of, say }: { totals: readonly EffectTotals[]; of: Vocabulary; say: EffectWords }) {
  return (
    <table>
      <caption>{say.totals[of]}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say.before}</th>
          <th scope="col">{say.now}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ set, queries, before, now }) => (
          <tr key={set} data-effect={now > before ? 'gained' : now < before ? 'lost' : 'same'}>
            <th scope="row">{say.sets[set]}</th>
            <td>{say.ofAll(before, queries)}</td>
            <td>{say.ofAll(now, queries)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
