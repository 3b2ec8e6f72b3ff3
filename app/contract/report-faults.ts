import type { FaultText } from './fault-sentence.ts';

/** Faults of exported files and of batches. */
export const reportFaults = {
  'path-too-long': {
    exit: 2,
    text: {
      'pt-BR':
        'O caminho de “{file}” passa de {limit} caracteres, mais do que o Windows aceita. Escolha uma pasta mais próxima da raiz. Nada foi gravado.',
      en: 'The path of “{file}” is longer than {limit} characters, more than Windows takes. Choose a folder nearer to the root. Nothing was written.',
      es: 'La ruta de «{file}» supera los {limit} caracteres, más de lo que Windows acepta. Elija una carpeta más cercana a la raíz. No se escribió nada.',
    },
  },
  'names-used-up': {
    exit: 2,
    text: {
      'pt-BR':
        'Já há {limit} arquivos com o nome “{file}” nesta pasta. Escolha outra pasta. Nada foi sobrescrito.',
      en: 'There are {limit} files called “{file}” in this folder already. Choose another folder. Nothing was overwritten.',
      es: 'Ya hay {limit} archivos llamados «{file}» en esta carpeta. Elija otra carpeta. No se sobrescribió nada.',
    },
  },
  'index-unreadable': {
    exit: 2,
    text: {
      'pt-BR':
        'O arquivo index.csv desta pasta não é de um lote de relatórios. Escolha outra pasta. Nada foi gravado.',
      en: 'The file index.csv in this folder does not belong to a batch of reports. Choose another folder. Nothing was written.',
      es: 'El archivo index.csv de esta carpeta no pertenece a un lote de informes. Elija otra carpeta. No se escribió nada.',
    },
  },
  'bad-logo': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não serve de logotipo: é preciso um PNG, um JPEG ou um SVG simples, sem script nem conteúdo externo. Escolha outro arquivo.',
      en: '“{file}” cannot be a logo: a PNG, a JPEG or a plain SVG without scripts and outside content is needed. Choose another file.',
      es: '«{file}» no sirve de logotipo: hace falta un PNG, un JPEG o un SVG sencillo, sin scripts ni contenido externo. Elija otro archivo.',
    },
  },
  'printer-failed': {
    exit: 3,
    text: {
      'pt-BR':
        'O sistema não imprimiu ({reason}). Confira se há uma impressora instalada e ligada e tente de novo; aqui nada mudou.',
      en: 'The system did not print ({reason}). Check that a printer is installed and switched on and try again; nothing changed here.',
      es: 'El sistema no imprimió ({reason}). Compruebe que haya una impresora instalada y encendida e inténtelo de nuevo; aquí no cambió nada.',
    },
  },
  'pdf-needs-app': {
    exit: 3,
    text: {
      'pt-BR':
        'O PDF é impresso pelo aplicativo, que não pôde ser iniciado daqui ({reason}). Os outros formatos não precisam dele; gere o PDF na janela do Transbordo.',
      en: 'A PDF is printed by the app, which could not be started from here ({reason}). The other formats do without it; make the PDF in the window of Transbordo.',
      es: 'El PDF lo imprime la aplicación, que no pudo iniciarse desde aquí ({reason}). Los demás formatos no la necesitan; genere el PDF en la ventana de Transbordo.',
    },
  },
} as const satisfies Record<string, FaultText>;
