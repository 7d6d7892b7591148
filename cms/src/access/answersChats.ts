import { attendedStates, type Holder, supervisedStates } from './roles.ts'

/** The states whose chats an account answers or supervises. */
export function chatStates(user: Holder | null | undefined): string[] {
  return [...new Set([...attendedStates(user), ...supervisedStates(user)])]
}

/** Whether an account answers or supervises chats. */
export function answersChats(user: Holder | null | undefined): boolean {
  return chatStates(user).length > 0
}
