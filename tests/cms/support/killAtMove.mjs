/** Loaded before a command: kills it, as a power cut would, before it moves something to a path that ends as JUSTICIA_TEST_KILL_AT says. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { rename } = fs.promises
fs.promises.rename = (from, to) => {
  if (String(to).endsWith(process.env.JUSTICIA_TEST_KILL_AT)) process.kill(process.pid, 'SIGKILL')
  return rename(from, to)
}
syncBuiltinESMExports()
