import { corpusComesBack } from './support/corpusComesBack.ts'
import { describeOnMongo } from './support/testCms.ts'

await describeOnMongo('the whole corpus', corpusComesBack)
