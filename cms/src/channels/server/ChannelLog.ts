/** What the channels say of their own work; never of whom they serve. */
export interface ChannelLog {
  warn(what: { err: unknown }, message: string): void
}
