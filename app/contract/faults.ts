import type { Localized } from '#core/model/locale.ts';

/** What an expected fault means for a script: the input is unusable (2), or something around it broke (3). */
type ExitStatus = 2 | 3;

interface FaultText {
  readonly exit: ExitStatus;
  /** What happened, what is safe, what to do. `{name}` is filled from the fault's details. */
  readonly text: Localized;
}

/**
 * Every fault a user can meet, with its sentence. Details never hold a secret, an SQL text or a stack;
 * paths appear only as the file name the user gave.
 */
export const faults = {
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
  'wrong-passphrase': {
    exit: 2,
    text: {
      'pt-BR': 'A frase-senha não confere. Seus dados estão intactos: tente de novo.',
      en: 'The passphrase does not match. Your data is untouched: try again.',
      es: 'La frase de contraseña no coincide. Sus datos están intactos: inténtelo de nuevo.',
    },
  },
  'weak-passphrase': {
    exit: 2,
    text: {
      'pt-BR': 'A frase-senha precisa de pelo menos {minimum} caracteres.',
      en: 'The passphrase needs at least {minimum} characters.',
      es: 'La frase de contraseña necesita al menos {minimum} caracteres.',
    },
  },
  'keychain-unavailable': {
    exit: 3,
    text: {
      'pt-BR':
        'O chaveiro do sistema não está disponível ({reason}). Seus dados estão intactos. Abra com a frase-senha ou desbloqueie o chaveiro e tente de novo.',
      en: 'The system keychain is not available ({reason}). Your data is untouched. Open with the passphrase, or unlock the keychain and try again.',
      es: 'El llavero del sistema no está disponible ({reason}). Sus datos están intactos. Abra con la frase de contraseña o desbloquee el llavero e inténtelo de nuevo.',
    },
  },
  'workspace-missing': {
    exit: 2,
    text: {
      'pt-BR':
        'Ainda não há área de trabalho nesta máquina. Abra o aplicativo uma vez para criá-la.',
      en: 'There is no workspace on this machine yet. Open the app once to create it.',
      es: 'Aún no hay un espacio de trabajo en esta máquina. Abra la aplicación una vez para crearlo.',
    },
  },
  'workspace-exists': {
    exit: 2,
    text: {
      'pt-BR': 'Já existe uma área de trabalho nesta pasta. Nada foi alterado.',
      en: 'There already is a workspace in this folder. Nothing was changed.',
      es: 'Ya existe un espacio de trabajo en esta carpeta. No se cambió nada.',
    },
  },
  'workspace-locked': {
    exit: 2,
    text: {
      'pt-BR': 'A área de trabalho está bloqueada. Desbloqueie-a e tente de novo.',
      en: 'The workspace is locked. Unlock it and try again.',
      es: 'El espacio de trabajo está bloqueado. Desbloquéelo e inténtelo de nuevo.',
    },
  },
  'workspace-busy': {
    exit: 3,
    text: {
      'pt-BR':
        'Outra janela do Transbordo está usando esta área de trabalho. Use a que está aberta, ou feche-a e tente de novo.',
      en: 'Another Transbordo is using this workspace. Use the one that is open, or close it and try again.',
      es: 'Otro Transbordo está usando este espacio de trabajo. Use el que está abierto, o ciérrelo e inténtelo de nuevo.',
    },
  },
  'workspace-newer': {
    exit: 3,
    text: {
      'pt-BR':
        'Esta área de trabalho foi criada por uma versão mais nova do Transbordo (esquema {found}, este lê até {known}). Nada foi alterado: atualize o aplicativo.',
      en: 'This workspace was made by a newer Transbordo (schema {found}, this one reads up to {known}). Nothing was changed: update the app.',
      es: 'Este espacio de trabajo lo creó una versión más nueva de Transbordo (esquema {found}, esta lee hasta {known}). No se cambió nada: actualice la aplicación.',
    },
  },
  'header-altered': {
    exit: 3,
    text: {
      'pt-BR':
        'O cabeçalho da área de trabalho ({part}) está danificado ou foi alterado. Os dados não foram tocados: restaure o arquivo “vault.json” de uma cópia.',
      en: 'The workspace header ({part}) is damaged or was altered. The data was not touched: restore the file “vault.json” from a copy.',
      es: 'La cabecera del espacio de trabajo ({part}) está dañada o fue alterada. Los datos no se tocaron: restaure el archivo «vault.json» desde una copia.',
    },
  },
  'damaged-data': {
    exit: 3,
    text: {
      'pt-BR':
        'O arquivo de dados está danificado. Ele foi mantido como está; não apagamos nada. Restaure uma cópia de segurança.',
      en: 'The data file is damaged. It was kept as it is; nothing was deleted. Restore a backup.',
      es: 'El archivo de datos está dañado. Se conservó tal como está; no se borró nada. Restaure una copia de seguridad.',
    },
  },
  'disk-full': {
    exit: 3,
    text: {
      'pt-BR':
        'O disco está cheio. O que já estava guardado está intacto, a última operação não foi gravada. Libere espaço e tente de novo.',
      en: 'The disk is full. What was stored is intact, the last operation was not written. Free some space and try again.',
      es: 'El disco está lleno. Lo que estaba guardado está intacto, la última operación no se escribió. Libere espacio e inténtelo de nuevo.',
    },
  },
  'read-only': {
    exit: 3,
    text: {
      'pt-BR':
        'Não é possível gravar em “{file}”. Confira as permissões da pasta ou escolha outra.',
      en: 'Cannot write to “{file}”. Check the folder’s permissions or choose another.',
      es: 'No se puede escribir en «{file}». Revise los permisos de la carpeta o elija otra.',
    },
  },
  'client-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Não há cliente “{name}”. Confira o nome na lista de clientes.',
      en: 'There is no client “{name}”. Check the name in the list of clients.',
      es: 'No hay un cliente «{name}». Revise el nombre en la lista de clientes.',
    },
  },
  'bot-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Não há bot “{name}” neste cliente.',
      en: 'There is no bot “{name}” with this client.',
      es: 'No hay un bot «{name}» en este cliente.',
    },
  },
  'nothing-to-report': {
    exit: 2,
    text: {
      'pt-BR': '“{name}” ainda não tem fluxo auditado. Importe um fluxo e gere o relatório depois.',
      en: '“{name}” has no audited flow yet. Import a flow, then make the report.',
      es: '«{name}» aún no tiene un flujo auditado. Importe un flujo y genere el informe después.',
    },
  },
  'print-failed': {
    exit: 3,
    text: {
      'pt-BR': 'O PDF não pôde ser impresso ({reason}). Seus dados estão intactos: tente de novo.',
      en: 'The PDF could not be printed ({reason}). Your data is untouched: try again.',
      es: 'No se pudo imprimir el PDF ({reason}). Sus datos están intactos: inténtelo de nuevo.',
    },
  },
  'bad-argument': {
    exit: 2,
    text: {
      'pt-BR': 'Argumento {name}: {found}. Esperado: {expected}.',
      en: 'Argument {name}: {found}. Expected: {expected}.',
      es: 'Argumento {name}: {found}. Se esperaba: {expected}.',
    },
  },
  'bad-message': {
    exit: 3,
    text: {
      'pt-BR':
        'Uma mensagem interna foi recusada ({channel}). Seus dados estão intactos. Reinicie o aplicativo e nos avise se acontecer de novo.',
      en: 'An internal message was refused ({channel}). Your data is untouched. Restart the app and tell us if it happens again.',
      es: 'Se rechazó un mensaje interno ({channel}). Sus datos están intactos. Reinicie la aplicación y avísenos si vuelve a ocurrir.',
    },
  },
  internal: {
    exit: 3,
    text: {
      'pt-BR':
        'Algo falhou no Transbordo ({reference}). Seus dados estão intactos. Tente de novo; se continuar, envie-nos o registro.',
      en: 'Something failed in Transbordo ({reference}). Your data is untouched. Try again; if it goes on, send us the log.',
      es: 'Algo falló en Transbordo ({reference}). Sus datos están intactos. Inténtelo de nuevo; si continúa, envíenos el registro.',
    },
  },
} as const satisfies Record<string, FaultText>;
