import { inPlace, ofPlace } from '../inPlace.ts'

/** What the page of the chat says. */
export const chat = {
  chat: {
    /** In the footer and the directory: it promises nobody. */
    link: 'Chat: cuándo contestan',
    linkClosed: 'Chat: cerrado por ahora',
    leadNational: 'El chat es de cada estado. Elige el tuyo arriba para ver si alguien contesta y a qué horas.',
    closedTitle: ({ place }: { place: string }) => `${inPlace(place).replace(/^e/, 'E')}, el chat está cerrado.`,
    closed: 'Nadie ha fijado un horario, así que aquí no contesta nadie. Esto es lo que sí hay.',
    lead: ({ place }: { place: string }) => `Escribe con una persona que orienta ${inPlace(place)}. Es gratis.`,
    hoursTitle: 'Cuándo contestan',
    /** «lunes a viernes» */
    days: ({ first, last }: { first: string; last: string }) => `${first} a ${last}`,
    /** «de 9:00 a 15:00» */
    span: ({ from, to }: { from: string; to: string }) => `de ${from} a ${to}`,
    allDay: 'todo el día',
    everyDay: 'todos los días',
    closedDay: 'cerrado',
    restDays: 'Cierra los días de descanso obligatorio de la ley.',
    zone: ({ zone }: { zone: string }) => `Según el reloj de: ${zone}.`,
    exceptions: 'Días distintos',
    source: ({ by, date }: { by: string; date: string }) => `Lo dijo ${by} el ${date}.`,
    noScript: 'Para escribir por chat hace falta JavaScript. Sin él, llama a uno de estos teléfonos.',
    callTitle: 'Llama',
    callMore: ({ place }: { place: string }) => `Quién más ayuda ${inPlace(place)}`,
    findTitle: 'Busca tu respuesta',
    howTitle: 'Cómo funciona',
    howTitleClosed: 'Cómo va a funcionar',
    how: {
      anonymous: 'Escribes sin decir quién eres. No hay que registrarse.',
      person: 'Te contesta una persona, no una máquina. Te orienta y te manda la guía que te sirve.',
      queue: 'Ves cuántas personas esperan antes que tú. Si hay peligro, tu mensaje pasa primero.',
      notThat: 'No es asesoría legal ni una denuncia. El chat no manda policía ni ambulancia: para eso llama al 911.',
    },
    noticeTitle: 'Qué pasa con lo que escribes',
    noticeTitleClosed: 'Qué pasará con lo que escribas',
    notice: {
      asked: 'No pedimos nombre, teléfono ni correo. No los escribas: no hacen falta.',
      readers: ({ place }: { place: string }) => `Lo leen quienes atienden el chat ${ofPlace(place)} y quienes los supervisan.`,
      memory:
        'Mientras dura, lo escrito está en la memoria del servidor. No se guarda en ningún archivo y no hay copia, ni para ti ni para nadie.',
      erased:
        'Se borra cuando terminas, cuando sales de la página o cuando usas «Salir rápido». Si la persona cierra el chat, se borra a los cinco minutos. Si se corta y no vuelves, se borra solo, unos 35 minutos después del último mensaje.',
      noted:
        'Quien te atiende anota, sin tu nombre, el estado, el tema y qué se te dijo. Puede añadir una nota corta, que se borra a los 30 días.',
      seized:
        'Si alguien se llevara el servidor, vería los chats abiertos en ese momento y los cerrados en los últimos cinco minutos. De los demás, nada.',
    },
    seenTitle: 'Quién puede saber que entraste',
    seen: 'Quien administra tu red o revisa tu aparato puede saber que abriste este sitio, aunque no lo que escribes. Un programa espía lo ve todo. Si tienes que esconderlo, usa otro teléfono u otra computadora, con otra red.',
    exit: '«Salir rápido», arriba, borra el chat y abre otra página. No borra el historial.',
    dated: ({ date }: { date: string }) => `Aviso del ${date}.`,
  },
}
