import type { RecoveryTexts } from './shape.ts';

/** Texts about recovery codes, strict mode, new keys and what proves who sits here, in Spanish. */
export const esRecovery: RecoveryTexts = {
  recovery: {
    title: 'Guarde el código de recuperación',
    intro:
      'Abre sus datos si se pierde la frase de contraseña o este equipo. Se muestra solo esta vez.',
    install: '{computer}, instalación {install}',
    qr: 'El código de recuperación como QR',
    print: 'Imprimir',
    save: 'Guardar PDF',
    copy: 'Copiar',
    copied:
      'Copiado. Sale del portapapeles en {count} segundo. | Copiado. Sale del portapapeles en {count} segundos.',
    saved: '{file} guardado. Solo su cuenta del equipo puede leerlo.',
    where:
      'Guárdelo fuera de este equipo: en papel, o en un gestor de contraseñas. Quien tiene el código y los datos lo abre todo.',
    written: 'Ya lo guardé',
    later: 'Más tarde',
    confirmed: 'El código de recuperación vale desde ahora.',
    confirm: {
      text: 'Escriba dos grupos, leídos de donde guardó el código. Desde entonces vale.',
      group: 'Grupo {group}',
      wrong: 'No es este grupo. Revise lo que guardó.',
      back: 'Ver el código otra vez',
      verb: 'Confirmar',
    },
    paper: {
      title: 'Transbordo: kit de recuperación',
      lead: 'Este código abre el espacio de trabajo sin la frase de contraseña y sin el equipo en que se creó.',
      install: 'Instalación',
      day: 'Emitido el',
      how: 'Cómo usarlo',
      step: {
        one: 'Abra Transbordo. En otro equipo, elija antes “Restaurar desde una copia” y la carpeta con las copias de seguridad.',
        two: 'Elija “Usar el código de recuperación” y escriba los seis grupos. Mayúsculas, espacios y guiones no importan.',
        three:
          'Defina una frase de contraseña nueva y emita otro código. Este deja de valer, y el papel se puede destruir.',
      },
      warning:
        'Guárdelo como guarda un documento. Nadie puede volver a emitir este código, ni quienes hacen Transbordo.',
    },
    code: {
      label: 'Código de recuperación',
      hint: 'Seis grupos de cinco letras y números. Mayúsculas, espacios y guiones no importan.',
      missing: 'Falta {count} carácter. | Faltan {count} caracteres.',
      long: 'Hay {count} carácter de más. | Hay {count} caracteres de más.',
      character: 'Ningún código tiene el carácter “{character}”. Revise ese punto.',
      check: 'Hay un error al teclear: revise cada grupo.',
      use: 'Usar el código de recuperación',
      without: 'Abrir sin el código de recuperación',
    },
    wait: 'Próximo intento en {count} segundo. | Próximo intento en {count} segundos.',
    byKeychain: 'El llavero del sistema confirma por usted.',
    strength: {
      none: 'Evaluando',
      short: 'Corta: falta {count} carácter. | Corta: faltan {count} caracteres.',
      long: 'Demasiado larga: como máximo 1.024 caracteres.',
      guessable: 'Fácil de adivinar.',
      strong: 'Fuerte.',
      very: 'Muy fuerte.',
      other: 'Fácil de adivinar. Junte palabras que no combinan, o sortee una.',
    },
    words: {
      draw: 'Sortear una frase de contraseña',
      about:
        '{words} palabras al azar, {bits} bits. Anótelas antes de seguir: no se vuelven a mostrar.',
      use: 'Usar estas palabras',
      again: 'Sortear otras',
      own: 'Escribir la mía',
      repeat: 'Escriba las palabras otra vez, leídas de donde las anotó.',
    },
    disk: {
      question: '¿El disco de este equipo está cifrado?',
      yes: 'Sí',
      no: 'No',
      unsure: 'No lo sé',
      others: 'Otras personas usan esta misma cuenta del equipo',
      noText:
        'Sin eso, quien saque el disco de la máquina puede intentar llegar a la clave del llavero. Recomendamos la frase de contraseña, y activar el cifrado del disco (BitLocker, FileVault o LUKS).',
      unsureText:
        'En la duda, recomendamos la frase de contraseña: protege aunque se copie el disco. Está cifrado donde BitLocker, FileVault o LUKS están activos.',
      shared:
        'El llavero abriría los datos para todas ellas. En esta cuenta solo protege la frase de contraseña.',
      usePassphrase: 'Usar una frase de contraseña',
    },
    basicText:
      'No disponible: no se encontró ningún llavero en esta sesión. El sistema ofrece solo «basic_text», que cifra con una contraseña igual en todos los equipos; eso no protege nada. Con GNOME Keyring o KWallet desbloqueado, esta opción aparece.',
    unlock: {
      strict:
        'Modo estricto: la frase de contraseña y el llavero de este sistema ({backend}) abren juntos, ninguno de los dos solo.',
    },
    recovered: {
      title: 'Defina una frase de contraseña nueva',
      intro:
        'El código de recuperación abrió el espacio de trabajo. Una frase nueva entra en lugar de la que se perdió; el código sigue valiendo.',
      later: 'Ahora no',
    },
    header: {
      title: 'El archivo que abre sus datos necesita reparación',
      intro:
        'Los datos están aquí, pero el pequeño archivo que dice cómo abrirlos, «vault.json», falta o fue alterado. Elija una copia: solo entra en su lugar si abre estos datos. El archivo de ahora se conserva.',
      choose: 'Copias del archivo',
      none: 'No hay copias de él en este equipo. Busque en la carpeta donde están las copias de seguridad.',
      previous: 'De antes del último cambio',
      first: 'De la copia de seguridad de {moment}',
      chosen: 'De la carpeta elegida, {moment}',
      passphrase: 'La que valía el día de esta copia.',
      verb: 'Usar esta copia',
      keychain: 'Usar esta copia con el llavero',
      elsewhere: 'Buscar en otra carpeta',
    },
    request: {
      text: 'Todavía no hay un código de recuperación: si se pierde la frase de contraseña o el equipo, nadie abre estos datos.',
      go: 'Emitirlo en Seguridad',
    },
    row: {
      title: 'Código de recuperación',
      issued: 'Emitido el {day}. Abre los datos sin la frase de contraseña y en otro equipo.',
      none: 'Ninguno. Si se pierde la frase de contraseña o este equipo, nadie abre estos datos.',
      make: 'Emitir código de recuperación',
      again: 'Emitir otro código',
      intro: 'Antes de mostrar el código, confirme que es usted.',
      replaces:
        'El código anterior deja de valer cuando confirme el nuevo. Las copias de seguridad antiguas siguen abriéndose con el antiguo.',
      go: 'Mostrar el código',
    },
    strict: {
      title: 'Modo estricto',
      off: 'Desactivado. La frase de contraseña o el llavero abren, cada uno por sí solo.',
      on: 'Activado. Solo la frase de contraseña y el llavero ({backend}) juntos abren. Quien se lleva el disco y averigua la frase no abre nada.',
      half: 'La mitad de la clave está en {backend}; la otra es la frase de contraseña.',
      noKeychain: 'Para activarlo hace falta un llavero que proteja de verdad.',
      noPassphrase: 'Para activarlo hace falta una frase de contraseña.',
      noCode: 'Para activarlo hace falta un código de recuperación: sin este equipo, solo él abre.',
      turnOn: 'Activar el modo estricto',
      turnOff: 'Desactivar el modo estricto',
      onIntro:
        'Desde ahora hacen falta las dos cosas. Si se pierde el llavero de este equipo, solo abre el código de recuperación.',
      offIntro:
        'La frase de contraseña vuelve a abrir por sí sola. El llavero se puede agregar otra vez después.',
      isOn: 'Modo estricto activado.',
      isOff: 'Modo estricto desactivado. La frase de contraseña abre por sí sola.',
    },
    rotate: {
      title: 'Cambiar las claves',
      text: 'Para cuando robaron un equipo, o alguien que conocía la frase de contraseña dejó el equipo de trabajo.',
      verb: 'Cambiar las claves',
      list: 'Ver las claves a revocar',
      intro: 'Todo se cifra de nuevo con una clave que nadie conoce.',
      go: 'Cambiarlas ahora',
      effect: {
        all: 'Los dos archivos de datos se reescriben con claves nuevas y se comprueban.',
        locked: 'El espacio de trabajo se cierra unos segundos y vuelve abierto.',
        code: 'El código de recuperación deja de valer; uno nuevo aparece enseguida.',
        backups: 'Las copias de seguridad antiguas siguen abriéndose con lo que las abría.',
        quarantine:
          'Los archivos de antes quedan 30 días en la carpeta “quarantine” y luego se borran.',
      },
      passphrase: 'Cambiar también la frase de contraseña',
      passphraseHint: 'Recomendado si alguien más la conoce.',
      working: 'Cambiando las claves',
      workingText:
        'Los datos se copian con claves nuevas y se comprueban. Un corte de luz ahora deja entero el espacio de trabajo de antes.',
      wait: 'Esto tarda unos segundos.',
      codeIntro: 'Las claves se cambiaron. El código anterior ya no abre nada: guarde el nuevo.',
    },
    revoke: {
      title: 'Claves a revocar en los proveedores',
      intro:
        'Quien tuvo el equipo puede haber usado estas claves. Cambiar las de aquí no las cambia: revoque cada una donde se emitió y pegue la nueva en el cliente.',
      none: 'No hay ninguna clave ni token guardado.',
      count: '{done} de {count} revocada | {done} de {count} revocadas',
      removed: '(en la papelera)',
      ends: 'termina en {hint}',
      blip: 'Abrir el portal de Blip',
      meta: 'Abrir la Configuración del negocio de Meta',
      save: 'Guardar como texto',
      copy: 'Copiar la lista',
      done: 'revocada',
      open: 'por hacer',
      how: {
        blip: 'En Blip: el bot, Configuración, Claves de acceso. Guardada aquí el {day}.',
        meta: 'En Meta: Usuarios del sistema, Revocar tokens. Guardado aquí el {day}.',
      },
      leave: 'Terminar',
    },
    weaker: {
      title: 'Confirme que es usted',
      intro: 'Con el bloqueo automático desactivado, quien llegue a este equipo lo ve todo.',
      verb: 'Desactivarlo de todos modos',
    },
  },
};
