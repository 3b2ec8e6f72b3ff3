import type { FaultText } from './fault-sentence.ts';

/** Faults of files that a user gave. */
export const fileFaults = {
  'file-empty': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” está vazio. Esperávamos um fluxo do Blip Builder em JSON: exporte-o de novo no portal do Blip. Nada foi guardado.',
      en: '“{file}” is empty. A Blip Builder flow in JSON was expected: export it again from the Blip portal. Nothing was stored.',
      es: '«{file}» está vacío. Se esperaba un flujo de Blip Builder en JSON: expórtelo de nuevo desde el portal de Blip. No se guardó nada.',
    },
  },
  'file-missing': {
    exit: 2,
    text: {
      'pt-BR': '“{file}” não foi encontrado. Confira o nome e a pasta. Nada foi guardado.',
      en: '“{file}” was not found. Check the name and the folder. Nothing was stored.',
      es: 'No se encontró «{file}». Revise el nombre y la carpeta. No se guardó nada.',
    },
  },
  'file-not-on-disk': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não está no disco. Só arquivos deste computador podem ser importados: salve-o em uma pasta e solte-o de novo. Nada foi guardado.',
      en: '“{file}” is not on the disk. Only files of this computer can be imported: save it to a folder and drop it again. Nothing was stored.',
      es: '«{file}» no está en el disco. Solo se pueden importar archivos de este equipo: guárdelo en una carpeta y suéltelo de nuevo. No se guardó nada.',
    },
  },
  'file-unreadable': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não pôde ser lido ({reason}). Confira se você tem permissão de leitura. Nada foi guardado.',
      en: '“{file}” could not be read ({reason}). Check that you may read it. Nothing was stored.',
      es: 'No se pudo leer «{file}» ({reason}). Compruebe que tiene permiso de lectura. No se guardó nada.',
    },
  },
  'file-too-large': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” tem {size} MB; um fluxo pode ter até {limit} MB. Os maiores fluxos reais ficam abaixo de 1 MB: confira se é o arquivo certo. Nada foi guardado.',
      en: '“{file}” has {size} MB; a flow may have up to {limit} MB. The largest real flows stay below 1 MB: check that it is the right file. Nothing was stored.',
      es: '«{file}» tiene {size} MB; un flujo puede tener hasta {limit} MB. Los flujos reales más grandes no llegan a 1 MB: compruebe que es el archivo correcto. No se guardó nada.',
    },
  },
  'not-text': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não é texto em UTF-8 nem UTF-16 (byte {at}). Esperávamos um fluxo do Blip Builder em JSON. Nada foi guardado.',
      en: '“{file}” is not text in UTF-8 or UTF-16 (byte {at}). A Blip Builder flow in JSON was expected. Nothing was stored.',
      es: '«{file}» no es texto en UTF-8 ni UTF-16 (byte {at}). Se esperaba un flujo de Blip Builder en JSON. No se guardó nada.',
    },
  },
  'not-json': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não é JSON: linha {line}, coluna {column}, perto de {found}. Exporte o fluxo de novo no Builder. Nada foi guardado.',
      en: '“{file}” is not JSON: line {line}, column {column}, near {found}. Export the flow again from the Builder. Nothing was stored.',
      es: '«{file}» no es JSON: línea {line}, columna {column}, cerca de {found}. Exporte el flujo de nuevo desde el Builder. No se guardó nada.',
    },
  },
  'too-deep': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” tem mais de {limit} níveis de aninhamento (byte {at}). Nenhum fluxo do Builder é assim. Nada foi guardado.',
      en: '“{file}” is nested deeper than {limit} levels (byte {at}). No Builder flow is like that. Nothing was stored.',
      es: '«{file}» tiene más de {limit} niveles de anidamiento (byte {at}). Ningún flujo del Builder es así. No se guardó nada.',
    },
  },
  'too-many-values': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” tem mais de {limit} valores. Nenhum fluxo do Builder é assim. Nada foi guardado.',
      en: '“{file}” holds more than {limit} values. No Builder flow is like that. Nothing was stored.',
      es: '«{file}» tiene más de {limit} valores. Ningún flujo del Builder es así. No se guardó nada.',
    },
  },
  'too-many-keys': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” tem um objeto com mais de {limit} nomes (byte {at}). Nenhum fluxo do Builder é assim. Nada foi guardado.',
      en: '“{file}” holds an object with more than {limit} names (byte {at}). No Builder flow is like that. Nothing was stored.',
      es: '«{file}» tiene un objeto con más de {limit} nombres (byte {at}). Ningún flujo del Builder es así. No se guardó nada.',
    },
  },
  'string-too-long': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” tem um texto com mais de {limit} caracteres (byte {at}). Nenhum fluxo do Builder é assim. Nada foi guardado.',
      en: '“{file}” holds a text longer than {limit} characters (byte {at}). No Builder flow is like that. Nothing was stored.',
      es: '«{file}» tiene un texto de más de {limit} caracteres (byte {at}). Ningún flujo del Builder es así. No se guardó nada.',
    },
  },
  'not-a-flow': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” é JSON, mas não um fluxo. Esperávamos blocos do Builder (“onboarding” com “$contentActions”), “flow”, uma resposta de bucket ou uma aplicação publicada; encontramos {found}. Nada foi guardado.',
      en: '“{file}” is JSON but not a flow. Builder blocks (“onboarding” with “$contentActions”), “flow”, a bucket reply or a published application were expected; found {found}. Nothing was stored.',
      es: '«{file}» es JSON, pero no un flujo. Se esperaban bloques del Builder («onboarding» con «$contentActions»), «flow», una respuesta de bucket o una aplicación publicada; se encontró {found}. No se guardó nada.',
    },
  },
  'check-timeout': {
    exit: 3,
    text: {
      'pt-BR':
        'A verificação de “{file}” passou de {seconds} s e foi interrompida. Nada foi guardado; os outros arquivos seguem. Envie-nos o arquivo se puder.',
      en: 'Checking “{file}” took longer than {seconds} s and was stopped. Nothing was stored; other files go on. Send us the file if you can.',
      es: 'La verificación de «{file}» superó los {seconds} s y se detuvo. No se guardó nada; los demás archivos siguen. Envíenos el archivo si puede.',
    },
  },
  'check-crashed': {
    exit: 3,
    text: {
      'pt-BR':
        'A verificação de “{file}” parou por falta de memória ou por um erro nosso. Nada foi guardado; os outros arquivos seguem.',
      en: 'Checking “{file}” stopped for lack of memory or by a fault of ours. Nothing was stored; other files go on.',
      es: 'La verificación de «{file}» se detuvo por falta de memoria o por un error nuestro. No se guardó nada; los demás archivos siguen.',
    },
  },
} as const satisfies Record<string, FaultText>;
