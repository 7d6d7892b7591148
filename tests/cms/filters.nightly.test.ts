import { readContent } from '@justicia/shared-content/content/readContent'
import { afterAll, beforeAll } from 'vitest'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { everyFilter } from './support/everyFilter.ts'
import { fixtureContent } from './support/examples.ts'
import { type Account, describeOnMongo, type TestCms } from './support/testCms.ts'

await describeOnMongo('searching the lists of the CMS', (database) => {
  let cms: TestCms
  let admin: Account
  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
  })
  afterAll(() => cms.close())
  everyFilter({ cms: () => cms, as: () => admin, fields: 'all' })
})
