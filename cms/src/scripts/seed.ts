import { runAsProcess } from '../commands/Command.ts'
import { seedCommand } from '../commands/seedCommand.ts'

await runAsProcess(seedCommand)
