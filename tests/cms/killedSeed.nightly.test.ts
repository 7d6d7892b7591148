import { killedSeedGoesOn } from './support/killedSeed.ts'
import { describeOnMongo } from './support/testCms.ts'

await describeOnMongo('npm run seed, killed', killedSeedGoesOn)
