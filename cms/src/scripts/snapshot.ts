import { runCommand } from '../commands/Command.ts'
import { snapshotCommand } from '../commands/snapshotCommand.ts'

await runCommand(snapshotCommand)
