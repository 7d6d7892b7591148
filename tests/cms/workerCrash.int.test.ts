import { killedWorker } from './support/killedWorker.ts'
import { describeOnEachDatabase } from './support/testCms.ts'

await describeOnEachDatabase('a worker that is killed', (database) =>
  killedWorker(database, { step: database.name === 'SQLite' ? 16 : 24 }),
)
