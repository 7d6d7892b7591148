/** Started by the worker, which it tells what is published: one answer a question, over the channel between the two. */
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import { errorToLines } from '../commands/errorToLines.ts'
import { openCms } from '../commands/openCms.ts'
import { hourlyForgetting } from '../inquiries/forgetPassed.ts'
import { cmsFeed } from '../publishing/cmsFeed.ts'
import { publishingLease } from '../publishing/lease.ts'
import { publishDue } from '../schedules/publishDue.ts'
import { readSettings } from '../settings/settings.ts'

interface Question {
  number: number
  call: keyof PublicationFeed
  argument: never
}

// Without who asks there is nothing to answer, nor to open: it may be gone before the CMS is loaded.
const leave = () => process.exit()
process.once('disconnect', leave)
if (process.connected === false) leave()

try {
  const settings = readSettings(process.env)
  const payload = await openCms(settings, { firstAccount: false })
  const lease = publishingLease(payload)
  const forget = hourlyForgetting(payload)
  const feed: PublicationFeed = {
    ...cmsFeed(payload, settings, lease),
    // What has its own hour.
    publishDue: async () => {
      await publishDue(payload)
      await forget()
    },
  }
  const answer = (message: object) => process.send?.(message)
  process.on('message', ({ number, call, argument }: Question) => {
    feed[call](argument).then(
      (result) => answer({ number, result }),
      (error) => answer({ number, error: errorToLines(error) }),
    )
  })
  process.off('disconnect', leave)
  process.once('disconnect', () => {
    void lease
      .giveBack()
      .catch(() => undefined)
      .then(() => payload.destroy())
      .finally(() => process.exit())
  })
  answer({ ready: true })
} catch (error) {
  process.stderr.write(`${errorToLines(error)}\n`)
  process.exit(1)
}
