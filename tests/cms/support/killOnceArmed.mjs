/** Loaded before the worker: after SIGUSR2 it is killed, as a power cut would, at the rename whose turn JUSTICIA_TEST_KILL_AT says. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.argv[1]?.endsWith('worker.ts')) {
  let left
  process.on('SIGUSR2', () => {
    left = Number(process.env.JUSTICIA_TEST_KILL_AT)
  })
  const killing =
    (rename) =>
    (...args) => {
      if (left !== undefined && left-- === 0) process.kill(process.pid, 'SIGKILL')
      return rename(...args)
    }
  fs.renameSync = killing(fs.renameSync)
  fs.promises.rename = killing(fs.promises.rename)
  syncBuiltinESMExports()
}
