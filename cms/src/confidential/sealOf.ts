import type { BasePayload } from 'payload'
import { createSeal, type Seal } from './sealText.ts'

const seals = new WeakMap<object, Seal>()

/** The seal of a CMS: its key is made once. */
export function sealOf(payload: BasePayload): Seal {
  const kept = seals.get(payload.config)
  if (kept !== undefined) return kept
  const seal = createSeal(payload.config.secret)
  seals.set(payload.config, seal)
  return seal
}
