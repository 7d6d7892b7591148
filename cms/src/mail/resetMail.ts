/** What is written to who asked for a new password. */
export function resetMail(link: string): { subject: string; text: string; html: string } {
  const lines = [
    'Alguien pidió otra contraseña para tu cuenta de Justicia para Ti. Para elegirla, abre este enlace antes de una hora; sirve una sola vez:',
    link,
    'Si no fuiste tú, no hagas nada: tu contraseña sigue siendo la misma.',
  ]
  return {
    subject: 'Elige otra contraseña · Justicia para Ti',
    text: lines.join('\n\n'),
    html: `<!doctype html><html lang="es-MX"><body>${lines
      .map((line) => `<p>${line === link ? `<a href="${link}">${link}</a>` : line}</p>`)
      .join('')}</body></html>`,
  }
}
