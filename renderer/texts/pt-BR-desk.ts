/** Texts about the command palette and what stands around every view, in Brazilian Portuguese. */
export const ptBRDesk = {
  palette: {
    title: 'Paleta de comandos',
    label: 'Cliente, bot, número, ocorrência ou comando',
    recent: 'Itens recentes',
    commands: 'Comandos',
    found: '{count} resultado | {count} resultados',
    none: 'Nada se chama “{text}”.',
    more: 'Os {shown} primeiros de {total}. Digite mais para achar os outros.',
    failed: 'Clientes, bots e números não puderam ser lidos. {why}',
    hint: 'Setas para escolher, Enter para abrir, > para ver só comandos.',
    client: 'Cliente',
    bot: 'Bot de {client}',
    number: 'Número de {client}',
    numberNamed: 'Número de {client}, “{name}”',
    incident: 'Ocorrência de {client}',
    incidentOf: 'Ocorrência de {client}, {phone}',
    line: '{name} – {client}',
    group: {
      go: 'Ir para',
      audit: 'Auditoria',
      file: 'Arquivo',
      view: 'Exibição',
      help: 'Ajuda',
    },
  },
  find: {
    title: 'Localizar nesta tela',
    none: 'Nada nesta tela',
    count: '{at} de {count}',
    previous: 'Anterior',
    next: 'Próximo',
    close: 'Fechar a busca',
  },
  network: {
    offline: 'Sem rede',
    offlineSince: 'Sem rede desde {since}',
    works:
      'O que pede a rede espera: sincronizar, testar chaves, carimbo do tempo. Todo o resto funciona com o que está neste computador.',
    synced: 'Sincronizado {newest}',
    syncedSpan: 'Sincronizado {newest}; a leitura mais antiga, {oldest}',
    syncedFull: 'Leitura mais recente em {newest}, mais antiga em {oldest}.',
    syncedNever:
      'Leitura mais recente em {newest}, mais antiga em {oldest}. {count} conexão ainda não foi lida. | Leitura mais recente em {newest}, mais antiga em {oldest}. {count} conexões ainda não foram lidas.',
  },
  print: {
    failed: 'O PDF não pôde ser preparado para a impressão. Salve-o e imprima o arquivo.',
    note: 'Impresso em {moment}. De listas longas saem só as linhas à vista; exporte a lista para ter todas.',
  },
} as const;
