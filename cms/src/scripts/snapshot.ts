import { runAsProcess } from '../commands/Command.ts'
import { snapshotCommand } from '../commands/snapshotCommand.ts'

await runAsProcess(snapshotCommand)
