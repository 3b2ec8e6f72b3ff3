/** Texts about recovery codes, strict mode, new keys and what proves who sits here, in Brazilian Portuguese. */
export const ptBRRecovery = {
  recovery: {
    title: 'Guarde o código de recuperação',
    intro:
      'Ele abre seus dados se a frase-senha ou este computador se perderem. Aparece só desta vez.',
    install: '{computer}, instalação {install}',
    qr: 'O código de recuperação como QR',
    print: 'Imprimir',
    save: 'Salvar PDF',
    copy: 'Copiar',
    copied:
      'Copiado. Sai da área de transferência em {count} segundo. | Copiado. Sai da área de transferência em {count} segundos.',
    saved: '{file} salvo. Só a sua conta do computador pode lê-lo.',
    where:
      'Guarde fora deste computador: em papel, ou em um gerenciador de senhas. Quem tem o código e os dados abre tudo.',
    written: 'Já guardei',
    later: 'Mais tarde',
    confirmed: 'O código de recuperação vale a partir de agora.',
    confirm: {
      text: 'Digite dois grupos, lidos de onde você guardou o código. Depois disso ele passa a valer.',
      group: 'Grupo {group}',
      wrong: 'Não é este grupo. Confira o que você guardou.',
      back: 'Ver o código de novo',
      verb: 'Confirmar',
    },
    paper: {
      title: 'Transbordo: kit de recuperação',
      lead: 'Este código abre a área de trabalho sem a frase-senha e sem o computador em que ela foi criada.',
      install: 'Instalação',
      day: 'Emitido em',
      how: 'Como usar',
      step: {
        one: 'Abra o Transbordo. Em outro computador, escolha antes “Restaurar de uma cópia” e a pasta com as cópias de segurança.',
        two: 'Escolha “Usar o código de recuperação” e digite os seis grupos. Maiúsculas, espaços e hífens não importam.',
        three:
          'Defina uma frase-senha nova e emita outro código. Este deixa de valer, e o papel pode ser destruído.',
      },
      warning:
        'Guarde como guarda um documento. Ninguém pode emitir este código de novo, nem quem faz o Transbordo.',
    },
    code: {
      label: 'Código de recuperação',
      hint: 'Seis grupos de cinco letras e números. Maiúsculas, espaços e hífens não importam.',
      missing: 'Falta {count} caractere. | Faltam {count} caracteres.',
      long: 'Há {count} caractere a mais. | Há {count} caracteres a mais.',
      character: 'Nenhum código tem o caractere “{character}”. Confira esse ponto.',
      check: 'Há um erro de digitação: confira cada grupo.',
      use: 'Usar o código de recuperação',
      without: 'Abrir sem o código de recuperação',
    },
    wait: 'Próxima tentativa em {count} segundo. | Próxima tentativa em {count} segundos.',
    byKeychain: 'O chaveiro do sistema confirma por você.',
    strength: {
      none: 'Avaliando',
      short: 'Curta: falta {count} caractere. | Curta: faltam {count} caracteres.',
      long: 'Longa demais: no máximo 1.024 caracteres.',
      guessable: 'Fácil de adivinhar.',
      strong: 'Forte.',
      very: 'Muito forte.',
      other: 'Fácil de adivinhar. Junte palavras que não combinam, ou sorteie uma.',
    },
    words: {
      draw: 'Sortear uma frase-senha',
      about:
        '{words} palavras ao acaso, {bits} bits. Anote antes de continuar: ela não aparece de novo.',
      use: 'Usar estas palavras',
      again: 'Sortear outras',
      own: 'Escrever a minha',
      repeat: 'Digite as palavras de novo, lidas de onde você as anotou.',
    },
    disk: {
      question: 'O disco deste computador é criptografado?',
      yes: 'Sim',
      no: 'Não',
      unsure: 'Não sei',
      others: 'Outras pessoas usam esta mesma conta do computador',
      noText:
        'Sem isso, quem tirar o disco da máquina pode tentar chegar à chave do chaveiro. Recomendamos a frase-senha, e ligar a criptografia do disco (BitLocker, FileVault ou LUKS).',
      unsureText:
        'Na dúvida, recomendamos a frase-senha: ela protege mesmo se o disco for copiado. Ele é criptografado quando BitLocker, FileVault ou LUKS estão ligados.',
      shared: 'O chaveiro abriria os dados para todas elas. Nesta conta, só a frase-senha protege.',
      usePassphrase: 'Usar uma frase-senha',
    },
    basicText:
      'Indisponível: nenhum chaveiro foi encontrado nesta sessão. O sistema oferece só “basic_text”, que cifra com uma senha igual em todos os computadores; isso não protege nada. Com GNOME Keyring ou KWallet desbloqueado, esta opção aparece.',
    unlock: {
      strict:
        'Modo estrito: a frase-senha e o chaveiro deste sistema ({backend}) abrem juntos, nenhum dos dois sozinho.',
    },
    recovered: {
      title: 'Defina uma frase-senha nova',
      intro:
        'O código de recuperação abriu a área de trabalho. Uma frase-senha nova entra no lugar da que se perdeu; o código continua valendo.',
      later: 'Agora não',
    },
    header: {
      title: 'O arquivo que abre seus dados precisa de reparo',
      intro:
        'Os dados estão aqui, mas o pequeno arquivo que diz como abri-los, “vault.json”, falta ou foi alterado. Escolha uma cópia dele: ela só entra no lugar se abrir estes dados. O arquivo de agora é guardado.',
      choose: 'Cópias do arquivo',
      none: 'Não há cópias dele neste computador. Procure na pasta em que ficam as cópias de segurança.',
      previous: 'De antes da última mudança',
      first: 'Da cópia de segurança de {moment}',
      chosen: 'Da pasta escolhida, {moment}',
      passphrase: 'A que valia no dia desta cópia.',
      verb: 'Usar esta cópia',
      keychain: 'Usar esta cópia com o chaveiro',
      elsewhere: 'Procurar em outra pasta',
    },
    request: {
      text: 'Ainda não há um código de recuperação: se a frase-senha ou o computador se perderem, ninguém abre estes dados.',
      go: 'Emitir em Segurança',
    },
    row: {
      title: 'Código de recuperação',
      issued: 'Emitido em {day}. Abre os dados sem a frase-senha e em outro computador.',
      none: 'Nenhum. Se a frase-senha ou este computador se perderem, ninguém abre estes dados.',
      make: 'Emitir código de recuperação',
      again: 'Emitir outro código',
      intro: 'Antes de mostrar o código, confirme que é você.',
      replaces:
        'O código anterior deixa de valer quando você confirmar o novo. Cópias de segurança antigas continuam abrindo com o antigo.',
      go: 'Mostrar o código',
    },
    strict: {
      title: 'Modo estrito',
      off: 'Desligado. Frase-senha ou chaveiro abrem, cada um sozinho.',
      on: 'Ligado. Só a frase-senha e o chaveiro ({backend}) juntos abrem. Quem leva o disco e descobre a frase-senha não abre nada.',
      half: 'Metade da chave está em {backend}; a outra é a frase-senha.',
      noKeychain: 'Para ligar é preciso um chaveiro que proteja de verdade.',
      noPassphrase: 'Para ligar é preciso uma frase-senha.',
      noCode: 'Para ligar é preciso um código de recuperação: sem este computador, só ele abre.',
      turnOn: 'Ligar o modo estrito',
      turnOff: 'Desligar o modo estrito',
      onIntro:
        'Daqui em diante as duas coisas são necessárias. Se o chaveiro deste computador se perder, só o código de recuperação abre.',
      offIntro: 'A frase-senha volta a abrir sozinha. O chaveiro pode ser ligado de novo depois.',
      isOn: 'Modo estrito ligado.',
      isOff: 'Modo estrito desligado. A frase-senha abre sozinha.',
    },
    rotate: {
      title: 'Trocar as chaves',
      text: 'Para quando um computador foi roubado, ou alguém que conhecia a frase-senha saiu da equipe.',
      verb: 'Trocar as chaves',
      list: 'Ver as chaves a revogar',
      intro: 'Tudo é cifrado de novo com uma chave que ninguém conhece.',
      go: 'Trocar agora',
      effect: {
        all: 'Os dois arquivos de dados são reescritos com chaves novas e conferidos.',
        locked: 'A área de trabalho fecha por alguns segundos e volta aberta.',
        code: 'O código de recuperação deixa de valer; um novo aparece logo depois.',
        backups: 'Cópias de segurança antigas continuam abrindo com o que as abria.',
        quarantine:
          'Os arquivos de antes ficam 30 dias na pasta “quarantine” e então são apagados.',
      },
      passphrase: 'Trocar também a frase-senha',
      passphraseHint: 'Recomendado se mais alguém a conhece.',
      working: 'Trocando as chaves',
      workingText:
        'Os dados são copiados sob chaves novas e conferidos. Uma queda de energia agora deixa a área de trabalho de antes inteira.',
      wait: 'Isto leva alguns segundos.',
      codeIntro: 'As chaves foram trocadas. O código anterior não abre mais nada: guarde o novo.',
    },
    revoke: {
      title: 'Chaves a revogar nos provedores',
      intro:
        'Quem teve acesso ao computador pode ter usado estas chaves. Trocar as chaves daqui não as muda: revogue cada uma onde foi emitida e cole a nova no cliente.',
      none: 'Nenhuma chave ou token está guardado.',
      count: '{done} de {count} revogada | {done} de {count} revogadas',
      removed: '(na lixeira)',
      ends: 'termina em {hint}',
      blip: 'Abrir o portal do Blip',
      meta: 'Abrir as Configurações do negócio da Meta',
      save: 'Salvar como texto',
      copy: 'Copiar a lista',
      done: 'revogada',
      open: 'a fazer',
      how: {
        blip: 'No Blip: o bot, Configurações, Chaves de Acesso. Guardada aqui em {day}.',
        meta: 'Na Meta: Usuários do sistema, Revogar tokens. Guardado aqui em {day}.',
      },
      leave: 'Concluir',
    },
    weaker: {
      title: 'Confirme que é você',
      intro: 'Com o bloqueio automático desligado, quem chegar a este computador vê tudo.',
      verb: 'Desligar mesmo assim',
    },
  },
} as const;
