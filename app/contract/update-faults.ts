import type { FaultText } from './fault-sentence.ts';

/** Faults of updates. No sentence holds a word of whoever answered; versions were signed. */
export const updateFaults = {
  'update-no-place': {
    exit: 2,
    text: {
      'pt-BR': 'Esta cópia não sabe onde perguntar por atualizações, e não perguntou a ninguém.',
      en: 'This copy knows no place to ask for updates, and asked nobody.',
      es: 'Esta copia no sabe dónde preguntar por actualizaciones, y no preguntó a nadie.',
    },
  },
  'update-unreachable': {
    exit: 3,
    text: {
      'pt-BR':
        'O endereço das atualizações não respondeu até o fim. Confira a internet e procure de novo mais tarde. Nada foi guardado.',
      en: 'The address of the updates did not answer to the end. Check the internet and look again later. Nothing was kept.',
      es: 'La dirección de las actualizaciones no respondió hasta el final. Revise internet y busque de nuevo más tarde. No se guardó nada.',
    },
  },
  'update-untrusted': {
    exit: 3,
    text: {
      'pt-BR':
        'O certificado de quem respondeu pelas atualizações não é confiável, e nada foi pedido. Veja a rede em Configurações → Segurança → Rede, ou procure em outra rede.',
      en: 'The certificate of whoever answered for the updates does not hold, and nothing was asked. Look at the network in Settings → Security → Network, or look again in another one.',
      es: 'El certificado de quien respondió por las actualizaciones no es de confianza, y no se pidió nada. Vea la red en Configuración → Seguridad → Red, o busque en otra red.',
    },
  },
  'update-proxy': {
    exit: 3,
    text: {
      'pt-BR':
        'O proxy da rede não deixou perguntar por atualizações. Confira-o em Configurações → Segurança → Rede, ou com quem cuida da rede.',
      en: 'The network’s proxy let no question for updates through. Check it in Settings → Security → Network, or with whoever looks after the network.',
      es: 'El proxy de la red no dejó preguntar por actualizaciones. Revíselo en Configuración → Seguridad → Red, o con quien cuida la red.',
    },
  },
  'update-odd-answer': {
    exit: 3,
    text: {
      'pt-BR':
        'O que respondeu não foi o endereço das atualizações: talvez a página de entrada de uma rede Wi-Fi. Confira a rede e procure de novo. Nada foi guardado.',
      en: 'What answered was not the address of the updates: perhaps the sign-in page of a Wi-Fi network. Check the network and look again. Nothing was kept.',
      es: 'Lo que respondió no fue la dirección de las actualizaciones: quizá la página de acceso de una red Wi-Fi. Revise la red y busque de nuevo. No se guardó nada.',
    },
  },
  'update-unsigned': {
    exit: 3,
    text: {
      'pt-BR':
        'A resposta sobre atualizações não tem a assinatura do Transbordo e foi ignorada: alguém no caminho pode tê-la trocado. Esta cópia continua como está. Procure em outra rede; se continuar, avise-nos.',
      en: 'The answer about updates does not carry Transbordo’s signature and was ignored: somebody on the way may have swapped it. This copy stays as it is. Look again in another network; if it goes on, tell us.',
      es: 'La respuesta sobre actualizaciones no tiene la firma de Transbordo y se ignoró: alguien en el camino puede haberla cambiado. Esta copia sigue como está. Busque en otra red; si continúa, avísenos.',
    },
  },
  'update-unreadable': {
    exit: 3,
    text: {
      'pt-BR':
        'A resposta sobre atualizações é do Transbordo, mas esta versão não a entende. Baixe a versão nova de onde você baixou esta.',
      en: 'The answer about updates is Transbordo’s, but this version does not understand it. Fetch the new version from where you got this one.',
      es: 'La respuesta sobre actualizaciones es de Transbordo, pero esta versión no la entiende. Descargue la versión nueva de donde obtuvo esta.',
    },
  },
  'update-older': {
    exit: 3,
    text: {
      'pt-BR':
        'A resposta sobre atualizações é antiga: esta cópia já viu a versão {seen}. Alguém no caminho pode estar escondendo a nova. Procure em outra rede; nada foi mudado.',
      en: 'The answer about updates is an old one: this copy has already seen version {seen}. Somebody on the way may be hiding the new one. Look again in another network; nothing was changed.',
      es: 'La respuesta sobre actualizaciones es antigua: esta copia ya vio la versión {seen}. Alguien en el camino puede estar escondiendo la nueva. Busque en otra red; no se cambió nada.',
    },
  },
  'update-too-far': {
    exit: 2,
    text: {
      'pt-BR':
        'Existe a versão {version}, mas daqui não se chega a ela de uma vez: instale antes a {minimum}, ou uma entre as duas.',
      en: 'There is version {version}, but it cannot be reached from this one at once: install {minimum} first, or one between the two.',
      es: 'Existe la versión {version}, pero desde esta no se llega de una vez: instale antes la {minimum}, o una entre las dos.',
    },
  },
  'update-not-for-system': {
    exit: 2,
    text: {
      'pt-BR':
        'Existe a versão {version}, mas sem arquivo para este sistema. Esta cópia continua funcionando como está.',
      en: 'There is version {version}, but without a file for this system. This copy goes on working as it is.',
      es: 'Existe la versión {version}, pero sin archivo para este sistema. Esta copia sigue funcionando como está.',
    },
  },
  'update-gone': {
    exit: 2,
    text: {
      'pt-BR': 'Este arquivo não está mais à escolha. Procure a atualização de novo.',
      en: 'This file is no longer there to choose. Look for the update again.',
      es: 'Este archivo ya no está para elegir. Busque la actualización de nuevo.',
    },
  },
  'update-altered': {
    exit: 3,
    text: {
      'pt-BR':
        '“{file}” não é o arquivo que o Transbordo assinou: veio cortado, maior ou alterado. Não o abra. O que baixamos foi apagado; procure e baixe de novo, de preferência em outra rede.',
      en: '“{file}” is not the file that Transbordo signed: it came cut off, longer or altered. Do not open it. What we downloaded was removed; look and download again, better in another network.',
      es: '«{file}» no es el archivo que Transbordo firmó: llegó cortado, más largo o alterado. No lo abra. Lo que descargamos se borró; busque y descargue de nuevo, mejor en otra red.',
    },
  },
  'update-changed': {
    exit: 3,
    text: {
      'pt-BR':
        '“{file}” não está mais na pasta como foi baixado: alguém o mudou, moveu ou apagou. Se ainda estiver lá, não o abra; baixe de novo.',
      en: '“{file}” is no longer in the folder as it was downloaded: somebody changed, moved or deleted it. If it is still there, do not open it; download it again.',
      es: '«{file}» ya no está en la carpeta como se descargó: alguien lo cambió, movió o borró. Si sigue allí, no lo abra; descárguelo de nuevo.',
    },
  },
  'update-cancelled': {
    exit: 2,
    text: {
      'pt-BR': 'Cancelado. Nada ficou na pasta.',
      en: 'Cancelled. Nothing stayed in the folder.',
      es: 'Cancelado. No quedó nada en la carpeta.',
    },
  },
  'update-busy': {
    exit: 3,
    text: {
      'pt-BR': 'Uma atualização já está sendo baixada. Espere que termine, ou cancele-a.',
      en: 'An update is being downloaded already. Wait for it to end, or cancel it.',
      es: 'Ya se está descargando una actualización. Espere a que termine, o cancélela.',
    },
  },
} as const satisfies Record<string, FaultText>;
