import type { FaultText } from './fault-sentence.ts';

/** Faults of handing a client over to a colleague. */
export const transferFaults = {
  'not-a-bundle': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não é um cliente entregue por um colega: esperávamos um arquivo age (.age). Nada foi guardado.',
      en: '“{file}” is not a client handed over by a colleague: an age file (.age) was expected. Nothing was stored.',
      es: '«{file}» no es un cliente entregado por un colega: se esperaba un archivo age (.age). No se guardó nada.',
    },
  },
  'bundle-newer': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” foi feito por uma versão mais nova do Transbordo (formato {found}; esta lê até o {known}). Atualize o aplicativo e abra de novo. Nada foi guardado.',
      en: '“{file}” was made by a newer version of Transbordo (format {found}; this one reads up to {known}). Update the app and open it again. Nothing was stored.',
      es: '«{file}» fue hecho por una versión más nueva de Transbordo (formato {found}; esta lee hasta el {known}). Actualice la aplicación y ábralo de nuevo. No se guardó nada.',
    },
  },
  'bundle-damaged': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” está danificado ou foi alterado depois de feito. Peça o arquivo de novo a quem o enviou. Nada foi guardado.',
      en: '“{file}” is damaged or was changed after it was made. Ask the sender for the file again. Nothing was stored.',
      es: '«{file}» está dañado o fue alterado después de hecho. Pida de nuevo el archivo a quien lo envió. No se guardó nada.',
    },
  },
  'bundle-too-costly': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” foi recusado: a senha dele pede um fator de trabalho de {found}, e aceitamos até {limit}. O Transbordo não faz arquivos assim. Nada foi guardado.',
      en: '“{file}” was refused: opening its passphrase would take a work factor of {found}, and up to {limit} is accepted. Transbordo makes no files like that. Nothing was stored.',
      es: '«{file}» se rechazó: abrir su contraseña costaría un factor de trabajo de {found}, y se acepta hasta {limit}. Transbordo no hace archivos así. No se guardó nada.',
    },
  },
  'bundle-too-large': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” tem {size} MB; um cliente entregue pode ter até {limit} MB. Peça-o sem o histórico. Nada foi guardado.',
      en: '“{file}” has {size} MB; a client that is handed over may have up to {limit} MB. Ask for it without its history. Nothing was stored.',
      es: '«{file}» tiene {size} MB; un cliente entregado puede tener hasta {limit} MB. Pídalo sin el historial. No se guardó nada.',
    },
  },
  'bundle-overflows': {
    exit: 2,
    text: {
      'pt-BR':
        'Este cliente não cabe em um arquivo de {limit} MB. Entregue-o sem o histórico. Nada foi escrito.',
      en: 'This client does not fit into a file of {limit} MB. Hand it over without its history. Nothing was written.',
      es: 'Este cliente no cabe en un archivo de {limit} MB. Entréguelo sin el historial. No se escribió nada.',
    },
  },
  'bundle-wrong-passphrase': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta frase-senha não abre “{file}”. Confira cada palavra com quem o enviou. Nada foi guardado.',
      en: 'This passphrase does not open “{file}”. Check each word with the sender. Nothing was stored.',
      es: 'Esta frase de contraseña no abre «{file}». Revise cada palabra con quien lo envió. No se guardó nada.',
    },
  },
  'bundle-not-for-us': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” foi fechado para a chave de outra instalação. Mande a chave desta a quem o enviou e peça de novo. Nada foi guardado.',
      en: '“{file}” was locked for the key of another installation. Send this one’s key to the sender and ask again. Nothing was stored.',
      es: '«{file}» se cerró para la clave de otra instalación. Envíe la clave de esta a quien lo mandó y pídalo de nuevo. No se guardó nada.',
    },
  },
  'bundle-recipient-unfit': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta não é uma chave age. Ela começa por “age1” e tem 62 caracteres: peça-a de novo ao colega.',
      en: 'This is no age key. It begins with “age1” and has 62 characters: ask your colleague for it again.',
      es: 'Esta no es una clave age. Empieza por «age1» y tiene 62 caracteres: pídala de nuevo a su colega.',
    },
  },
  'bundle-collides': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” traz dados que aqui pertencem a outro cliente. Isso não acontece com arquivos feitos pelo Transbordo: confira com quem o enviou. Nada foi guardado.',
      en: '“{file}” brings data that belongs to another client here. That does not happen with files made by Transbordo: check with the sender. Nothing was stored.',
      es: '«{file}» trae datos que aquí pertenecen a otro cliente. Eso no ocurre con archivos hechos por Transbordo: revíselo con quien lo envió. No se guardó nada.',
    },
  },
  'bundle-gone': {
    exit: 2,
    text: {
      'pt-BR': 'Este arquivo não está mais aberto. Escolha-o de novo; nada foi guardado.',
      en: 'This file is no longer open. Choose it again; nothing was stored.',
      es: 'Este archivo ya no está abierto. Elíjalo de nuevo; no se guardó nada.',
    },
  },
  'bundle-cancelled': {
    exit: 2,
    text: {
      'pt-BR': 'Cancelado. Nada foi escrito nem guardado.',
      en: 'Cancelled. Nothing was written or stored.',
      es: 'Cancelado. No se escribió ni se guardó nada.',
    },
  },
  'bundle-busy': {
    exit: 3,
    text: {
      'pt-BR': 'Outro cliente está sendo entregue ou aberto. Espere que termine, ou cancele-o.',
      en: 'Another client is being handed over or opened. Wait for it to end, or cancel it.',
      es: 'Se está entregando o abriendo otro cliente. Espere a que termine, o cancélelo.',
    },
  },
  'bundle-timeout': {
    exit: 3,
    text: {
      'pt-BR':
        'O trabalho passou de {seconds} s e foi interrompido. Nada foi escrito nem guardado.',
      en: 'The work took longer than {seconds} s and was stopped. Nothing was written or stored.',
      es: 'El trabajo superó los {seconds} s y se detuvo. No se escribió ni se guardó nada.',
    },
  },
} as const satisfies Record<string, FaultText>;
