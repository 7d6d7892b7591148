import type { InterfaceText } from '@justicia/shared-content/interface/interfaceText'

/** What the chat says, as its template hands it over: the interface's `chat.live`. */
export type ChatTexts = InterfaceText['chat']['live']
