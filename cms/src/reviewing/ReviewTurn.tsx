import type { ServerProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { readTurn, seesTurn } from './readTurn.ts'
import { reviewWords } from './reviewWords.ts'

/** On the first page: what of the legal review waits for the account, by what it may do. */
export async function ReviewTurn({ i18n, payload, user }: ServerProps) {
  if (!seesTurn(user)) return null
  const say = reviewWords[adminLanguage({ i18n })]
  const turns = await readTurn(payload, user)
  return (
    <section className="review-turn">
      <h2>{say.mine}</h2>
      {turns.length === 0 ? (
        <p>{say.mineNone}</p>
      ) : (
        <ol>
          {turns.map(({ document, name, kind, text }) => (
            <li key={`${kind} ${document} ${text}`}>
              <a href={`${payload.config.routes.admin}/collections/${document}`}>{name}</a>{' '}
              <span>
                {say.mineKinds[kind]}. {text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
