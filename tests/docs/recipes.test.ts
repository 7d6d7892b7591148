import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../../build-scripts/src/repository.ts'
import { documentReferences, missingReferences } from './documentReferences.ts'

const documents = [
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/editores.md',
  'docs/proofs.md',
  'docs/operacion-llamadas.md',
  'docs/decisions/0054-an-inquiry-names-nobody-and-forgets.md',
  ...globSync('docs/recipes/*.md', { cwd: repository }).map((file) => file.replaceAll(path.sep, '/')),
  ...globSync('.github/*.md', { cwd: repository }).map((file) => file.replaceAll(path.sep, '/')),
]

describe('what the door for people names', () => {
  it.each(documents)('is all there: %s', (document) => {
    const references = documentReferences(readFileSync(path.join(repository, document), 'utf8'), path.posix.dirname(document))
    expect(missingReferences(references, repository)).toEqual([])
  })

  it('is a recipe for each thing that is often added', () => {
    const recipes = ['kind', 'text-component', 'template', 'check', 'command', 'language', 'state', 'deploy-target']
    expect(documents).toEqual(expect.arrayContaining(recipes.map((name) => `docs/recipes/${name}.md`)))
  })
})

describe('missingReferences', () => {
  const missing = (markdown: string) => missingReferences(documentReferences(markdown, 'docs/recipes'), repository)

  it.each([
    ['a file in a code span', 'See `cms/src/cmsConfiguration.ts`.', 'cms/src/cmsConfiguration.ts does not exist'],
    ['a folder', 'See `cms/source/`.', 'cms/source/ does not exist'],
    ['a file at the root', 'See `state.json`.', 'state.json does not exist'],
    ['a pattern that fits nothing', 'See `docs/receipts/<name>.md`.', 'docs/receipts/<name>.md does not exist'],
    ['a test to run', '```sh\nnpx vitest run tests/docs/none.test.ts\n```', 'tests/docs/none.test.ts does not exist'],
    ['the target of a link', '[languages](../language.md#who)', 'docs/language.md does not exist'],
    ['a script', 'Then `npm run bild -- --states=jal`.', 'npm run bild is no script'],
    ['a script of a workspace', '`npm run tipos --workspace @justicia/cms`', 'npm run tipos is no script of @justicia/cms'],
  ])('tells of %s that is not there', (_what, markdown, told) => {
    expect(missing(markdown)).toEqual([told])
  })

  it('lets pass what is there, what commands make, addresses, packages and drawings', () => {
    const markdown = `See \`states.json\`, \`shared-content/content/guides/<slug>/es.mdx\`, \`dist/sites/<slug>/\`, \`/guias/robo/\`,
\`https://a.example/x\`, \`@justicia/cms\`, [a](../languages.md), [b](https://a.example/c), [c](#d), \`npm test\`,
\`npm run generate:types --workspace @justicia/cms\`.
\`\`\`mermaid
flowchart LR
  a["no/such/file.ts"]
\`\`\``
    expect(missing(markdown)).toEqual([])
  })
})
