import { decodeText } from '#app/check/decode-text.ts';
import { readClientFlow } from '#app/check/read-client-flow.ts';
import { AppFault } from '#app/contract/errors.ts';
import { readOpeningHours } from '#core/audit/hours/read-opening-hours.ts';
import { regexExample } from '#core/flow/match/regex-example.ts';
import { dotnetRegex } from '#core/flow/match/dotnet-regex.ts';
import { isRunaway } from '#core/flow/match/runaway-regex.ts';
import { OpeningHoursError } from '#core/model/desk-hours.ts';
import { writeJson } from '#core/model/source-form.ts';
import { readIndex } from '#core/report/export/batch-index.ts';
import { readBlipKey } from '#core/sync/blip/blip-key.ts';
import { readClientTable } from '#core/sync/ratings/client-table.ts';
import { readRatingTable } from '#core/sync/ratings/rating-table.ts';
import { tableSample } from '#core/sync/ratings/table-sample.ts';
import { parseWithIds } from '#core/sync/whatsapp/long-ids.ts';
import { readWebhookLog } from '#core/sync/whatsapp/webhook-log.ts';
import { toE164 } from '#core/sync/whatsapp/written-phone.ts';
import { redactFlow } from '#core/vault/redact-flow.ts';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import type { FuzzTarget } from './fuzz.ts';
import { brokenAudits, outcomeOf } from './hostile-case.ts';
import { plantedFlow } from './planted-secrets.ts';
import { takeBlipReply, takeGraphReply } from './take-reply.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));
const lossy = new TextDecoder();

/** Flows of every shape the reader knows, small, with every kind of block. */
const flows: readonly Uint8Array[] = [
  json(
    buildFlow({
      welcome: {
        says: ['Olá {{contact.name}} {a|b}', '<b>Oi</b>'],
        options: ['Falar com atendente', 'Sair'],
        entering: [
          script('aberto'),
          sends({ itemType: 'text/plain', items: ['x'] }, 'application/vnd.lime.collection+json'),
        ],
        outputs: [
          { when: [['input', 'matches', '(?i)^(1|atend.*)$']], to: 'desk:1' },
          {
            when: [
              ['aberto', 'equals', 'true'],
              ['input', 'approximateTo', 'sair'],
            ],
            to: 'error',
          },
        ],
      },
      'desk:1': deskBlock('onboarding', { checksHours: true }),
    }),
  ),
  json(plantedFlow()),
  json({
    id: 'f',
    states: [
      {
        id: 'onboarding',
        root: true,
        input: { bypass: false, expiration: '0:05' },
        outputs: [{ stateId: 'a', order: 1 }],
      },
      { id: 'a' },
    ],
  }),
  json({
    method: 'get',
    status: 'success',
    resource: JSON.stringify({
      flow: buildFlow({ welcome: { says: ['Oi'] } }),
      globalActions: {
        id: 'global-actions',
        $enteringCustomActions: [
          { type: 'SetVariable', settings: { variable: 'x', value: '{{x}}{{x}}' } },
        ],
      },
    }),
  }),
  json({
    settings: { children: [{ service: 'a', isDefault: true }] },
    template: 'master',
    application: { settings: { flow: '{"states":[]}' } },
  }),
];

let flowsTaken = 0;

/** Reads a flow as an import does, and audits every twentieth: the audits are most of the time. */
function takeFlow(bytes: Uint8Array): void {
  flowsTaken += 1;
  if (flowsTaken % 20 === 0) {
    const outcome = outcomeOf(bytes);
    if (outcome.kind === 'checked' && brokenAudits(outcome.checked).length > 0) {
      throw new Error(`broken: ${brokenAudits(outcome.checked).join(' ')}`);
    }
    return;
  }
  withFaults(() => {
    const { document } = readClientFlow(bytes);
    const written = writeJson(document);
    if (redactFlow(document).redactions.length > 0) throw new Error('secrets were left');
    // What is stored must be read again, and be the same.
    if (writeJson(readClientFlow(utf8(written)).document) !== written) throw new Error('unstable');
  });
}

/** Passes over the faults that a file may have. */
function withFaults(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppFault) && !(error instanceof OpeningHoursError)) throw error;
  }
}

const patterns = [
  '^(1|um)$',
  '(?i)falar com (atendente|humano)',
  '[\\w-]+@\\p{L}{2,}',
  "(?'n'a)\\k<n>",
  '(?x) a # b\n+',
  '[a-z-[aeiou]]\\x41\\cA',
  '(?=a)(?<!b)(?>c)',
];

