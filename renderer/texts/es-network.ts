import type { NetworkTexts } from './shape.ts';

/** Texts of the network's settings and of the log for support, in Spanish. */
export const esNetwork: NetworkTexts = {
  reach: {
    title: 'Red',
    text: 'Cómo llega Transbordo a Blip y a Meta. El proxy es el que indica el sistema.',
    failed: 'No se pudieron cargar los ajustes de red',
    service: { blip: 'Blip', graph: 'Meta' },
    unknown: 'Sin uso desde que se abrió el programa.',
    direct: 'Directo, sin proxy.',
    through: 'Por el proxy {proxy}.',
    authority: 'Certificado de {authority}.',
    bare: 'Sin certificado: es una simulación en este equipo.',
    private:
      'Esta autoridad es solo de este equipo: quien administra la red puede leer lo que pasa, también claves y tokens.',
    check: 'Comprobar la conexión',
    trusts: 'Aceptar las autoridades de este equipo',
    trustsHint:
      'Solo para redes de empresa que inspeccionan el tráfico. Desactivado, no se envía nada por una red así.',
    login: 'Usuario «{user}» en el proxy {proxy}.',
    noLogin: 'No hay ningún usuario guardado para un proxy.',
    setLogin: 'Indicar el usuario del proxy',
    forget: 'Olvidar',
    forgotten: 'Usuario del proxy olvidado.',
    stored: 'Usuario del proxy guardado.',
    loginTitle: 'Usuario del proxy',
    loginIntro:
      'Queda cifrado con las claves de los clientes y va solo a este proxy, cuando lo pide. Sin TLS hasta el proxy, la contraseña pasa abierta por la red local.',
    proxy: 'Proxy y puerto',
    proxyHint: 'Por ejemplo proxy.empresa.com:8080.',
    proxyBad: 'Escriba el nombre y el puerto: proxy.empresa.com:8080.',
    user: 'Usuario',
    userMissing: 'Escriba el usuario, sin dos puntos.',
    password: 'Contraseña',
    passwordMissing: 'Escriba la contraseña.',
    show: 'Mostrar la contraseña',
    hide: 'Ocultar la contraseña',
    store: 'Guardar',
  },
  clock: {
    behind: 'Reloj {by} atrasado',
    ahead: 'Reloj {by} adelantado',
    text: 'El reloj de este equipo no coincide con el de Blip y Meta. Ajústelo: los plazos y los horarios de sincronización dependen de él.',
    minutes: '{count} min',
    hours: '{count} h',
    days: '{count} día | {count} días',
  },
  support: {
    title: 'Registro para soporte',
    text: 'Un archivo de texto con versiones, recuentos y códigos de error, para enviar a quien le ayuda.',
    open: 'Ver y guardar',
    intro:
      'Esto es todo lo que tendrá el archivo: sin nombres, flujos, teléfonos, claves ni contraseñas. Léalo antes de enviarlo.',
    shown: 'Contenido del archivo',
    save: 'Guardar',
    saved: '{file} guardado.',
  },
};
