import type { SettingsTexts } from './shape.ts';

/** Texts about the settings, in Spanish. */
export const esSettings: SettingsTexts = {
  settings: {
    title: 'Configuración',
    parts: 'Partes de la configuración',
    part: {
      look: 'Apariencia',
      desktop: 'Este equipo',
      reports: 'Informes',
      security: 'Seguridad',
      backups: 'Copias',
      storage: 'Almacenamiento',
      about: 'Acerca de',
    },
    language: 'Idioma de la aplicación',
    theme: 'Tema',
    size: 'Tamaño del texto',
    contrast: 'Contraste',
    contrasts: { system: 'Como el sistema', more: 'Más fuerte' },
    motion: 'Movimiento',
    motions: { system: 'Como el sistema', less: 'Sin movimiento' },
    desktop: {
      title: 'Fuera de la ventana',
      text: 'Las sincronizaciones necesitan el equipo encendido y la aplicación abierta.',
      tray: 'Seguir abierta al cerrar la ventana',
      trayHint: {
        linux:
          'El icono queda en la barra del sistema, cerca del reloj. “Salir” en su menú termina la aplicación.',
        darwin:
          'El icono queda en la barra de menús, cerca del reloj. “Salir” en su menú termina la aplicación.',
        win32:
          'El icono queda en el área de notificación, cerca del reloj. “Salir” en su menú termina la aplicación.',
      },
      trayFault: {
        'no-host':
          'Este entorno no muestra iconos de programas; por eso, cerrar la ventana termina la aplicación. En GNOME, la extensión AppIndicator los muestra.',
        failed:
          'El sistema no aceptó el icono; por eso, cerrar la ventana termina la aplicación. Cierre la sesión y entre de nuevo para volver a probar.',
      },
      login: 'Abrir al iniciar la sesión',
      loginHint: {
        shown: 'La ventana se abre cuando usted entra en el equipo.',
        hidden: 'Se abre solo con el icono, sin ventana, cuando usted entra en el equipo.',
      },
      loginSandboxed:
        'Esta instalación (Flatpak o Snap) no llega a la carpeta de lo que inicia con la sesión. Agregue la aplicación en la configuración del sistema.',
    },
    lock: {
      title: 'Bloqueo automático',
      text: 'Bloquear cierra los datos y vuelve a pedir la frase de contraseña. La página abierta regresa después.',
      textKeychain:
        'Bloquear cierra los datos hasta que alguien los abra de nuevo. Sin frase de contraseña solo oculta la pantalla: quien usa esta cuenta del equipo puede desbloquear.',
      after: 'Bloquear sin uso',
      afterHint:
        'Cuenta el tiempo sin teclado ni ratón en esta ventana. Una importación, auditoría o lote en curso termina antes.',
      minutes: 'Nunca | Después de {count} minuto | Después de {count} minutos',
      never: 'Nunca',
      withSystem: 'Bloquear junto con el sistema',
      withSystemHint:
        'En cuanto se bloquea la pantalla, el equipo se suspende o entra otra persona.',
    },
    agency: 'Nombre de la agencia',
    agencyHint: 'Se imprime en la portada y en el pie. Si queda vacío, la línea se omite.',
    saved: 'Guardado.',
    version: 'Transbordo {version}',
    runtime: 'Electron {electron} en {platform}',
    privacy: 'Sin servidor y sin telemetría. Transbordo nunca escribe en un bot.',
  },
};
