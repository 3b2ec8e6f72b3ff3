import type { Localized } from './locale.ts';

/** What an alert says: a few words, and one sentence. */
export interface Sentence {
  readonly title: string;
  readonly text: string;
}

/** Alerts about connections, syncs and what they brought, by kind and variant. */
export const syncAlertSentences: Localized<Readonly<Record<string, Sentence>>> = {
  'pt-BR': {
    'credential-refused': {
      title: 'Conexão recusada',
      text: '“{label}” foi recusada pelo serviço e não será usada até ser substituída ou testada de novo.',
    },
    'credential-expiring': {
      title: 'Token vence em {days} {days|dia|dias}',
      text: 'O token de “{label}” vale até {day}.',
    },
    'credential-expiring/over': {
      title: 'Token vencido',
      text: 'O token de “{label}” valia até {day}.',
    },
    'credential-rotation': {
      title: 'Hora de trocar a chave',
      text: 'O lembrete de troca de “{label}” venceu.',
    },
    'sync-failing': {
      title: 'Sincronização falhando',
      text: '“{name}” falhou {times} {times|vez|vezes seguidas}.',
    },
    'sync-failing/no-credential': {
      title: 'Falta colar a chave de novo',
      text: '“{name}” não pode ser lido: o segredo não está mais neste computador.',
    },
    'sync-failing/disk-full': {
      title: 'Disco quase cheio',
      text: 'As sincronizações esperam até haver 500 MB livres no disco deste computador. O que já estava guardado está intacto.',
    },
    'new-findings': {
      title: '{count} {count|achado novo|achados novos}',
      text: 'A versão publicada de “{bot}” trouxe {count} {count|achado que a anterior não tinha|achados que a anterior não tinha}.',
    },
    'new-findings/blockers': {
      title:
        '{count} {count|achado novo|achados novos}, {blockers} {blockers|impeditivo|impeditivos}',
      text: 'A versão publicada de “{bot}” trouxe {count} {count|achado que a anterior não tinha|achados que a anterior não tinha}.',
    },
    'draft-differs': {
      title: 'Rascunho diferente do publicado',
      text: 'O rascunho de “{bot}” não é o que está publicado.',
    },
    'template-paused': {
      title: 'Modelo de mensagem parado: {status}',
      text: 'O modelo “{template}” foi pausado ou desativado pela Meta.',
    },
  },
  en: {
    'credential-refused': {
      title: 'Connection refused',
      text: '“{label}” was refused by the service and is not used until it is replaced or tested again.',
    },
    'credential-expiring': {
      title: 'Token expires in {days} {days|day|days}',
      text: 'The token of “{label}” is valid until {day}.',
    },
    'credential-expiring/over': {
      title: 'Token expired',
      text: 'The token of “{label}” was valid until {day}.',
    },
    'credential-rotation': {
      title: 'Time to change the key',
      text: 'The reminder to change “{label}” is due.',
    },
    'sync-failing': {
      title: 'Sync is failing',
      text: '“{name}” failed {times} {times|time|times in a row}.',
    },
    'sync-failing/no-credential': {
      title: 'Key must be pasted again',
      text: '“{name}” cannot be read: the secret is no longer on this computer.',
    },
    'sync-failing/disk-full': {
      title: 'Disk nearly full',
      text: 'Syncs wait until this computer’s disk has 500 MB free. What was stored is intact.',
    },
    'new-findings': {
      title: '{count} new {count|finding|findings}',
      text: 'The published version of “{bot}” brought {count} {count|finding|findings} that the one before did not have.',
    },
    'new-findings/blockers': {
      title: '{count} new {count|finding|findings}, {blockers} {blockers|blocker|blockers}',
      text: 'The published version of “{bot}” brought {count} {count|finding|findings} that the one before did not have.',
    },
    'draft-differs': {
      title: 'Draft differs from what is published',
      text: 'The draft of “{bot}” is not what is published.',
    },
    'template-paused': {
      title: 'Message template stopped: {status}',
      text: 'The template “{template}” was paused or disabled by Meta.',
    },
  },
  es: {
    'credential-refused': {
      title: 'Conexión rechazada',
      text: '«{label}» fue rechazada por el servicio y no se usará hasta que se reemplace o se pruebe de nuevo.',
    },
    'credential-expiring': {
      title: 'El token vence en {days} {days|día|días}',
      text: 'El token de «{label}» vale hasta el {day}.',
    },
    'credential-expiring/over': {
      title: 'Token vencido',
      text: 'El token de «{label}» valía hasta el {day}.',
    },
    'credential-rotation': {
      title: 'Es hora de cambiar la clave',
      text: 'Venció el recordatorio para cambiar «{label}».',
    },
    'sync-failing': {
      title: 'La sincronización falla',
      text: '«{name}» falló {times} {times|vez|veces seguidas}.',
    },
    'sync-failing/no-credential': {
      title: 'Hay que pegar la clave de nuevo',
      text: '«{name}» no se puede leer: el secreto ya no está en este equipo.',
    },
    'sync-failing/disk-full': {
      title: 'Disco casi lleno',
      text: 'Las sincronizaciones esperan hasta que haya 500 MB libres en el disco de este equipo. Lo guardado está intacto.',
    },
    'new-findings': {
      title: '{count} {count|hallazgo nuevo|hallazgos nuevos}',
      text: 'La versión publicada de «{bot}» trajo {count} {count|hallazgo que la anterior no tenía|hallazgos que la anterior no tenía}.',
    },
    'new-findings/blockers': {
      title:
        '{count} {count|hallazgo nuevo|hallazgos nuevos}, {blockers} {blockers|bloqueante|bloqueantes}',
      text: 'La versión publicada de «{bot}» trajo {count} {count|hallazgo que la anterior no tenía|hallazgos que la anterior no tenía}.',
    },
    'draft-differs': {
      title: 'Borrador distinto de lo publicado',
      text: 'El borrador de «{bot}» no es lo que está publicado.',
    },
    'template-paused': {
      title: 'Plantilla de mensaje detenida: {status}',
      text: 'La plantilla «{template}» fue pausada o desactivada por Meta.',
    },
  },
};
