import { proofWords } from '#core/model/proof-words.ts';
import { channelWords } from '#core/model/channel-words.ts';
import type { ReportTexts } from './report-texts.ts';
import { esSections } from './es-sections.ts';
import { some } from './some.ts';

/** The report in Spanish. */
export const es: ReportTexts = {
  ...esSections,

  title: 'Informe de cumplimiento',
  subtitle: 'Escalamiento humano en WhatsApp',

  cover: {
    asOf: (day) => `Situación al ${day}`,
    preparedBy: 'Preparado por',
    bots: (count) => (count === 1 ? 'Bot' : 'Bots'),
    moreBots: (count) => `y ${count} más`,
  },

  furniture: { page: { before: 'Página ', between: ' de ' } },

  outcome: {
    fail: 'No superada',
    review: 'Abierta',
    error: 'Sin concluir',
    pass: 'Superada',
    'not-applicable': 'No aplica',
  },
  channel: channelWords['es'],
  certainty: { certain: 'Seguro', possible: 'Posible' },
  verdict: (verdict, counts, ruleset) => {
    const open =
      counts.review === 0
        ? 'ninguna pregunta abierta'
        : some(counts.review, 'pregunta abierta', 'preguntas abiertas');
    const rest =
      counts.error === 0
        ? open
        : `${open}; ${some(counts.error, 'verificación sin concluir', 'verificaciones sin concluir')}`;
    if (verdict !== 'violations')
      return `No se encontró ninguna infracción según el conjunto de reglas ${ruleset}; ${rest}.`;
    const fails = some(counts.fail, 'verificación no superada', 'verificaciones no superadas');
    return `Se encontraron infracciones según el conjunto de reglas ${ruleset}: ${fails}; ${rest}.`;
  },

  summary: {
    heading: 'Resumen',
    count: {
      fail: (count) => (count === 1 ? 'no superada' : 'no superadas'),
      review: (count) => (count === 1 ? 'abierta' : 'abiertas'),
      error: () => 'sin concluir',
      pass: (count) => (count === 1 ? 'superada' : 'superadas'),
      'not-applicable': (count) => (count === 1 ? 'no aplica' : 'no aplican'),
    },
    matters: 'Lo que más importa',
    nothingMatters: 'Todas las verificaciones se superaron y no queda ninguna pregunta abierta.',
    asks: (client) => `Lo que pedimos a ${client}`,
    askFix: (fails) =>
      fails === 1
        ? 'Corregir la falla descrita en este informe y publicar el flujo.'
        : `Corregir las ${fails} fallas en el orden de este informe y publicar el flujo.`,
    askAnswer: (questions) =>
      questions === 1
        ? 'Responder la pregunta abierta, en la parte «Preguntas abiertas».'
        : `Responder las ${questions} preguntas abiertas, en la parte «Preguntas abiertas».`,
    askConfirmContacts: (contacts) =>
      contacts === 1
        ? 'Confirmar que el contacto de «Caminos hasta una persona» es correcto y se atiende.'
        : `Confirmar que los ${contacts} contactos de «Caminos hasta una persona» son correctos y se atienden.`,
    askNewFlow: 'Enviar el flujo publicado para una nueva auditoría.',
    askNothing: 'Avisar cuando el flujo cambie, para auditarlo de nuevo.',
    uncertain: 'Lo que sigue incierto',
    uncertainQuestions: (questions) =>
      questions === 1
        ? 'Una verificación depende de una respuesta que solo una persona puede dar.'
        : `${questions} verificaciones dependen de respuestas que solo una persona puede dar.`,
    uncertainErrors: (errors) =>
      errors === 1
        ? 'Una verificación no pudo concluirse y no cuenta como superada.'
        : `${errors} verificaciones no pudieron concluirse y no cuentan como superadas.`,
    uncertainPaths: (paths) =>
      paths === 1
        ? 'Un camino hasta una persona es solo posible: depende de un script, de una intención, de otro bot o del sentido de un texto.'
        : `${paths} caminos hasta una persona son solo posibles: dependen de un script, de una intención, de otro bot o del sentido de un texto.`,
    uncertainAlways:
      'El archivo del flujo no muestra colas, agentes, resultados de scripts ni lo que responde un modelo de IA.',
    perBot: 'Por bot',
  },

  bot: {
    name: 'Bot',
    fails: 'Fallas',
    questions: 'Abiertas',
    quickest: 'Hasta una persona',
    messages: (count) => some(count, 'mensaje', 'mensajes'),
    noWay: 'Ningún camino',
    reach: (reachable, total) =>
      reachable === total
        ? `${some(total, 'bloque', 'bloques')}, ${total === 1 ? 'alcanzable' : 'todos alcanzables'} en la conversación`
        : `${some(total, 'bloque', 'bloques')}, ${reachable} ${reachable === 1 ? 'alcanzable' : 'alcanzables'} en la conversación`,
  },

  ways: {
    heading: 'Caminos hasta una persona',
    lead: 'Mensajes: el menor número de mensajes del usuario hasta allí, contando el de apertura.',
    none: 'No se encontró ningún camino hasta una persona en este flujo.',
    channel: 'Canal',
    where: 'Bloque',
    value: 'Contacto',
    messages: 'Mensajes',
    certainty: 'Certeza',
    quickest: 'El camino más corto, mensaje por mensaje',
  },

  findings: {
    heading: 'Fallas por gravedad',
    none: 'Ninguna verificación falló.',
    why: 'Por qué importa',
    clause: 'Regla',
    since: (day) => `en vigor desde ${day}`,
    where: 'Dónde',
    evidence: 'Evidencia',
    fix: 'Cómo corregir',
  },

  evidence: {
    proves: proofWords.es,
    conversationLabel: (proves, messages) =>
      `${proves}, con ${some(messages, 'mensaje del usuario', 'mensajes del usuario')}`,
    user: (message) => `Usuario, mensaje ${message}`,
    silent: 'no envía mensaje',
    handover: 'La conversación pasa a una persona',
    path: 'Bloques recorridos',
    assumptions: 'Se toma como dado, porque el archivo no lo muestra:',
    assumption: ({ kind, name, condition, holds }, block) => {
      const what = {
        variable: `la variable «${name}»`,
        hours: `el resultado del horario en «${name}»`,
        desk: `el estado de la atención en «${name}»`,
        intent: 'la intención reconocida por la IA',
        entity: `la entidad «${name}» reconocida por la IA`,
        target: `el destino «${name}»`,
        input: 'el mensaje del usuario',
      }[kind];
      return `En «${block}», ${what} ${holds ? 'cumple' : 'no cumple'} la condición «${condition}».`;
    },
    closedSet: (blocks) =>
      blocks === 1
        ? 'De este bloque no sale ningún camino hasta una persona:'
        : `De estos ${blocks} bloques no sale ningún camino hasta una persona:`,
    quote: 'En palabras del bot',
  },

  questions: {
    heading: 'Preguntas abiertas',
    lead: 'El archivo no basta para responder. Marque una respuesta por pregunta y devuelva estas páginas.',
    none: 'No queda ninguna pregunta abierta.',
    answer: 'Respuesta',
    yes: 'Sí',
    no: 'No',
    unknown: 'No lo sé',
    note: 'Observación',
    answeredBy: 'Respondido por',
    date: 'Fecha',
  },

  answers: {
    heading: 'Respuestas de personas',
    lead: 'Lo que el archivo no muestra y alguien confirmó. Cada respuesta vale hasta la fecha indicada y puede revisarse.',
    question: 'Pregunta',
    until: (day) => `vale hasta ${day}`,
  },

  triage: {
    label: 'Tratamiento',
    line: (state, author, day) => `${state}, por ${author} el ${day}.`,
    until: (day) => `Vale hasta el ${day}.`,
    partly: 'Solo para algunos de los bloques.',
  },

  checks: {
    heading: 'Demás verificaciones',
    lead: 'Lo que se superó, lo que no aplica a este flujo y lo que no pudo concluirse.',
    outcome: 'Resultado',
    check: 'Verificación',
    id: 'Código',
  },

  method: {
    heading: 'Método y límites',
    lead: 'El flujo se lee y se recorre sin conexión, con un simulador que sigue las reglas de ejecución de Blip Builder. Cada conversación de este informe puede repetirse con el mismo resultado.',
    ruleset: 'Conjunto de reglas',
    source: 'Fuente',
    tool: 'Herramienta',
    asOf: 'Momento de referencia',
    timeZone: 'Zona horaria',
    file: 'Archivo',
    noFile: 'Flujo sincronizado, sin archivo',
    takenAt: 'Flujo obtenido el',
    sha256: 'SHA-256 del archivo',
    blocks: 'Tamaño',
    redactions: 'Borrado antes de guardar',
    noRedactions: 'Nada: no se encontró ningún secreto en el archivo.',
    redaction: {
      'access-key': (count) => some(count, 'clave de acceso', 'claves de acceso'),
      authorization: (count) =>
        some(count, 'encabezado de autorización', 'encabezados de autorización'),
      token: (count) => some(count, 'token', 'tokens'),
      password: (count) => some(count, 'contraseña', 'contraseñas'),
      key: (count) => some(count, 'clave', 'claves'),
    },
    switchedOff: 'Verificaciones no hechas',
    problems: 'Problemas del archivo',
    limits: 'Lo que no se examinó',
    limitsLead: 'El informe se apoya en el flujo. Lo que no muestra:',
    limitList: [
      'colas, equipos, agentes y reglas de distribución de Blip Desk;',
      'el resultado de scripts, comandos y llamadas a otros sistemas;',
      'lo que un modelo de IA entiende o responde;',
      'si los teléfonos, correos y formularios realmente se atienden;',
      'los cambios hechos en el flujo después de la fecha del archivo.',
    ],
    limitNumber: 'el perfil comercial y la clasificación de calidad del número;',
    noPromise:
      'Este informe dice lo que se verificó y según qué reglas. No promete el cumplimiento y no es asesoría legal.',
  },

  glossary: {
    heading: 'Glosario',
    entries: [
      {
        term: 'Bloque',
        meaning:
          'Un paso del flujo en Blip Builder: lo que dice el bot, si espera respuesta y adónde va.',
      },
      {
        term: 'Transferencia',
        meaning: 'Paso de la conversación del bot a una persona; «transbordo» en Blip.',
      },
      {
        term: 'Camino hasta una persona',
        meaning:
          'Secuencia de mensajes que termina en un canal aceptado: agente en el chat, teléfono, correo, formulario de contacto, atención en la web o visita a la tienda.',
      },
      {
        term: 'Seguro, posible',
        meaning:
          'Seguro: el camino se repite solo con el archivo. Posible: depende de algo que el archivo no muestra.',
      },
      {
        term: 'Abierta',
        meaning:
          'La verificación no se decide con el archivo; una pregunta concreta espera la respuesta de una persona.',
      },
      { term: 'SHA-256', meaning: 'Huella digital del archivo: si cambia un solo byte, cambia.' },
    ],
  },

  fileName: { compliance: 'cumplimiento', client: 'cliente' },
};
