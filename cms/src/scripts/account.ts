import { accountCommand } from '../commands/accountCommand.ts'
import { runCommand } from '../commands/Command.ts'

await runCommand(accountCommand)
