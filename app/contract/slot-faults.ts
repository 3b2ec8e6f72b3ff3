import type { FaultText } from './fault-sentence.ts';

/** Faults of passphrases, recovery codes and keys. */
export const slotFaults = {
  'long-passphrase': {
    exit: 2,
    text: {
      'pt-BR': 'A frase-senha é longa demais. Use no máximo 1.024 caracteres.',
      en: 'The passphrase is too long. Use at most 1,024 characters.',
      es: 'La frase de contraseña es demasiado larga. Use como máximo 1.024 caracteres.',
    },
  },
  'guessable-passphrase': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta frase-senha é fácil de adivinhar. Junte palavras que não combinam, ou deixe o Transbordo sortear uma.',
      en: 'This passphrase is easy to guess. Put words together that do not belong together, or let Transbordo draw one.',
      es: 'Esta frase de contraseña es fácil de adivinar. Junte palabras que no combinan, o deje que Transbordo sortee una.',
    },
  },
  'too-many-attempts': {
    exit: 2,
    text: {
      'pt-BR':
        'Foram muitas tentativas erradas. Espere {seconds} s e tente de novo. Seus dados estão intactos.',
      en: 'There were too many wrong attempts. Wait {seconds} s and try again. Your data is untouched.',
      es: 'Hubo demasiados intentos erróneos. Espere {seconds} s e inténtelo de nuevo. Sus datos están intactos.',
    },
  },
  'wrong-recovery-code': {
    exit: 2,
    text: {
      'pt-BR':
        'Este código de recuperação não abre esta área de trabalho. Seus dados estão intactos. Confira se é o último emitido.',
      en: 'This recovery code does not open this workspace. Your data is untouched. Check that it is the last one issued.',
      es: 'Este código de recuperación no abre este espacio de trabajo. Sus datos están intactos. Compruebe que sea el último emitido.',
    },
  },
  'recovery-code-mistyped': {
    exit: 2,
    text: {
      'pt-BR':
        'O código de recuperação tem um erro de digitação. São seis grupos de cinco letras e números: confira cada um.',
      en: 'The recovery code has a typing error. It is six groups of five letters and digits: check each of them.',
      es: 'El código de recuperación tiene un error al teclear. Son seis grupos de cinco letras y números: revise cada uno.',
    },
  },
  'recovery-differs': {
    exit: 2,
    text: {
      'pt-BR':
        'Os grupos digitados não são os do código novo. Confira o que anotou; o código anterior continua valendo.',
      en: 'The groups typed are not those of the new code. Check what you wrote down; the earlier code still works.',
      es: 'Los grupos escritos no son los del código nuevo. Revise lo que anotó; el código anterior sigue valiendo.',
    },
  },
  'recovery-gone': {
    exit: 2,
    text: {
      'pt-BR':
        'Este código de recuperação não foi guardado e não vale mais. Gere outro e jogue fora o que anotou.',
      en: 'This recovery code was not stored and is no longer good. Make another one and throw away what you wrote down.',
      es: 'Este código de recuperación no se guardó y ya no vale. Genere otro y descarte lo que anotó.',
    },
  },
  'recovery-needed': {
    exit: 2,
    text: {
      'pt-BR':
        'Emita antes um código de recuperação: se esta máquina se perder, só ele abrirá a área de trabalho.',
      en: 'Issue a recovery code first: should this machine be lost, nothing else will open the workspace.',
      es: 'Emita antes un código de recuperación: si se pierde esta máquina, solo él abrirá el espacio de trabajo.',
    },
  },
  'proof-needed': {
    exit: 2,
    text: {
      'pt-BR': 'Para mudar isto, confirme antes que é você. Nada foi alterado.',
      en: 'To change this, confirm first that it is you. Nothing was changed.',
      es: 'Para cambiar esto, confirme antes que es usted. No se cambió nada.',
    },
  },
  'strict-mode': {
    exit: 2,
    text: {
      'pt-BR':
        'A área de trabalho exige frase-senha e chaveiro juntos. Desligue essa exigência antes de mudar um deles.',
      en: 'The workspace asks for passphrase and keychain together. Turn that off before you change one of them.',
      es: 'El espacio de trabajo exige frase de contraseña y llavero juntos. Desactive esa exigencia antes de cambiar uno de ellos.',
    },
  },
  'keychain-changed': {
    exit: 3,
    text: {
      'pt-BR':
        'A área de trabalho foi ligada ao chaveiro “{was}”, e o sistema oferece agora “{now}”. Seus dados estão intactos. Volte ao anterior, ou abra com a frase-senha ou o código de recuperação e ligue o chaveiro de novo.',
      en: 'The workspace was tied to the keychain “{was}”, and the system now offers “{now}”. Your data is untouched. Go back to the former, or open with the passphrase or the recovery code and add the keychain again.',
      es: 'El espacio de trabajo se vinculó al llavero «{was}», y el sistema ofrece ahora «{now}». Sus datos están intactos. Vuelva al anterior, o abra con la frase de contraseña o el código de recuperación y agregue el llavero de nuevo.',
    },
  },
  'backup-other-key': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta cópia é de antes da troca das chaves. Ela abre com a frase-senha daquele dia: use-a para ensaiar ou restaurar.',
      en: 'This backup is from before the keys were changed. It opens with the passphrase of that day: use it to rehearse or restore.',
      es: 'Esta copia es anterior al cambio de las claves. Se abre con la frase de contraseña de aquel día: úsela para ensayar o restaurar.',
    },
  },
  'header-copy-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta cópia do cabeçalho não está mais aqui, ou não pode ser lida. Escolha outra.',
      en: 'This copy of the header is no longer here, or cannot be read. Choose another one.',
      es: 'Esta copia de la cabecera ya no está aquí, o no se puede leer. Elija otra.',
    },
  },
  'header-other-key': {
    exit: 3,
    text: {
      'pt-BR':
        'Esta cópia do cabeçalho abre, mas a chave dela não é a dos dados daqui. Nada foi alterado: use uma cópia mais nova, ou restaure a cópia de segurança inteira.',
      en: 'This copy of the header opens, but its key is not that of the data here. Nothing was changed: use a newer copy, or restore the whole backup.',
      es: 'Esta copia de la cabecera se abre, pero su clave no es la de los datos de aquí. No se cambió nada: use una copia más nueva, o restaure la copia de seguridad entera.',
    },
  },
} as const satisfies Record<string, FaultText>;
