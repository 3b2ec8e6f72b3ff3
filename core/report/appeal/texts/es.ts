import type { AppealTexts } from './appeal-texts.ts';

/** The appeal packet in Spanish. */
export const es: AppealTexts = {
  title: 'Expediente de apelación',
  subtitle: {
    appeal: 'El flujo vigente ofrecía un camino hasta una persona',
    remedied: 'El flujo fue corregido y publicado',
  },
  heading: {
    claim: 'Qué se afirma',
    ticket: 'Texto del caso',
    steps: 'Cómo solicitar la revisión',
    identifiers: 'Identificación',
    history: 'Historial de la situación',
    ways: 'Caminos hasta una persona',
    profile: 'Perfil de empresa',
    templates: 'Plantillas de mensajes afectadas',
    flow: 'Flujo y copia guardada',
    actions: 'Correcciones y fechas',
    errors: 'Errores de la API, palabra por palabra',
    log: 'Curso del caso',
    'not-shown': 'Lo que este expediente no muestra',
    masked: 'Datos personales enmascarados',
  },
  unknown: 'no informado',
  cover: {
    asOf: 'Situación al {day}',
    preparedBy: 'Preparado por',
    packetFor: 'Número',
    deadline: 'Plazo usual para solicitar la revisión: hasta el {day}',
  },
  claim: {
    appeal:
      'El {day}, {phone}, de {client}, recibió la penalización «{penalty}». El flujo vigente en ese momento, {basis}, ofrece {count} {count|camino|caminos} hasta una persona: {ways}. El más corto lleva {messages} {messages|mensaje|mensajes} del usuario. Según el conjunto de reglas {ruleset}, no se encontró en él ninguna infracción del deber de ofrecer un camino hasta una persona; {questions} {questions|pregunta|preguntas} sin responder. Solicitamos la revisión de la decisión.',
    remedied:
      'El {day}, {phone}, de {client}, recibió la penalización «{penalty}». El flujo vigente en ese momento, {basis}, falló en {failed}. La versión corregida, {published}, ofrece {count} {count|camino|caminos} hasta una persona: {ways}. El más corto lleva {messages} {messages|mensaje|mensajes} del usuario. Según el conjunto de reglas {ruleset}, no se encontró en ella ninguna infracción del deber de ofrecer un camino hasta una persona; {questions} {questions|pregunta|preguntas} sin responder. Solicitamos la revisión del estado actual.',
    basis: {
      publication: 'publicado el {from} según Blip',
      observation: 'encontrado publicado en Blip del {from} al {until}',
      statement: 'señalado por {client} como el publicado en esa fecha',
    },
    published: {
      publication: 'publicada el {from} según Blip',
      observation: 'encontrada publicada en Blip desde el {from}',
      statement: 'señalada por {client} como la publicada ahora',
    },
    window:
      'No se conoce el momento exacto de la penalización: se vio el {at}, y la última lectura sin ella es del {lastWellAt}.',
    outOfHours: 'Fuera del horario, el bot dice que la atención está cerrada y muestra otro canal.',
    account: 'la cuenta de WhatsApp',
  },
  ticket: {
    subject: 'Cuenta de WhatsApp Business: {waba}. Número: {phone} ({name}). Empresa: {client}.',
    case: 'Caso: {case}.',
    penalty: 'Penalización: {penalty}, {at}.',
    reason: 'Motivo mostrado: «{reason}».',
    claim: {
      appeal:
        'El flujo vigente en ese momento ({basis}) ofrece un camino hasta una persona: {ways}. El más corto lleva {messages} {messages|mensaje|mensajes}. No se encontró ninguna infracción según el conjunto de reglas {ruleset}.',
      remedied:
        'El flujo de entonces falló ({failed}) y fue corregido: {published}. La versión actual ofrece un camino hasta una persona: {ways}. El más corto lleva {messages} {messages|mensaje|mensajes}. No se encontró ninguna infracción según el conjunto de reglas {ruleset}.',
    },
    conversation: 'El usuario escribe: {says}.',
    outOfHours: 'Fuera del horario, el bot avisa y muestra otro canal.',
    evidence:
      'Prueba disponible: expediente con el flujo, las conversaciones y el SHA-256 de cada archivo.',
    request: {
      appeal: 'Solicitamos la revisión de la decisión.',
      remedied: 'Solicitamos la revisión del estado actual.',
    },
    short: {
      appeal:
        '{phone}, {penalty} el {day}: el flujo vigente ofrecía {first} en {messages} {messages|mensaje|mensajes}. Hay prueba. Solicitamos la revisión.',
      remedied:
        '{phone}, {penalty} el {day}: flujo corregido y publicado; ofrece {first} en {messages} {messages|mensaje|mensajes}. Hay prueba. Solicitamos la revisión.',
    },
    handover: 'pasa a una persona',
    full: 'Texto del caso ({count} caracteres)',
    brief: 'Versión corta ({count} caracteres)',
  },
  steps: {
    lead: 'Solo un administrador del portafolio puede solicitar la revisión; no hay API para ello.',
    list: [
      'Entre en business.facebook.com/business-support-home como administrador del portafolio.',
      'Abra Resumen de la cuenta y elija el portafolio; puede aparecer como «Activos restringidos».',
      'Abra Cuentas de WhatsApp y la cuenta de este número, con «Problemas con la cuenta» o «Cuenta inhabilitada».',
      'En la pestaña «Disponible para revisión», elija la infracción y «Solicitar revisión».',
      'Elija el motivo, pegue el texto del caso y envíe. La infracción pasa a «En revisión».',
      'Registre aquí la fecha, el número del caso y quién lo envió. La decisión suele llegar en 24 a 48 horas: revertida o sin cambios.',
      'Las infracciones por spam no siempre admiten revisión; en ese caso, espere el fin del bloqueo.',
    ],
    confirmed: 'Pasos comprobados el {day} por {by}.',
    confirmedByDocument: 'Pasos comprobados con la página de Meta del {day}.',
    window: 'El plazo usual es de 90 días desde el aviso; Meta no promete ninguno.',
  },
  identifiers: {
    client: 'Empresa',
    portfolio: 'Portafolio comercial (ID)',
    account: 'Cuenta de WhatsApp (WABA ID)',
    accountName: 'Nombre de la cuenta',
    number: 'Número',
    numberId: 'ID del número',
    name: 'Nombre para mostrar',
    case: 'Número del caso',
    penalty: 'Penalización',
    penalisedAt: 'Impuesta el',
    seenAt: 'Vista por primera vez el',
    lastWellAt: 'Última lectura sin ella',
    reason: 'Motivo, palabra por palabra',
    before: 'Antes',
    after: 'Después',
    source: 'Fuente',
  },
  history: {
    head: ['Visto el', 'Calidad', 'Estado', 'Límite', 'Envío', 'Fuente'],
    repeats: 'igual en {count} {count|lectura|lecturas} más hasta la línea siguiente',
    events: 'Avisos de Meta (webhooks)',
    eventHead: ['Cuándo', 'Evento', 'Motivo, palabra por palabra'],
    expires: 'hasta {at}',
    gap: 'no se sabe nada del número hasta el {to}',
    none: 'No se guardó ninguna lectura del número.',
    source: {
      meta: 'leído en Meta',
      webhook: 'aviso de Meta',
      blip: 'leído en Blip',
      typed: 'escrito a mano',
      csv: 'de una tabla',
    },
  },
  ways: {
    lead: 'Cada conversación se reprodujo a partir del flujo con un simulador que sigue las reglas de ejecución de Blip Builder, y se puede repetir con el mismo resultado.',
    head: ['Canal', 'Contacto', 'Bloque', 'Mensajes'],
    conversation: 'Conversación {number}: {channel}',
    closed: 'Conversación {number}: fuera del horario o sin agentes',
    inHours: 'en horario de atención',
    possible: 'depende de lo que se lista debajo de ella',
    pictures: 'Imágenes: {files}',
  },
  profile: {
    seen: 'Visto el',
    none: 'El perfil de empresa nunca se leyó.',
    about: 'Información',
    description: 'Descripción',
    address: 'Dirección',
    email: 'Correo electrónico',
    websites: 'Sitios web',
    vertical: 'Sector',
  },
  templates: {
    notRead: 'Las plantillas de la cuenta nunca se leyeron.',
    none: 'Ninguna plantilla en pausa, rechazada o de calidad media o baja.',
    head: ['Plantilla', 'Categoría', 'Estado', 'Calidad', 'Texto'],
  },
  flow: {
    then: 'Versión vigente en la penalización',
    now: 'Versión publicada ahora',
    rows: {
      bot: 'Bot',
      basis: 'Cómo se sabe',
      takenAt: 'Copiada el',
      source: 'Origen',
      rawSha256: 'SHA-256 de lo recibido',
      contentSha256: 'SHA-256 del contenido',
      bytes: 'Bytes recibidos',
      redactions: 'Secretos borrados',
      ruleset: 'Conjunto de reglas',
      ruleSource: 'Fuente de las reglas',
      auditedAsOf: 'Auditada al',
      tool: 'Herramienta',
      file: 'Archivo en el expediente',
    },
    fromBlip: 'leída en Blip',
    fromFile: 'archivo «{file}»',
    check:
      'El archivo del flujo está en forma canónica (RFC 8785): su SHA-256 es el del contenido.',
    masked:
      'En el archivo del flujo se enmascararon datos personales; por eso su SHA-256 difiere del contenido.',
    otherFile:
      'El contenido no tiene forma canónica; el SHA-256 del archivo difiere del contenido.',
  },
  actions: {
    failed: 'Fallo de la versión de la penalización: {text}',
    none: 'No hay correcciones registradas.',
    published: 'Versión publicada (SHA-256 del contenido {sha})',
    firstSeen: 'Versión vista publicada por primera vez (SHA-256 del contenido {sha})',
    task: 'Tarea hecha: {task}, por {by}',
    triage: 'Hallazgo {id}: {state}, por {by}. {reason}',
    answer: 'Pregunta de la verificación {id} respondida por {by}: {value}. {note}',
  },
  errors: {
    none: 'No se registró ningún error de la API.',
    lead: 'Como respondió Meta, sin cambiar una palabra.',
  },
  log: {
    none: 'Según el registro, la revisión aún no se ha solicitado.',
    submitted: 'Revisión solicitada por {by}: {where}, caso {case}.',
    answered: 'Respuesta: {outcome} (caso {case}).',
  },
  notShown: {
    always: [
      'Las imágenes de las conversaciones las dibuja este programa a partir del flujo; no son capturas de un teléfono.',
      'El archivo del flujo no muestra colas, agentes de turno, resultados de scripts ni respuestas de modelos de IA.',
      'Si un teléfono se atiende o un correo se lee no se ve en el flujo.',
      'El expediente habla solo del camino hasta una persona; otras políticas de Meta no se examinaron.',
      'Cómo dieron los usuarios su consentimiento no forma parte de este expediente.',
    ],
    statement:
      'Que esta versión estaba publicada se apoya en la palabra de {client}; Blip no se leyó o no lo informa.',
    observation:
      'Blip no informó la hora de la publicación: la versión se encontró publicada antes y después, y no se ve lo que pasó entre dos lecturas.',
    window: 'No se conoce el momento exacto de la penalización.',
    open: 'Pregunta sin responder ({id}): {text}',
    otherFail: 'Verificación que falló y no decide este caso ({id}): {text}',
    assumptions:
      'Las conversaciones toman por dado lo que el archivo no muestra; cada supuesto está listado debajo de su conversación.',
    lateAnswers:
      '{count} {count|respuesta de una persona se dio|respuestas de personas se dieron} después de la penalización sobre la versión de entonces.',
    gaps: 'Hay {count} {count|período|períodos} sin lectura del número.',
    noProfile: 'El perfil de empresa no se leyó.',
    noTemplates: 'Las plantillas de mensajes no se leyeron.',
    noErrors: 'No se guardó ninguna respuesta de error de la API.',
    noClosed:
      'Ninguna conversación fuera del horario: el flujo no verifica el horario, o no se encontró.',
    untold:
      '{count} {count|camino hasta una persona está|caminos hasta una persona están} en la lista sin conversación propia.',
  },
  masked: {
    none: 'No se enmascaró nada.',
    lead: 'Cada valor se cambió por palabras antes de hacer los archivos; el mismo número indica el mismo valor. Los canales de contacto de la propia empresa se mantienen, porque son la prueba. Reglas: versión {rules}.',
    head: ['Qué', 'Dónde', 'Veces'],
    kind: {
      email: 'Correo electrónico',
      cpf: 'CPF',
      cnpj: 'CNPJ',
      card: 'Número de tarjeta',
      phone: 'Teléfono',
      name: 'Nombre',
      term: 'Término elegido',
    },
    flowFile: 'Archivo del flujo',
    cover: 'Portada',
  },
  picture: { more: '… {count} más, en el archivo de texto', page: '{page} de {pages}' },
  proves: {
    page: 'El expediente entero como página.',
    part: '{heading}.',
    ticketShort: 'Texto del caso en versión corta.',
    conversation: '{caption}, como texto.',
    drawing: '{caption}, como dibujo.',
    picture: '{caption}, como imagen.',
    flow: 'El flujo vigente en la penalización, sin secretos.',
    flowNow: 'El flujo publicado ahora, sin secretos.',
    snapshot: 'El registro de la copia: cuándo y de dónde se leyó, sus SHA-256 y lo que se borró.',
    run: 'La auditoría de la copia, con todas las evidencias.',
    history: 'Las lecturas del número, los avisos de Meta y los vacíos, como datos.',
    errors: 'Los errores de la API, como datos.',
    templates: 'Las plantillas de mensajes afectadas, como datos.',
    masked: 'Lo que se enmascaró: tipo, lugar y cantidad, nunca el valor.',
  },
  claims: {
    version: 'Esta versión del flujo estaba vigente en la penalización.',
    way: 'El flujo lleva a una persona: {ways}.',
    closed: 'Fuera del horario, el flujo avisa y muestra otro canal.',
    failed: 'La versión vigente en la penalización falló en: {failed}.',
    repaired: 'La versión publicada ahora está corregida.',
    penalty: 'El número recibió la penalización «{penalty}» el {day}.',
    actions: 'Lo que se hizo desde entonces, con fechas.',
  },
  refusal: {
    heading: 'No se hizo ningún expediente.',
    version: {
      'nothing-known': 'No se sabe qué versión estaba publicada: Blip nunca se leyó para este bot.',
      'only-later': 'Solo se conocen versiones posteriores a la penalización, desde {from}.',
      'only-earlier': 'La última versión conocida se vio el {until}, antes de la penalización.',
      gap: 'Entre {until} y {from} no se sabe qué versión estaba publicada.',
      'changed-within':
        'La versión cambió entre la última lectura buena y la penalización. Indique el momento exacto de la penalización.',
      'no-copy': 'Se sabe qué versión estaba publicada, pero no hay copia de ella.',
    },
    notRepaired:
      'El flujo vigente en la penalización falló, y no se conoce ninguna versión posterior. Corríjalo, publíquelo e inténtelo de nuevo.',
    failsNow:
      'El flujo vigente en la penalización falló, y el publicado ahora también falla. Corrija y publique antes de solicitar la revisión.',
    openThen:
      'Responda antes las preguntas en que se apoya la afirmación, sobre la versión de entonces.',
    openNow:
      'Responda antes las preguntas en que se apoya la afirmación, sobre la versión de ahora.',
    audit: '{id}: {text}',
  },
};
