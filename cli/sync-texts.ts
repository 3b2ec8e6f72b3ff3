import type { Localized } from '#core/model/locale.ts';
import type { SyncFault } from '#core/model/sync-fault.ts';

/** Words of `sync`, `due` and `status`. */
export interface SyncTexts {
  /** Values: changed, unchanged, partial, failed, audited, requests. */
  readonly result: string;
  readonly nothingDue: string;
  readonly never: string;
  readonly faults: Readonly<Record<SyncFault['code'], string>>;
}

/** The words in every language. */
export const syncTexts: Localized<SyncTexts> = {
  'pt-BR': {
    result:
      'Mudaram: {changed} · sem mudança: {unchanged} · em parte: {partial} · falharam: {failed} · auditados: {audited} · pedidos: {requests}',
    nothingDue: 'Nada está na hora.',
    never: 'nunca',
    faults: {
      offline: 'sem rede',
      timeout: 'sem resposta a tempo',
      dropped: 'conexão interrompida',
      redirected: 'redirecionado para outro endereço; nada foi enviado para lá',
      'too-large': 'resposta grande demais',
      untrusted: 'certificado do servidor não confere',
      'proxy-login': 'o proxy pede usuário e senha: informe-os no aplicativo, em Configurações',
      'proxy-refused': 'o proxy não deixou passar',
      'host-refused': 'endereço não permitido para chaves',
      'bad-credential': 'chave recusada: cole uma nova em Conexões',
      'not-allowed': 'sem permissão para esta leitura',
      throttled: 'pedidos demais; espera antes de tentar de novo',
      unavailable: 'serviço fora do ar',
      'not-the-service': 'outra coisa respondeu no lugar do serviço',
      refused: 'recusado pelo serviço',
      missing: 'não existe ou não é visível para este token',
      policy: 'bloqueado por política',
      'no-credential': 'sem chave: cole-a em Conexões',
      'wrong-answer': 'resposta fora do formato documentado',
      'disk-full': 'disco quase cheio; espera até haver 500 MB livres',
      cancelled: 'cancelado',
    },
  },
  en: {
    result:
      'Changed: {changed} · unchanged: {unchanged} · in part: {partial} · failed: {failed} · audited: {audited} · requests: {requests}',
    nothingDue: 'Nothing is due.',
    never: 'never',
    faults: {
      offline: 'no network',
      timeout: 'no answer in time',
      dropped: 'connection broken',
      redirected: 'redirected to another address; nothing was sent there',
      'too-large': 'answer too large',
      untrusted: 'the server’s certificate does not hold',
      'proxy-login':
        'the proxy asks for a user and a password: enter them in the app, under Settings',
      'proxy-refused': 'the proxy did not let it through',
      'host-refused': 'an address that keys may not be sent to',
      'bad-credential': 'key refused: paste a new one under Connections',
      'not-allowed': 'not allowed to read this',
      throttled: 'too many requests; waits before it tries again',
      unavailable: 'service down',
      'not-the-service': 'something else answered in place of the service',
      refused: 'refused by the service',
      missing: 'not there, or not visible to this token',
      policy: 'locked by policy',
      'no-credential': 'no key: paste it under Connections',
      'wrong-answer': 'an answer that does not read as documented',
      'disk-full': 'disk nearly full; waits until 500 MB are free',
      cancelled: 'cancelled',
    },
  },
  es: {
    result:
      'Cambiaron: {changed} · sin cambios: {unchanged} · en parte: {partial} · fallaron: {failed} · auditados: {audited} · peticiones: {requests}',
    nothingDue: 'No hay nada pendiente.',
    never: 'nunca',
    faults: {
      offline: 'sin red',
      timeout: 'sin respuesta a tiempo',
      dropped: 'conexión interrumpida',
      redirected: 'redirigido a otra dirección; no se envió nada allí',
      'too-large': 'respuesta demasiado grande',
      untrusted: 'el certificado del servidor no es válido',
      'proxy-login':
        'el proxy pide usuario y contraseña: indíquelos en la aplicación, en Configuración',
      'proxy-refused': 'el proxy no lo dejó pasar',
      'host-refused': 'dirección a la que no se pueden enviar claves',
      'bad-credential': 'clave rechazada: pegue una nueva en Conexiones',
      'not-allowed': 'sin permiso para esta lectura',
      throttled: 'demasiadas peticiones; espera antes de reintentar',
      unavailable: 'servicio fuera de línea',
      'not-the-service': 'algo distinto respondió en lugar del servicio',
      refused: 'rechazado por el servicio',
      missing: 'no existe o no es visible para este token',
      policy: 'bloqueado por política',
      'no-credential': 'sin clave: péguela en Conexiones',
      'wrong-answer': 'respuesta que no sigue el formato documentado',
      'disk-full': 'disco casi lleno; espera hasta que haya 500 MB libres',
      cancelled: 'cancelado',
    },
  },
};
