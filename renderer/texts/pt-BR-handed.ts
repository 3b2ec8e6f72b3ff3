/** Texts about files that were opened with the app, in Brazilian Portuguese. */
export const ptBRHanded = {
  handed: {
    title: 'Importar um fluxo | Importar {count} fluxos',
    noneTitle: 'O Transbordo não lê este tipo de arquivo',
    intro:
      'Diga de que cliente é. Até lá, nada é lido. | Diga de que cliente são. Até lá, nada é lido.',
    other: '{name} não é um fluxo (.json) nem um cliente entregue por um colega (.age).',
    more: 'e mais um | e mais {count}',
    client: 'Cliente',
    newClient: 'Novo cliente',
    bot: 'Bot',
    newBot: 'Novo bot',
    import: 'Importar',
  },
} as const;
