import type { FaultText } from './fault-sentence.ts';

/** Faults of credentials, numbers, tables and sync. No sentence ever holds a key, a token or an address. */
export const syncFaults = {
  'clipboard-empty': {
    exit: 2,
    text: {
      'pt-BR':
        'A área de transferência não tem texto. Copie a chave no portal e tente de novo. Nada foi guardado.',
      en: 'The clipboard holds no text. Copy the key in the portal and try again. Nothing was stored.',
      es: 'El portapapeles no tiene texto. Copie la clave en el portal e inténtelo de nuevo. No se guardó nada.',
    },
  },
  'not-a-key': {
    exit: 2,
    text: {
      'pt-BR':
        'O texto copiado não é uma chave do Blip. Copie o cabeçalho de autorização inteiro (“Key …”) em Configurações → Chaves de Acesso. Nada foi guardado.',
      en: 'The copied text is no Blip key. Copy the whole authorization header (“Key …”) from Settings → Access keys. Nothing was stored.',
      es: 'El texto copiado no es una clave de Blip. Copie la cabecera de autorización completa («Key …») en Configuración → Claves de acceso. No se guardó nada.',
    },
  },
  'access-key-alone': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta é só a chave de acesso, que não diz de que bot ela é. Copie o cabeçalho de autorização (“Key …”), ou o identificador e a chave juntos. Nada foi guardado.',
      en: 'This is the access key alone, which does not say whose it is. Copy the authorization header (“Key …”), or identifier and key together. Nothing was stored.',
      es: 'Esta es solo la clave de acceso, que no dice de qué bot es. Copie la cabecera de autorización («Key …»), o el identificador y la clave juntos. No se guardó nada.',
    },
  },
  'not-a-token': {
    exit: 2,
    text: {
      'pt-BR':
        'O texto copiado não é um token da Meta. Copie o token do usuário do sistema no Gerenciador de Negócios. Nada foi guardado.',
      en: 'The copied text is no Meta token. Copy the system user’s token from Business Manager. Nothing was stored.',
      es: 'El texto copiado no es un token de Meta. Copie el token del usuario del sistema en el Administrador comercial. No se guardó nada.',
    },
  },
  'key-of-another-bot': {
    exit: 2,
    text: {
      'pt-BR':
        'Esta chave é do bot “{found}”, e não de “{expected}”. Copie a chave certa, ou adicione esta como uma conexão nova. Nada foi alterado.',
      en: 'This key belongs to the bot “{found}”, not to “{expected}”. Copy the right key, or add this one as a new connection. Nothing was changed.',
      es: 'Esta clave es del bot «{found}», y no de «{expected}». Copie la clave correcta, o añada esta como una conexión nueva. No se cambió nada.',
    },
  },
  'credential-refused': {
    exit: 2,
    text: {
      'pt-BR':
        '{service} recusou esta chave. Confira se ela é deste bot e deste contrato e se não foi revogada. Nada foi guardado.',
      en: '{service} refused this key. Check that it belongs to this bot and contract and was not revoked. Nothing was stored.',
      es: '{service} rechazó esta clave. Compruebe que es de este bot y de este contrato y que no fue revocada. No se guardó nada.',
    },
  },
  'service-unfit': {
    exit: 3,
    text: {
      'pt-BR':
        'Outra coisa respondeu no lugar de {service} ({reason}): talvez uma página de login da rede, um proxy ou um endereço errado. A chave não foi enviada adiante; nada foi guardado.',
      en: 'Something else answered in place of {service} ({reason}): a network’s login page, a proxy or a wrong address. The key was not passed on; nothing was stored.',
      es: 'Algo distinto respondió en lugar de {service} ({reason}): quizá una página de acceso de la red, un proxy o una dirección errónea. La clave no se envió a otro sitio; no se guardó nada.',
    },
  },
  'credential-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta conexão não existe mais. A lista foi atualizada.',
      en: 'This connection is no longer there. The list was refreshed.',
      es: 'Esta conexión ya no existe. La lista se actualizó.',
    },
  },
  'secret-missing': {
    exit: 2,
    text: {
      'pt-BR':
        'A chave de “{name}” não está mais no arquivo de segredos. Cole-a de novo em Conexões; o histórico está intacto.',
      en: 'The key of “{name}” is no longer in the file of secrets. Paste it again under Connections; the history is intact.',
      es: 'La clave de «{name}» ya no está en el archivo de secretos. Péguela de nuevo en Conexiones; el historial está intacto.',
    },
  },
  'number-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Este número não existe mais. A lista foi atualizada.',
      en: 'This number is no longer there. The list was refreshed.',
      es: 'Este número ya no existe. La lista se actualizó.',
    },
  },
  'number-exists': {
    exit: 2,
    text: {
      'pt-BR': '{phone} já é um número de “{client}”. Nada foi guardado.',
      en: '{phone} already is a number of “{client}”. Nothing was stored.',
      es: '{phone} ya es un número de «{client}». No se guardó nada.',
    },
  },
  'bad-phone': {
    exit: 2,
    text: {
      'pt-BR':
        '“{found}” não é um número de telefone. Escreva com DDD, e com o código do país se não for do Brasil.',
      en: '“{found}” is no phone number. Write it with area code, and with the country’s code if it is not Brazilian.',
      es: '«{found}» no es un número de teléfono. Escríbalo con el código de área, y con el del país si no es de Brasil.',
    },
  },
  'future-date': {
    exit: 2,
    text: {
      'pt-BR':
        'Uma classificação não pode ser vista no futuro. Confira data e hora. Nada foi guardado.',
      en: 'A rating cannot be seen in the future. Check date and time. Nothing was stored.',
      es: 'Una clasificación no se puede ver en el futuro. Revise fecha y hora. No se guardó nada.',
    },
  },
  'preview-gone': {
    exit: 2,
    text: {
      'pt-BR': 'Esta prévia não está mais aberta. Escolha o arquivo de novo. Nada foi guardado.',
      en: 'This preview is no longer open. Choose the file again. Nothing was stored.',
      es: 'Esta vista previa ya no está abierta. Elija el archivo de nuevo. No se guardó nada.',
    },
  },
  'not-a-table': {
    exit: 2,
    text: {
      'pt-BR':
        '“{file}” não tem as colunas esperadas ({expected}) na primeira linha. Salve o modelo, preencha e tente de novo. Nada foi guardado.',
      en: '“{file}” lacks the expected columns ({expected}) in its first line. Save the sample, fill it in and try again. Nothing was stored.',
      es: '«{file}» no tiene las columnas esperadas ({expected}) en la primera línea. Guarde el modelo, complételo e inténtelo de nuevo. No se guardó nada.',
    },
  },
  'not-a-picture': {
    exit: 2,
    text: {
      'pt-BR': '“{file}” não é uma imagem PNG, JPEG ou WebP de até {limit} MB. Nada foi guardado.',
      en: '“{file}” is no PNG, JPEG or WebP picture of at most {limit} MB. Nothing was stored.',
      es: '«{file}» no es una imagen PNG, JPEG o WebP de hasta {limit} MB. No se guardó nada.',
    },
  },
  'incident-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta ocorrência não existe mais. A lista foi atualizada.',
      en: 'This incident is no longer there. The list was refreshed.',
      es: 'Esta incidencia ya no existe. La lista se actualizó.',
    },
  },
  'sync-running': {
    exit: 2,
    text: {
      'pt-BR': 'Uma sincronização já está em andamento. Espere o fim ou cancele-a.',
      en: 'A sync is already under way. Wait for its end or cancel it.',
      es: 'Ya hay una sincronización en curso. Espere a que termine o cancélela.',
    },
  },
} as const satisfies Record<string, FaultText>;
