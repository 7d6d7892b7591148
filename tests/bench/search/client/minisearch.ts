import { MiniSearchPages } from '../MiniSearchPages.ts'
import { answerWith, textOf } from './page.ts'

answerWith(async () => {
  const pages = MiniSearchPages.read(await textOf('minisearch.json'))
  return async (query) => pages.search(query)
})
