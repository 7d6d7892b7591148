import type { ErrorCode } from '@justicia/shared-content/channels/protocol'

/** A request that is refused, with the code that its sender is told. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly code: ErrorCode
  /** Seconds after which it may be tried again. */
  readonly after: number | undefined

  constructor(code: ErrorCode, { after, cause }: { after?: number; cause?: unknown } = {}) {
    super(code, { cause })
    this.code = code
    this.after = after
  }
}
