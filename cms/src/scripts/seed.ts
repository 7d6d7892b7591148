import { runCommand } from '../commands/Command.ts'
import { seedCommand } from '../commands/seedCommand.ts'

await runCommand(seedCommand)
