import { runAsProcess } from '../commands/Command.ts'
import { copyCommand } from '../commands/copyCommand.ts'

await runAsProcess(copyCommand)
