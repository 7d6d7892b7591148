import path from 'node:path'
import { languageList } from '#languageList'
import { languagesFile } from '../languages/readLanguages.ts'
import { interfaceFile, readCatalogs } from './readCatalogs.ts'

/**
 * Interfaces that are files, by language, read once; a bundle of the sites carries them, like the list of languages.
 * @throws {ContentErrors} when one of them is not valid.
 */
export const catalogs = readCatalogs(path.dirname(interfaceFile(languagesFile(process.env), '')), languageList)
