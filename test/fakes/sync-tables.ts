import type {
  ClientTablePreview,
  RatingTablePreview,
  WebhookImport,
} from '#app/contract/sync-views.ts';

/** Hand-made views of tables and logs before and after they are imported. */

/** A table of ratings with a good row and a bad one. */
export function aRatingPreview(): RatingTablePreview {
  const good = {
    observedAt: '2026-11-10T12:00:00.000Z',
    quality: 'RED',
    status: null,
    limit: null,
  };
  return {
    previewId: 'preview-1',
    fileName: 'classificacoes.csv',
    columns: ['telefone', 'data', 'qualidade'],
    ignoredColumns: ['cor'],
    rows: [
      { line: 2, phone: '+551140028922', ...good, isKnown: false, faults: [] },
      {
        line: 3,
        phone: '+551140028922',
        ...good,
        quality: null,
        isKnown: false,
        faults: [{ column: 'qualidade', fault: 'bad-rating', found: 'roxo' }],
      },
    ],
  };
}

/** A table of clients with a good row and a bad one. */
export function aClientPreview(): ClientTablePreview {
  return {
    previewId: 'preview-2',
    fileName: 'clientes.csv',
    columns: ['cliente', 'bot', 'telefone', 'chave'],
    ignoredColumns: [],
    rows: [
      {
        line: 2,
        client: 'Padaria Sol',
        bot: 'SAC',
        phone: '+551140028922',
        keyHint: 'x7Qa',
        isKnownClient: false,
        faults: [],
      },
      {
        line: 3,
        client: '',
        bot: 'Vendas',
        phone: null,
        keyHint: null,
        isKnownClient: false,
        faults: [{ column: 'cliente', fault: 'missing-client', found: '' }],
      },
    ],
  };
}

/** What an imported webhook log brought. */
export function aWebhookImport(): WebhookImport {
  return {
    fileName: 'webhooks.jsonl',
    events: 3,
    repeated: 1,
    passedOver: 12,
    foreign: 0,
    byKind: [{ kind: 'restriction', count: 2 }],
    incidents: 1,
    unreadable: [7],
  };
}
