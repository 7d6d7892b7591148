import { describe } from 'vitest'
import { itOutlastsFaults } from './support/failingDeployment.ts'
import { failingSsh } from './support/failingSsh.ts'

describe('another machine', () => itOutlastsFaults(failingSsh(), { fewest: 60 }))
