import list from '../../languages.json' with { type: 'json' }
import { type Language, languagesSchema } from './language.ts'

/**
 * The repository's languages, for whatever runs where there are no files: what is made for a browser and says nothing
 * else. In Node, `#languageList` is `languageList.node.ts`.
 */
export const languageList: Language[] = languagesSchema.parse(list)
