/** The day of the privacy notice that is shown before a chat: whoever agreed to another is asked again. */
export const chatNotice = '2026-12-03'
