import { languagesFile, readLanguages } from './readLanguages.ts'

/**
 * The languages of this process, read once. A bundle of the sites carries them as they were when it was made
 * (`sites/src/adapter/inlineLanguages.ts`).
 * @throws {ContentError} when the file cannot be read or is not valid.
 */
export const languageList = readLanguages(languagesFile(process.env))
