import type { DeskTexts } from './shape.ts';

/** Texts about the command palette and what stands around every view, in Spanish. */
export const esDesk: DeskTexts = {
  palette: {
    title: 'Paleta de comandos',
    label: 'Cliente, bot, número, incidencia o comando',
    recent: 'Elementos recientes',
    commands: 'Comandos',
    found: '{count} resultado | {count} resultados',
    none: 'Nada se llama «{text}».',
    more: 'Los {shown} primeros de {total}. Escriba más para encontrar los otros.',
    failed: 'No se pudieron leer los clientes, bots y números. {why}',
    hint: 'Flechas para elegir, Enter para abrir, > para ver solo comandos.',
    client: 'Cliente',
    bot: 'Bot de {client}',
    number: 'Número de {client}',
    numberNamed: 'Número de {client}, «{name}»',
    incident: 'Incidencia de {client}',
    incidentOf: 'Incidencia de {client}, {phone}',
    line: '{name} – {client}',
    group: {
      go: 'Ir a',
      audit: 'Auditoría',
      file: 'Archivo',
      view: 'Ver',
      help: 'Ayuda',
    },
  },
  find: {
    title: 'Buscar en esta pantalla',
    none: 'Nada en esta pantalla',
    count: '{at} de {count}',
    previous: 'Anterior',
    next: 'Siguiente',
    close: 'Cerrar la búsqueda',
  },
  network: {
    offline: 'Sin red',
    offlineSince: 'Sin red desde {since}',
    works:
      'Lo que necesita la red espera: sincronizar, probar claves, sello de tiempo. Todo lo demás funciona con lo que hay en este equipo.',
    synced: 'Sincronizado {newest}',
    syncedSpan: 'Sincronizado {newest}; la lectura más antigua, {oldest}',
    syncedFull: 'Lectura más reciente el {newest}, más antigua el {oldest}.',
    syncedNever:
      'Lectura más reciente el {newest}, más antigua el {oldest}. {count} conexión aún no se ha leído. | Lectura más reciente el {newest}, más antigua el {oldest}. {count} conexiones aún no se han leído.',
  },
  print: {
    failed: 'No se pudo preparar el PDF para imprimirlo. Guárdelo e imprima el archivo.',
    note: 'Impreso el {moment}. De las listas largas salen solo las filas a la vista; exporte la lista para tenerlas todas.',
  },
};