/** Everything that reads what a stranger wrote or a service answered. */
export const fuzzTargets: readonly FuzzTarget[] = [
  { name: 'flow files', samples: () => flows, take: takeFlow, shape: 'json' },
  {
    name: 'letters of files',
    samples: () => [
      utf8('{"é":"ação 👍"}'),
      Buffer.from('\ufeff{"é":1}', 'utf16le'),
      Buffer.from('{"a":1}', 'utf16le').swap16(),
    ],
    take: (bytes) => withFaults(() => void decodeText(bytes)),
    shape: 'bytes',
  },
  {
    name: 'answers of Blip',
    samples: () => [
      json({
        id: '1',
        from: 'postmaster@msging.net',
        to: 'padaria@msging.net/x',
        method: 'get',
        status: 'success',
        type: 'application/vnd.lime.collection+json',
        resource: {
          total: 2,
          itemType: 'application/json',
          items: [
            {
              id: 'a',
              name: 'b',
              Priority: 1,
              isActive: 'True',
              storageDate: '2026-11-01T10:00:00Z',
            },
          ],
        },
      }),
      json({ method: 'get', status: 'failure', reason: { code: 67, description: 'Not found' } }),
      json({
        method: 'get',
        status: 'success',
        type: 'application/json',
        resource: '{"onboarding":{"id":"onboarding"}}',
      }),
      json({
        status: 'success',
        resource: {
          attendanceHour: { timeZoneId: 'E. South America Standard Time' },
          attendanceHourScheduleItems: [
            { startTime: '08:00:00', endTime: '1.00:00:00', dayOfWeek: 'Monday' },
          ],
        },
      }),
    ],
    take: (bytes) => takeBlipReply(lossy.decode(bytes)),
    shape: 'json',
  },
  {
    name: 'answers of Graph',
    samples: () => [
      json({
        data: [
          {
            id: '102290129340398',
            display_phone_number: '+1 631-555-1111',
            quality_rating: 'GREEN',
            throughput: { level: 'STANDARD' },
            health_status: {
              can_send_message: 'LIMITED',
              entities: [
                {
                  entity_type: 'PHONE_NUMBER',
                  errors: [{ error_code: 1, error_description: 'x' }],
                },
              ],
            },
          },
        ],
        paging: { cursors: { after: 'x' } },
      }),
      json({
        error: {
          code: 100,
          error_subcode: 33,
          message: '(#100) Tried accessing nonexisting field (x)',
          fbtrace_id: 'a',
          error_data: { details: 'b' },
          is_transient: true,
        },
      }),
    ],
    take: (bytes) => takeGraphReply(lossy.decode(bytes)),
    shape: 'json',
  },
  {
    name: 'logs of webhooks',
    samples: () => [
      json({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '102290129340398',
            time: 1739321024,
            changes: [
              {
                field: 'phone_number_quality_update',
                value: {
                  display_phone_number: '16315551111',
                  event: 'FLAGGED',
                  current_limit: 'TIER_10K',
                },
              },
              {
                field: 'account_update',
                value: {
                  event: 'DISABLED_UPDATE',
                  ban_info: { waba_ban_state: ['DISABLE'], waba_ban_date: 'April 17, 2025' },
                },
              },
            ],
          },
        ],
      }),
    ],
    take: (bytes) => void readWebhookLog(lossy.decode(bytes)),
    shape: 'json',
  },
  {
    name: 'keys, ids and phones',
    samples: () => [
      utf8('Authorization: Key cGFkYXJpYTpzM2dyM2Q='),
      utf8('padaria: s3gr3dos3gr3do'),
      utf8('+55 (11) 4002-8922'),
      utf8('0055 11 98765‐4321'),
      utf8('{"id":12345678901234567890,"a":[1e5]}'),
    ],
    take: (bytes) => {
      const text = lossy.decode(bytes);
      const number = toE164(text, 'BR') ?? toE164(text, null);
      if (number !== null && !/^\+[1-9]\d{4,14}$/.test(number)) throw new Error('no number');
      readBlipKey(text);
      parseWithIds(text);
    },
    shape: 'bytes',
  },
  {
    name: 'tables of ratings and clients',
    samples: () => [
      utf8(tableSample('pt-BR').ratings),
      utf8(tableSample('es').clients),
      utf8('numero;data;qualidade\n"+5511;x;y'),
    ],
    take: (bytes) => {
      const text = lossy.decode(bytes);
      readRatingTable(text, {
        ...{ zone: 'America/Sao_Paulo', country: 'BR', phones: null },
        now: '2026-11-22T12:00:00.000Z',
      });
      readClientTable(text, 'BR');
      readIndex(text);
    },
    shape: 'bytes',
  },
  {
    name: 'opening hours',
    samples: () => [
      json({
        timeZone: 'America/Sao_Paulo',
        week: [{ day: 'monday', from: '08:00', to: '18:00' }],
        holidays: ['2026-12-25'],
      }),
      json({
        items: [
          {
            attendanceHour: { isMain: true, timeZoneId: 'UTC' },
            attendanceHourScheduleItems: [{ startTime: '08:00', endTime: '18:00', dayOfWeek: 1 }],
            attendanceHourOffItems: [
              { startDate: '2026-12-24T00:00:00Z', endDate: '2026-12-25T23:59:59Z' },
            ],
          },
        ],
      }),
    ],
    take: (bytes) =>
      withFaults(() => {
        const value = parseWithIds(lossy.decode(bytes));
        if (value !== undefined) readOpeningHours(value);
      }),
    shape: 'json',
  },
  {
    name: 'patterns',
    samples: () => patterns.map(utf8),
    take: (bytes) => {
      const pattern = lossy.decode(bytes).slice(0, 12_000);
      const regex = dotnetRegex(pattern);
      for (const input of ['', 'a', 'falar com humano', '👍', 'a\n']) {
        const result = regex.test(input);
        if (result !== null && typeof result !== 'boolean') throw new Error('neither yes nor no');
      }
      isRunaway(pattern);
      const example = regexExample(pattern);
      if (example !== null && regex.test(example) !== true) throw new Error('no example');
    },
    shape: 'bytes',
  },
];
