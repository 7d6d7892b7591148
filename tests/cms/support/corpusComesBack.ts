import { cp } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { patient } from '@justicia/shared-content/patience'
import { expect, it } from 'vitest'
import { defaultContent } from '../../../build-scripts/src/repository.ts'
import { seedContent } from '../../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../../cms/src/snapshot/readPublished.ts'
import { differences } from './differences.ts'
import type { TestDatabase } from './testCms.ts'

/** All that the repository says, through a database and back: hundreds of documents, each in its own languages. */
export function corpusComesBack(database: TestDatabase): void {
  it(
    'comes back byte for byte',
    async () => {
      const cms = await database.open()
      try {
        const corpus = path.join(cms.settings.dataDir, 'contenido')
        await cp(defaultContent, corpus, { recursive: true })
        await seedContent({ payload: cms.payload, content: await readContent(corpus), mediaDir: cms.settings.mediaDir })
        const out = path.join(cms.settings.dataDir, 'copia')
        await writeContent(await readPublished(cms.payload, cms.settings.mediaDir), out)
        expect(differences(out, corpus)).toBe('')
      } finally {
        await cms.close()
      }
      // Minutes where the machine is busy.
    },
    patient(1_200_000),
  )
}
