import { accountCommand } from '../commands/accountCommand.ts'
import { runAsProcess } from '../commands/Command.ts'

await runAsProcess(accountCommand)
