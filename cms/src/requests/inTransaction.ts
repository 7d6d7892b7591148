import type { BasePayload, PayloadRequest } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/** Runs writes that stand or fall together. Their request must be passed to each of them. */
export async function inTransaction<T>(input: {
  payload: BasePayload
  context?: Record<string, unknown>
  write: (req: PayloadRequest) => Promise<T>
}): Promise<T> {
  const { payload, context = {}, write } = input
  const req = await createLocalReq({ context }, payload)
  await initTransaction(req)
  try {
    const result = await write(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
