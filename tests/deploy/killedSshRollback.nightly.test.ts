import { describe } from 'vitest'
import { itOutlastsKills } from './support/killedDeployment.ts'
import { killedSsh } from './support/killedSsh.ts'

describe('another machine where commands are killed at twenty points', () => itOutlastsKills(killedSsh(), ['rollback']))
