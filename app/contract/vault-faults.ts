import type { FaultText } from './fault-sentence.ts';

/** Faults of backups, of the ways into a workspace, and of erasing. */
export const vaultFaults = {
  'backup-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta cópia de segurança não está mais aqui. Escolha outra na lista.',
      en: 'This backup is no longer here. Choose another one from the list.',
      es: 'Esta copia de seguridad ya no está aquí. Elija otra en la lista.',
    },
  },
  'backup-damaged': {
    exit: 3,
    text: {
      'pt-BR':
        'A cópia de segurança não confere: “{file}” mudou, falta ou não pode ser lido. Nada foi alterado na área de trabalho: use outra cópia.',
      en: 'The backup does not check out: “{file}” has changed, is missing or cannot be read. Nothing was changed in the workspace: use another backup.',
      es: 'La copia de seguridad no coincide: «{file}» cambió, falta o no se puede leer. No se cambió nada en el espacio de trabajo: use otra copia.',
    },
  },
  'backup-running': {
    exit: 2,
    text: {
      'pt-BR': 'Já há uma cópia ou conferência em andamento. Espere que termine, ou cancele-a.',
      en: 'A backup or a check is under way. Wait for it to end, or cancel it.',
      es: 'Ya hay una copia o una comprobación en curso. Espere a que termine, o cancélela.',
    },
  },
  'backup-cancelled': {
    exit: 2,
    text: {
      'pt-BR': 'Cancelado. As cópias anteriores continuam como estavam.',
      en: 'Cancelled. Earlier backups are as they were.',
      es: 'Cancelado. Las copias anteriores siguen como estaban.',
    },
  },
  'folder-unavailable': {
    exit: 3,
    text: {
      'pt-BR':
        'A pasta “{folder}” não está disponível. Conecte o disco ou a rede e tente de novo, ou escolha outra pasta.',
      en: 'The folder “{folder}” is not available. Connect the disk or the network and try again, or choose another folder.',
      es: 'La carpeta «{folder}» no está disponible. Conecte el disco o la red e inténtelo de nuevo, o elija otra carpeta.',
    },
  },
  'folder-inside': {
    exit: 2,
    text: {
      'pt-BR':
        'A pasta “{folder}” fica junto dos dados do Transbordo e se perderia com eles. Escolha outro disco ou outra pasta.',
      en: 'The folder “{folder}” lies with the data of Transbordo and would be lost with it. Choose another disk or folder.',
      es: 'La carpeta «{folder}» está junto a los datos de Transbordo y se perdería con ellos. Elija otro disco u otra carpeta.',
    },
  },
  'last-way-in': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta é a única maneira de abrir a área de trabalho. Acrescente outra antes de tirar esta.',
      en: 'This is the only way to open the workspace. Add another one before you take this one away.',
      es: 'Esta es la única manera de abrir el espacio de trabajo. Agregue otra antes de quitar esta.',
    },
  },
  'client-not-removed': {
    exit: 2,
    text: {
      'pt-BR': 'Só um cliente que está na lixeira pode ser apagado de vez. Nada foi apagado.',
      en: 'Only a client that is in the bin can be erased for good. Nothing was erased.',
      es: 'Solo se puede borrar definitivamente un cliente que está en la papelera. No se borró nada.',
    },
  },
  'name-differs': {
    exit: 2,
    text: {
      'pt-BR': 'O nome digitado não é o do cliente. Nada foi apagado.',
      en: 'The name typed is not that of the client. Nothing was erased.',
      es: 'El nombre escrito no es el del cliente. No se borró nada.',
    },
  },
} as const satisfies Record<string, FaultText>;
