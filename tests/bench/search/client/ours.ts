import { DangerCards } from '@justicia/shared-content/search/danger/DangerCards'
import { readAnswers } from '@justicia/shared-content/search/file/readAnswers'
import { AnswerSearch } from '@justicia/shared-content/search/query/searchAnswers'
import { answerWith, textOf } from './page.ts'

/** As the search page does: what calls for a danger card first, then the answers. */
answerWith(async () => {
  const cards = new DangerCards(JSON.parse(await textOf('danger.json')))
  const search = new AnswerSearch(readAnswers(await textOf('answers.json')))
  return async (query) => {
    cards.cardFor(query)
    return search.search(query).found.map(({ document }) => document.path)
  }
})
