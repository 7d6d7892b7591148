import path from 'node:path'
import type { LanguageKey } from '@justicia/shared-content/languages'
import { build } from 'vite'
import { indexDocuments } from '../../../build-scripts/src/index/indexDocuments.ts'
import { MiniSearchPages } from './MiniSearchPages.ts'
import type { EngineTexts } from './planTexts.ts'

/** Our own, the library that it is compared with, and what the whole text is searched with, as it comes. */
export const engineNames = ['ours', 'minisearch', 'pagefind'] as const
export type EngineName = (typeof engineNames)[number]

/** A page for each engine, with its script and what it searches, by address. */
export async function engineFiles(texts: EngineTexts, language: LanguageKey): Promise<Map<string, string | Uint8Array>> {
  const { answers, danger, sources, synonyms, documents } = texts
  const files = new Map<string, string | Uint8Array>([
    ['ours/answers.json', answers],
    ['ours/danger.json', danger],
    ['minisearch/minisearch.json', MiniSearchPages.write({ sources, synonyms, language })],
  ])
  for (const [name, bytes] of await indexDocuments(documents)) files.set(`pagefind/pagefind/${name}`, bytes)
  for (const engine of engineNames) {
    files.set(`${engine}/index.html`, `<!doctype html><html lang="${language}"><script type="module" src="engine.js"></script>`)
    files.set(`${engine}/engine.js`, await scriptOf(engine))
  }
  return files
}

async function scriptOf(engine: EngineName): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: path.join(import.meta.dirname, 'client', `${engine}.ts`) } },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  const [chunk, ...more] = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []))
  if (chunk === undefined || more.length > 0) throw new Error(`${engine}: one script was expected.`)
  return chunk
}
