/** What the commands that go to another place ask alike. */
export const targetFlags = {
  target: { value: '<destino>', help: 'dónde: dir:<carpeta>, ssh:usuario@maquina:/carpeta, s3:<bucket> o pages:<carpeta>' },
  health: {
    value: '<dirección>',
    help: 'a qué servidor se le piden las páginas después: https://{domain} si no se dice; http://{slug}.localhost:8080; «no» para no preguntar',
  },
} as const
