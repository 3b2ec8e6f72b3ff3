import type { FaultText } from './fault-sentence.ts';

/** Faults of packets that a user wants checked. */
export const packetFaults = {
  'not-a-packet': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não é um pacote: esperávamos um ZIP ou uma pasta com manifest.json. Confira se é o arquivo certo.',
      en: '“{file}” is not a packet: a ZIP or a folder with manifest.json was expected. Check that it is the right file.',
      es: '«{file}» no es un paquete: se esperaba un ZIP o una carpeta con manifest.json. Compruebe que es el archivo correcto.',
    },
  },
  'zip-damaged': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” está danificado, tem senha ou usa uma compressão desconhecida: a lista de arquivos do ZIP não pôde ser lida. Peça o pacote de novo a quem o enviou.',
      en: '“{file}” is damaged, has a password or uses an unknown compression: the ZIP’s list of files could not be read. Ask the sender for the packet again.',
      es: '«{file}» está dañado, tiene contraseña o usa una compresión desconocida: no se pudo leer la lista de archivos del ZIP. Pida de nuevo el paquete a quien lo envió.',
    },
  },
  'zip-unsafe': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” foi recusado: a entrada “{entry}” aponta para fora do pacote, é um atalho ou aparece duas vezes. Nada foi aberto; nenhum pacote do Transbordo é assim.',
      en: '“{file}” was refused: the entry “{entry}” leads out of the packet, is a link or is there twice. Nothing was opened; no packet of Transbordo is like that.',
      es: '«{file}» se rechazó: la entrada «{entry}» apunta fuera del paquete, es un enlace o aparece dos veces. No se abrió nada; ningún paquete de Transbordo es así.',
    },
  },
  'packet-too-large': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” foi recusado: tem mais de {entries} arquivos ou {size} MB, ou se expande mais de {ratio} vezes.',
      en: '“{file}” was refused: it holds more than {entries} files or {size} MB, or expands more than {ratio} times.',
      es: '«{file}» se rechazó: tiene más de {entries} archivos o {size} MB, o se expande más de {ratio} veces.',
    },
  },
  'timestamp-failed': {
    exit: 3,
    text: {
      'pt-BR':
        '“{authority}” não deu um carimbo de tempo que valha ({reason}). O pacote não foi feito: tente de novo, escolha outra autoridade ou faça-o sem carimbo.',
      en: '“{authority}” gave no timestamp that holds ({reason}). The packet was not made: try again, choose another authority or make it without a timestamp.',
      es: '«{authority}» no dio un sello de tiempo válido ({reason}). El paquete no se hizo: inténtelo de nuevo, elija otra autoridad o hágalo sin sello.',
    },
  },
} as const satisfies Record<string, FaultText>;
