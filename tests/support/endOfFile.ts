import { removeFolders } from '@justicia/shared-content/testing/newFolder'
import { afterAll } from 'vitest'
import { stopPrograms } from './programs.ts'

// Runs before each file, also where files share what is loaded: what one has started or made ends with it, whatever failed.
afterAll(async () => {
  await stopPrograms()
  removeFolders()
})
