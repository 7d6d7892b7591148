import { runCommand } from '../commands/Command.ts'
import { copyCommand } from '../commands/copyCommand.ts'

await runCommand(copyCommand)
