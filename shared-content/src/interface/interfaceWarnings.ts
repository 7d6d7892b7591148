import { isVariety, languageKeys } from '../languages.ts'
import { sourceTexts } from './catalog.ts'
import { missingInterfaceKeys } from './interfaceText.ts'

/** What the interfaces of all languages lack, key by key, and how much that is; nothing when all are complete. */
export function interfaceWarnings(): string[] {
  const total = sourceTexts().length
  return languageKeys
    .filter((key) => !isVariety(key))
    .flatMap((key) => {
      const missing = missingInterfaceKeys(key)
      if (missing.length === 0) return []
      return [
        ...missing.map((path) => `interface/${key}: falta ${path}`),
        `interface/${key}: faltan ${missing.length} de ${total} textos; se muestran en español.`,
      ]
    })
}
