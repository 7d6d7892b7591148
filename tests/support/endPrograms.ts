import { afterAll } from 'vitest'
import { stopPrograms } from './programs.ts'

// Before each file: whatever it starts ends with it, also where a test fails half-way.
afterAll(stopPrograms)
