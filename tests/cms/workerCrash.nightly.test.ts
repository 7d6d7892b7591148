import { killedWorker } from './support/killedWorker.ts'
import { describeOnEachDatabase } from './support/testCms.ts'

await describeOnEachDatabase('a worker that is killed at twenty points', (database) => killedWorker(database, { step: 3 }))
