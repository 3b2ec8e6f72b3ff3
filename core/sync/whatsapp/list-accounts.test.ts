import { describe, expect, test } from 'vitest';
import type { TokenFacts } from '#core/model/credential.ts';
import { graphError, scriptedGraph } from '#test/fakes/scripted-graph.ts';
import type { ScriptedReply } from '#test/fakes/scripted-graph.ts';
import { listAccounts } from './list-accounts.ts';

const token: TokenFacts = {
  appId: null,
  application: null,
  type: 'SYSTEM_USER',
  scopes: [],
  expiresAt: null,
  dataAccessExpiresAt: null,
  wabaIds: null,
  businessIds: [],
};
const denied = graphError(403, { code: 200, message: 'Requires business_management permission' });

/** Answers by path; what is not in the table is denied. */
const graphOf = (table: Record<string, unknown>) =>
  scriptedGraph((path) =>
    Object.hasOwn(table, path)
      ? isReply(table[path])
        ? table[path]
        : { body: table[path] }
      : denied,
  );
const isReply = (value: unknown): value is ScriptedReply =>
  typeof value === 'object' && value !== null && 'body' in value;

const owned = (business: string) => `${business}/owned_whatsapp_business_accounts`;
const client = (business: string) => `${business}/client_whatsapp_business_accounts`;

describe('the accounts that a token sees', () => {
  test('are those of its portfolios, each once, owned first', async () => {
    const graph = graphOf({
      [client('506')]: {
        data: [
          { id: '2', name: 'Wind & Wool' },
          { id: '1', name: 'Lucky Shrub' },
        ],
      },
      [owned('506')]: { data: [] },
      [owned('507')]: {
        data: [
          { id: 104996122399160, name: 'Acme' },
          { id: '1', name: 'Lucky Shrub' },
        ],
      },
      [client('507')]: { data: [] },
    });
    const accounts = await listAccounts(
      graph.session,
      { ...token, businessIds: ['507', '506'] },
      '506',
    );
    expect(accounts).toEqual([
      { wabaId: '2', name: 'Wind & Wool', ownership: 'client' },
      { wabaId: '1', name: 'Lucky Shrub', ownership: 'owned' },
      { wabaId: '104996122399160', name: 'Acme', ownership: 'owned' },
    ]);
    expect(graph.requests).toHaveLength(4);
  });

  test('are those granted by name where no portfolio is known', async () => {
    const graph = graphOf({ '1': { id: '1', name: 'Lucky Shrub' }, '2': { id: '2' } });
    const granted = { ...token, wabaIds: ['1', '2', '3', '1'] };
    expect(await listAccounts(graph.session, granted, null)).toEqual([
      { wabaId: '1', name: 'Lucky Shrub', ownership: 'unknown' },
      { wabaId: '2', name: '2', ownership: 'unknown' },
    ]);
  });

  test('are those granted by name where the portfolio may not be read', async () => {
    const graph = graphOf({ '1': { id: '1', name: 'Lucky Shrub' } });
    const accounts = await listAccounts(graph.session, { ...token, wabaIds: ['1'] }, '506');
    expect(accounts.map(({ wabaId }) => wabaId)).toEqual(['1']);
  });

  test('include one that is locked by policy', async () => {
    const graph = graphOf({ '1': graphError(403, { code: 131031, message: 'locked' }) });
    expect(await listAccounts(graph.session, { ...token, wabaIds: ['1'] }, null)).toEqual([
      { wabaId: '1', name: '1', ownership: 'unknown' },
    ]);
  });

  test('are none without portfolio or grant', async () => {
    const graph = graphOf({});
    expect(await listAccounts(graph.session, token, null)).toEqual([]);
    expect(graph.requests).toEqual([]);
  });

  test('and where all of them are denied, the words say so', async () => {
    await expect(listAccounts(graphOf({}).session, token, '506')).rejects.toMatchObject({
      code: 'not-allowed',
      words: 'Requires business_management permission',
    });
  });

  test('a token that breaks on the way ends it', async () => {
    const graph = graphOf({ [owned('506')]: graphError(401, { code: 190 }) });
    await expect(
      listAccounts(graph.session, { ...token, wabaIds: ['1'] }, '506'),
    ).rejects.toMatchObject({ code: 'bad-credential' });
    expect(graph.requests).toHaveLength(1);
  });
});
