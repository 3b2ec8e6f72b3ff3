import { some } from './some.ts';
import type { SectionTexts } from './section-texts.ts';

/** The sections around the findings, in Spanish. */
export const esSections: SectionTexts = {
  front: {
    draft: 'Borrador',
    period: 'Período',
    span: (from, to) => `del ${from} al ${to}`,
    version: 'Versión',
    numbers: (count) => (count === 1 ? 'Número' : 'Números'),
    approved: 'Aprobado por',
    approvedBy: (by, day) => `${by}, el ${day}`,
    agencyLogo: 'Logotipo de la agencia',
    clientLogo: 'Logotipo del cliente',
  },

  score: {
    heading: 'Puntuación',
    of: (score) => `${score} de 100`,
    line: (score) => `Puntuación: ${score} de 100.`,
    changed: (score, before) => `Puntuación: ${score} de 100; en el último informe, ${before}.`,
    none: 'sin puntuación',
    several: 'Cada bot tiene su puntuación; un promedio entre bots no diría nada.',
    before: 'Antes',
    counts: 'Cómo terminaron las verificaciones',
    outcome: 'Resultado',
    number: 'Verificaciones',
  },

  changes: {
    heading: 'Qué cambió desde el último informe',
    first: 'Este es el primer informe enviado: no hay con qué compararlo.',
    since: (version, day) => `Comparado con la versión ${version}, del ${day}.`,
    nothing: 'Nada cambió: ninguna falla ni pregunta apareció, desapareció o se mantuvo.',
    new: 'Nuevas',
    fixed: 'Corregidas',
    recurring: 'Se mantienen',
    newlyChecked: 'Verificadas por primera vez',
    noLongerChecked: 'Ya no verificadas',
    whole: 'en todo el flujo',
    added: (bot) => `El bot ${bot} no estaba en el último informe.`,
    score: (before, now) => `La puntuación pasó de ${before} a ${now}.`,
    tally: (fresh, fixed, recurring) =>
      `${some(fresh, 'nueva', 'nuevas')}, ${some(fixed, 'corregida', 'corregidas')}, ${some(recurring, 'se mantiene', 'se mantienen')}.`,
    finding: 'Verificación',
    where: 'Dónde',
  },

  action: {
    effort: 'Esfuerzo',
    steps: (steps) => some(steps, 'paso', 'pasos'),
    blocks: (blocks) => `en ${some(blocks, 'bloque', 'bloques')}`,
    owner: 'Responsable',
    comment: 'Comentario',
    signed: (by, day) => `${by}, ${day}`,
  },

  history: {
    heading: 'Historial de calidad',
    lead: 'La calificación que Meta da al número. Donde nadie miró no hay línea: las lagunas se muestran como lagunas.',
    none: 'No se sigue ningún número de WhatsApp de este cliente.',
    unseen: 'No se vio ninguna calificación en este período.',
    chart: (phone, from, to) => `Calificación de calidad de ${phone}, del ${from} al ${to}`,
    described: (spans, gaps, versions) =>
      `${some(spans, 'tramo observado', 'tramos observados')}, ${some(gaps, 'laguna', 'lagunas')}, ${some(versions, 'versión del flujo', 'versiones del flujo')}. La tabla que sigue dice lo mismo.`,
    latest: (rating) => `Última calificación vista: ${rating}.`,
    versionMark: 'Versión del flujo publicada',
    gapMark: 'Sin observación',
    incidentMark: 'Incidencia',
    from: 'Desde',
    to: 'Hasta',
    rating: 'Calificación',
    state: 'Estado',
    source: 'Fuente',
    gap: (reason) => `Sin observación: ${reason}`,
    reason: {
      'app-closed': 'Transbordo estaba cerrado',
      locked: 'el espacio de trabajo estaba bloqueado',
      asleep: 'el equipo estaba suspendido',
      paused: 'las sincronizaciones estaban en pausa',
      offline: 'sin internet',
      'no-credential': 'no había conexión',
      'bad-credential': 'la conexión fue rechazada',
      throttled: 'el servicio pidió esperar',
      error: 'la lectura falló',
      'not-scheduled': 'no había nada programado',
    },
    published: 'Flujo publicado',
    seen: 'Flujo visto por primera vez',
    more: (count) => `y ${some(count, 'línea anterior', 'líneas anteriores')}`,
  },

  incidents: {
    heading: 'Incidencias del período',
    none: 'Ninguna incidencia en este período.',
    opened: 'Observada el',
    value: 'Cambio',
    changed: (before, after) => `de ${before} a ${after}`,
    reason: 'Motivo dado por Meta',
    recovered: 'Vista bien de nuevo el',
    closed: 'Cerrada',
    closedBy: (day, by) => `el ${day}, por ${by}`,
    open: 'En curso',
    outcome: 'Resultado',
    log: 'Registro del caso',
    when: 'Cuándo',
    who: 'Quién',
    what: 'Qué',
    program: 'Transbordo',
    filed: (place, day) => `${place}, el ${day}`,
    case: 'caso',
  },

  contacts: {
    heading: 'Contactos para que el cliente confirme',
    lead: 'Lo que el bot dice a sus usuarios. Marque si está bien; si no, escriba al lado lo correcto.',
    none: 'El bot no dice teléfono, correo, formulario ni tienda.',
    where: 'Bloques',
    answer: 'Confirmación',
    right: 'correcto',
    wrong: 'incorrecto',
    hours: 'Horarios que dice el bot',
    hoursLead: 'En palabras del bot, con la parte que dice el horario subrayada.',
    noHours: 'El bot no dice horario de atención.',
    said: 'Lo que dice',
  },

  probe: {
    heading: 'Pedidos de una persona',
    lead: (phrases) =>
      phrases === 1
        ? 'Se escribió una forma de pedir una persona en cada punto en que el bot espera respuesta.'
        : `Se escribieron ${phrases} formas de pedir una persona en cada punto en que el bot espera respuesta.`,
    notMade: 'El flujo no pudo recorrerse en el tiempo reservado; no se afirma nada.',
    nothing: 'El bot no espera respuesta en ningún punto alcanzable.',
    place: 'Punto',
    where: 'Bloques',
    understood: 'Entendidos',
    share: (count, all) => `${count} de ${all}`,
    perhaps: (count) => `más ${some(count, 'posible', 'posibles')}`,
    failing: 'No entendidos',
    noneFails: 'ninguno',
    more: (count) => `y ${count} más`,
    untried: (count) =>
      count === 1
        ? 'En un bloque no se pudo escribir nada: ninguna conversación llega hasta allí.'
        : `En ${count} bloques no se pudo escribir nada: ninguna conversación llega hasta allí.`,
    matrix: 'Pedido por pedido',
    matrixLead:
      'Los pedidos que dan el mismo resultado en todos los puntos están en la misma fila.',
    phrases: 'Pedidos',
    result: {
      person: 'llega a una persona o recibe un contacto',
      offer: 'se entera de cómo llegar a una persona',
      possible: 'depende de algo que el archivo no muestra',
      refused: 'la respuesta es rechazada',
      nothing: 'no se entiende',
    },
    short: {
      person: 'persona',
      offer: 'indica',
      possible: 'depende',
      refused: 'rechaza',
      nothing: 'no',
    },
  },

  risks: {
    heading: 'Riesgos aceptados',
    lead: 'Fallas que alguien decidió mantener por ahora. El riesgo sigue hasta que se corrijan.',
    none: 'No se aceptó ningún riesgo.',
    finding: 'Falla',
    reason: 'Motivo',
    who: 'Quién decidió',
    until: 'Hasta',
    noEnd: 'sin plazo',
  },

  appendix: {
    heading: 'Anexo',
    blocks: 'Bloques del flujo',
    block: 'Bloque',
    id: 'Identificador',
    more: (count) => `y ${some(count, 'bloque más', 'bloques más')}`,
  },

  signOff: {
    heading: 'Firmas',
    lead: 'La firma del cliente confirma la recepción; no cambia lo que se verificó.',
    prepared: 'Preparado por',
    reviewed: 'Revisado y aprobado por',
    acknowledged: 'Enterado, por el cliente',
    name: 'Nombre',
    day: 'Fecha',
    signature: 'Firma',
  },

  brief: {
    findings: 'Fallas y preguntas',
    more: (count) =>
      count === 1 ? 'y una más, en el informe completo' : `y ${count} más, en el informe completo`,
    fullReport:
      'Las pruebas, los pasos de corrección, el método y los límites están en el informe completo.',
    status: 'Tratamiento',
    finding: 'Qué se encontró',
    severity: 'Gravedad',
    owner: 'Responsable',
  },
};
