/** Texts about updates, in Brazilian Portuguese. */
export const ptBRUpdate = {
  update: {
    title: 'Atualizações',
    text: 'Cada arquivo tem a assinatura do Transbordo conferida. Quem instala é você.',
    failed: 'O estado das atualizações não pôde ser carregado',
    noPlace:
      'Esta cópia não sabe onde perguntar por versões novas e não pergunta a ninguém. Busque-as onde você obteve esta.',
    never: 'Ainda não foi perguntado.',
    unknown: 'Perguntado {at}.',
    newest: 'Esta é a versão mais nova. Conferido {at}.',
    newer: 'A versão {version} está disponível, publicada em {day}.',
    check: 'Procurar atualização',
    daily: 'Procurar uma vez por dia',
    dailyHint:
      'Com o espaço de trabalho aberto, pergunta ao endereço das atualizações. Nada seu vai junto; quem responde vê o endereço de internet deste computador.',
    kind: 'Tipo de pacote',
    choice: '{kind}, {size}',
    download: 'Baixar…',
    downloading: 'Baixando a versão {version}',
    downloaded: '“{file}” foi baixado e conferido.',
    reveal: 'Mostrar na pasta',
    // One part for each kind of package; the one of `tar.gz` lies a step deeper.
    kinds: {
      deb: 'Debian, Ubuntu (deb)',
      rpm: 'Fedora, openSUSE (rpm)',
      AppImage: 'AppImage',
      tar: { gz: 'Qualquer Linux (tar.gz)' },
      nsis: 'Instalador para Windows',
      portable: 'Windows sem instalar',
      dmg: 'macOS (dmg)',
      zip: 'macOS (zip)',
    },
    install: {
      deb: 'Feche o Transbordo e abra o arquivo com o instalador de programas. Seus dados ficam onde estão.',
      rpm: 'Feche o Transbordo e abra o arquivo com o instalador de programas. Seus dados ficam onde estão.',
      AppImage:
        'Feche o Transbordo, permita executar o arquivo nas propriedades dele e use-o no lugar do antigo. Seus dados ficam onde estão.',
      tar: {
        gz: 'Feche o Transbordo, descompacte o arquivo e use a pasta nova no lugar da antiga. Seus dados ficam onde estão.',
      },
      nsis: 'Feche o Transbordo e abra o arquivo: ele instala por cima. Seus dados ficam onde estão.',
      portable:
        'Feche o Transbordo e use o arquivo novo no lugar do antigo. Seus dados ficam onde estão.',
      dmg: 'Feche o Transbordo, abra o arquivo e arraste o Transbordo para Aplicativos. Seus dados ficam onde estão.',
      zip: 'Feche o Transbordo, descompacte o arquivo e mova o Transbordo para Aplicativos. Seus dados ficam onde estão.',
    },
    seen: 'A versão {version} do Transbordo está disponível.',
    show: 'Ver',
  },
} as const;
