/** Loaded before a command: kills it, as a power cut would, at the rename of a site's folder whose turn JUSTICIA_TEST_KILL_AT says. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const rename = fs.renameSync
let turn = 0
if (isMainThread) {
  fs.renameSync = (...args) => {
    if (turn++ === Number(process.env.JUSTICIA_TEST_KILL_AT)) process.kill(process.pid, 'SIGKILL')
    return rename(...args)
  }
  syncBuiltinESMExports()
}
