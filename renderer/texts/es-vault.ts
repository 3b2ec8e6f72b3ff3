import type { VaultTexts } from './shape.ts';

/** Texts about how the workspace opens, and about backups, in Spanish. */
export const esVault: VaultTexts = {
  vault: {
    title: 'Cómo se abre este espacio de trabajo',
    text: 'Cada manera abre los mismos datos. Cambiar la frase de contraseña no los toca y tarda pocos segundos.',
    failed: 'No se pudieron cargar las maneras de abrir',
    passphrase: 'Frase de contraseña',
    passphraseCost: 'Cada intento cuesta {memory} MiB de memoria y {passes} pasadas (Argon2id).',
    passphraseNone: 'Ninguna. Las copias de seguridad solo se abren en este equipo.',
    keychain: 'Llavero del sistema',
    keychainBy: 'Abre sin preguntar en esta cuenta del equipo. Guardado por {backend}.',
    keychainOther:
      'Guardado por {backend}; esta sesión ofrece {found}. Si no se abre, guárdelo de nuevo en el llavero de ahora.',
    keychainNone: 'No se usa. Esta sesión ofrece {backend}.',
    keychainMissing:
      'No disponible: esta sesión no ofrece un llavero que proteja de verdad ({backend}).',
    unknown: 'Otra manera, de una versión más nueva de Transbordo',
    unknownText: 'Esta versión no la abre ni la quita.',
    set: 'Definir frase de contraseña',
    change: 'Cambiar frase de contraseña',
    removePassphrase: 'Quitar frase de contraseña',
    add: 'Usar el llavero',
    again: 'Guardar de nuevo',
    removeKeychain: 'Dejar de usar el llavero',
    last: 'Es la única manera de abrir y no se puede quitar.',
    older:
      'Las copias de seguridad hechas hasta ahora siguen abriéndose con la frase anterior. Quien la conozca y tenga una de ellas abre los datos de ese día.',
    setIntro:
      'Con ella el espacio de trabajo también se abre en otro equipo, y las copias de seguridad también.',
    removeIntro: {
      passphrase:
        'Solo el llavero de este equipo y el código de recuperación abrirán los datos. Sin los dos, las copias hechas después de esto también quedan ilegibles.',
      keychain: 'La frase de contraseña se pedirá cada vez que se abra la aplicación.',
    },
    addIntro:
      'La aplicación se abrirá sin preguntar para quien haya entrado en esta cuenta del equipo.',
    current: 'Frase de contraseña actual',
    next: 'Nueva frase de contraseña',
    repeat: 'Repita la nueva frase de contraseña',
    working: 'Calculando la clave',
    saved: {
      passphrase: 'La frase de contraseña vale desde ahora.',
      keychain: 'El llavero del sistema abre este espacio de trabajo.',
      removed: 'Quitado. Compruebe que conoce la manera que queda.',
    },
  },
  backup: {
    title: 'Copias de seguridad',
    text: 'Una por día con el espacio de trabajo abierto y antes de cada actualización de los datos. Quedan las de 7 días, de 4 semanas, las 3 últimas antes de actualizar y las 3 últimas que usted pidió.',
    make: 'Hacer una copia ahora',
    made: 'Copia hecha y comprobada ({size}).',
    madeAlone: 'Copia hecha y comprobada. La segunda copia falló: {reason}',
    running: 'Copiando y comprobando',
    restoring: 'Abriendo la copia y comprobándola',
    onlyHere:
      'Sin frase de contraseña estas copias solo se abren en este equipo y en esta cuenta. Defina una en Seguridad para que se abran en otro.',
    daily: 'La copia de hoy falló. {reason}',
    rehearsesItself:
      'Una vez al mes la copia más reciente se restaura aparte, se lee entera y se borra de allí, sin que nadie lo pida.',
    rehearsed: 'La última vez que todo estaba bien: {moment}.',
    rehearsalFailed:
      'El ensayo mensual de la restauración falló; mañana se intenta con la copia de ese día. {reason}',
    failed: 'No se pudieron cargar las copias',
    none: 'Ninguna copia todavía',
    noneText: 'La primera se hace sola, en menos de un minuto con el espacio de trabajo abierto.',
    list: 'Copias de seguridad',
    at: 'Hecha el',
    reason: 'Motivo',
    reasons: { daily: 'Diaria', asked: 'Pedida', migration: 'Antes de actualizar' },
    size: 'Tamaño',
    place: 'Dónde',
    places: { first: 'Este equipo', second: 'Segunda carpeta' },
    foreign: 'Segunda carpeta, de otra instalación',
    verified: 'Comprobada',
    holds: 'Clientes: {clients}. Bots: {bots}.',
    menu: 'Acciones para la copia de {moment}',
    verify: 'Comprobar de nuevo',
    verifiedNow: 'La copia está entera: cada byte coincide.',
    rehearse: 'Ensayar la restauración',
    restore: 'Restaurar',
    reveal: 'Mostrar en la carpeta',
    second: 'Segunda carpeta',
    secondText:
      'En otro disco o en la red. Sin ella, un disco roto se lleva los datos y las copias.',
    secondNone: 'Ninguna',
    secondFault: 'La última copia allí falló. {reason}',
    choose: 'Elegir carpeta',
    chooseOther: 'Elegir otra carpeta',
    forget: 'Dejar de usarla',
    forgotten: 'Las copias que ya están en la carpeta se quedan allí.',
  },
  rehearsal: {
    title: 'Ensayar la restauración',
    intro:
      'La copia se abre en una carpeta aparte, se lee entera y se borra de allí. Sus datos de ahora no cambian.',
    passphrase: 'Frase de contraseña de esta copia',
    passphraseHint:
      'Escríbala para ensayar como en otro equipo, con la frase del día de la copia. Vacía, vale la clave ya abierta.',
    start: 'Ensayar',
    done: 'La copia se abre y coincide. Clientes: {clients}. Bots: {bots}. Registros en total: {rows}.',
  },
  restore: {
    open: 'Restaurar desde una copia',
    title: 'Restaurar una copia de seguridad',
    intro:
      'Todo vuelve a ser como el día de la copia. Lo que hay aquí ahora no se borra: va a la carpeta «quarantine», junto a los datos.',
    choose: 'Qué copia',
    none: 'No hay copias en este equipo.',
    noneThere: 'No hay copias de Transbordo en la carpeta «{folder}».',
    elsewhere: 'Buscar en otra carpeta',
    from: 'En la carpeta «{folder}»',
    passphrase: 'Frase de contraseña',
    passphraseHint: 'La de hoy, o la del día de la copia.',
    byKeychain: 'Esta copia se abre con el llavero de este equipo.',
    useKeychain: 'Abrir con el llavero del sistema',
    unreadable: 'La cabecera de esta copia no se puede leer: no se abre.',
    newer: 'Hecha por una versión más nueva de Transbordo: actualice la aplicación.',
    start: 'Restaurar esta copia',
    done: 'Copia del {moment} restaurada.',
  },
};
