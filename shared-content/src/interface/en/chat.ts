/** What the page of the chat says, in English. */
export const chat = {
  chat: {
    link: 'Chat: when it is answered',
    linkClosed: 'Chat: closed for now',
    leadNational: 'Each state has its own chat. Choose yours above to see whether anybody answers, and when.',
    closedTitle: ({ place }: { place: string }) => `In ${place}, the chat is closed.`,
    closed: 'Nobody has set opening hours, so nobody answers here. This is what there is.',
    lead: ({ place }: { place: string }) => `Write with a person who gives guidance in ${place}. It is free.`,
    hoursTitle: 'When it is answered',
    days: ({ first, last }: { first: string; last: string }) => `${first} to ${last}`,
    span: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
    allDay: 'all day',
    everyDay: 'every day',
    closedDay: 'closed',
    restDays: 'Closed on the rest days that the law sets.',
    zone: ({ zone }: { zone: string }) => `By the clock of: ${zone}.`,
    exceptions: 'Days that differ',
    source: ({ by, date }: { by: string; date: string }) => `As told by ${by} on ${date}.`,
    noScript: 'Writing in the chat needs JavaScript. Without it, call one of these numbers.',
    callTitle: 'Call',
    callMore: ({ place }: { place: string }) => `Who else helps in ${place}`,
    findTitle: 'Find your answer',
    howTitle: 'How it works',
    howTitleClosed: 'How it will work',
    how: {
      anonymous: 'You write without saying who you are. There is no registration.',
      person: 'A person answers, not a machine. They guide you and send you the guide that fits.',
      queue: 'You see how many people wait before you. If there is danger, your message goes first.',
      notThat: 'It is neither legal advice nor a report. The chat sends no police or ambulance: for that, call 911.',
    },
    noticeTitle: 'What becomes of what you write',
    noticeTitleClosed: 'What will become of what you write',
    notice: {
      asked: 'We ask for no name, telephone or e-mail. Do not write them: they are not needed.',
      readers: ({ place }: { place: string }) =>
        `It is read by those who answer the chat of ${place} and those who supervise them.`,
      memory:
        'While it lasts, what is written is in the memory of the server. It is kept in no file and there is no copy, for you or for anybody.',
      erased:
        'It is erased when you end it, when you leave the page or when you use “Quick exit”. If the person closes the chat, it is erased after five minutes. If the line breaks and you do not come back, it is erased by itself, about 35 minutes after the last message.',
      noted:
        'Whoever answers notes, without your name, the state, the subject and what you were told. They may add a short note, which is erased after 30 days.',
      seized:
        'If somebody took the server away, they would see the chats open at that moment and those closed in the last five minutes. Of the others, nothing.',
    },
    seenTitle: 'Who can know that you were here',
    seen: 'Whoever runs your network or looks through your device can know that you opened this site, though not what you write. Spyware sees everything. If you have to hide it, use another phone or computer, on another network.',
    exit: '“Quick exit”, above, erases the chat and opens another page. It does not erase the history.',
    dated: ({ date }: { date: string }) => `Notice of ${date}.`,
  },
}
