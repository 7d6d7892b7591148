import { DangerCards } from '@justicia/shared-content/search/danger/DangerCards'
import { readAnswers } from '@justicia/shared-content/search/file/readAnswers'
import { AnswerSearch } from '@justicia/shared-content/search/query/searchAnswers'
import { answerWith, textOf } from './page.ts'

/** What calls for a danger card comes with the page, as it does with the search page. */
const danger = textOf('danger.json')

answerWith(async () => {
  const coming = textOf('answers.json')
  const cards = new DangerCards(JSON.parse(await danger))
  const search = new AnswerSearch(readAnswers(await coming))
  return async (query) => {
    cards.cardFor(query)
    return search.search(query).found.map(({ document }) => document.path)
  }
})
