import type { FaultText } from './fault-sentence.ts';

/** Faults of the workspace, its lock and its disk. */
export const workspaceFaults = {
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
        'O cabeçalho da área de trabalho ({part}) está danificado ou foi alterado. Os dados não foram tocados: uma cópia do arquivo “vault.json” os abre.',
      en: 'The workspace header ({part}) is damaged or was altered. The data was not touched: a copy of the file “vault.json” opens it.',
      es: 'La cabecera del espacio de trabajo ({part}) está dañada o fue alterada. Los datos no se tocaron: una copia del archivo «vault.json» los abre.',
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
  'cloud-folder': {
    exit: 3,
    text: {
      'pt-BR':
        'A área de trabalho ficaria em “{folder}”, que um serviço de nuvem sincroniza: ele copia os arquivos enquanto são escritos e pode danificá-los. Use uma pasta só deste computador; cópias de segurança podem ficar na nuvem.',
      en: 'The workspace would lie in “{folder}”, which a cloud service syncs: it copies files while they are written and can damage them. Use a folder of this computer alone; backups may lie in the cloud.',
      es: 'El espacio de trabajo quedaría en «{folder}», que un servicio en la nube sincroniza: copia los archivos mientras se escriben y puede dañarlos. Use una carpeta solo de este equipo; las copias de seguridad pueden estar en la nube.',
    },
  },
  'network-folder': {
    exit: 3,
    text: {
      'pt-BR':
        'A área de trabalho ficaria em “{folder}”, em um disco de rede, onde uma queda pode perder o que já foi gravado. Use um disco deste computador; cópias de segurança podem ficar na rede.',
      en: 'The workspace would lie in “{folder}”, on a network drive, where a failure can lose what was already written. Use a disk of this computer; backups may lie on the network.',
      es: 'El espacio de trabajo quedaría en «{folder}», en un disco de red, donde un corte puede perder lo ya guardado. Use un disco de este equipo; las copias de seguridad pueden estar en la red.',
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
  'disk-failing': {
    exit: 3,
    text: {
      'pt-BR':
        'O disco respondeu com um erro ao ler ou gravar. O que já estava guardado não foi alterado. Tente de novo; se repetir, o disco pode estar falhando: leve uma cópia de segurança para outro.',
      en: 'The disk answered with an error while reading or writing. What was stored was not changed. Try again; if it happens again the disk may be failing: take a backup to another one.',
      es: 'El disco respondió con un error al leer o escribir. Lo guardado no cambió. Inténtelo de nuevo; si se repite, el disco puede estar fallando: lleve una copia de seguridad a otro.',
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
} as const satisfies Record<string, FaultText>;
