/**
 * Takes one lock after another, each at its moment, marks how many hold it meanwhile, and gives it back. Writes what
 * came of each as JSON: `alone`, `shared` or `refused`.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from '../../../shared-content/src/locks/takeLock.ts'

const outcomes = []
for (const { file, marks, at } of JSON.parse(process.argv[2])) {
  // All processes at the same moment; only the last of the waiting keeps the processor busy.
  await sleep(Math.max(0, at - Date.now() - 30))
  while (Date.now() < at) await sleep(0)
  outcomes.push(await takeOnce(file, path.join(marks, String(process.pid)), marks))
}
process.stdout.write(JSON.stringify(outcomes))

async function takeOnce(file, mark, marks) {
  let giveBack
  try {
    giveBack = await takeLock(file)
  } catch (error) {
    if (error.code !== 'locked') throw error
    return 'refused'
  }
  mkdirSync(mark)
  await sleep(100)
  const holders = readdirSync(marks).length
  rmSync(mark, { recursive: true })
  await giveBack()
  return holders === 1 ? 'alone' : 'shared'
}
