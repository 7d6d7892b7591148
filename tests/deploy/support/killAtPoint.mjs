/**
 * Loaded before a command: counts what it changes on the disk, in the file that JUSTICIA_TEST_POINTS names, and kills it, as
 * a power cut would, before the change whose turn JUSTICIA_TEST_KILL_AT says.
 */
import fs, { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let point = 0
const append = appendFileSync
const counted =
  (call) =>
  (...args) => {
    append(process.env.JUSTICIA_TEST_POINTS, '.')
    if (String(++point) === process.env.JUSTICIA_TEST_KILL_AT) process.kill(process.pid, 'SIGKILL')
    return call(...args)
  }
for (const name of ['copyFile', 'link', 'mkdir', 'open', 'rename', 'rm', 'symlink', 'unlink', 'writeFile'])
  fs.promises[name] = counted(fs.promises[name])
for (const name of ['linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'symlinkSync', 'writeSync']) fs[name] = counted(fs[name])
syncBuiltinESMExports()
