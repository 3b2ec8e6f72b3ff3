import { beforeEach, describe, expect, it } from 'vitest';
import { aBot, aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { aNumber, anAccount } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

beforeEach(() => {
  world.workspace.clients.insert(aClient({ id: 'client-2' }));
  world.workspace.bots.insert(aBot({ id: 'bot-2', clientId: 'client-2' }));
});

describe('accounts and numbers', () => {
  it('are stored, replaced and hidden', () => {
    const { numbers } = world.workspace;
    numbers.putAccount(anAccount());
    numbers.putAccount(anAccount({ id: 'account-2', clientId: 'client-2', ownership: 'unknown' }));
    numbers.putAccount(anAccount({ name: 'Aurora' }));
    expect(numbers.account('account-1')).toEqual(anAccount({ name: 'Aurora' }));
    expect(ids(numbers.accounts(null))).toEqual(['account-1', 'account-2']);
    expect(numbers.accounts('client-1')).toEqual([anAccount({ name: 'Aurora' })]);
    numbers.removeAccount('account-1');
    expect(numbers.account('account-1')).toBeNull();
    expect(ids(numbers.accounts(null))).toEqual(['account-2']);
    expect(numbers.accounts('client-1')).toEqual([]);
    numbers.putAccount(anAccount());
    expect(numbers.account('account-1')).toEqual(anAccount());
  });

  it('come back with everything, also what nobody knows', () => {
    const { numbers } = world.workspace;
    const typed = aNumber({
      id: 'number-2',
      botId: null,
      phoneNumberId: null,
      wabaId: null,
      verifiedName: null,
    });
    numbers.put(aNumber());
    numbers.put(typed);
    numbers.put(aNumber({ id: 'number-3', clientId: 'client-2', botId: 'bot-2' }));
    expect(numbers.list('client-1')).toEqual([aNumber(), typed]);
    numbers.put({ ...typed, botId: 'bot-1' });
    expect(numbers.get('number-2')).toEqual({ ...typed, botId: 'bot-1' });
    expect(numbers.get('nobody')).toBeNull();
    numbers.setRemoved('number-1', true);
    numbers.put(aNumber({ verifiedName: 'Aurora' }));
    expect(ids(numbers.list(null))).toEqual(['number-2', 'number-3']);
    expect(numbers.get('number-1')?.verifiedName).toBe('Aurora');
    numbers.setRemoved('number-1', false);
    world.workspace.clients.setRemoved('client-2', true);
    expect(ids(numbers.list(null))).toEqual(['number-1', 'number-2']);
  });

  it('belong to a client and a bot that are there', () => {
    expect(() => world.workspace.numbers.put(aNumber({ clientId: 'nobody' }))).toThrow(
      'FOREIGN KEY',
    );
    expect(() => world.workspace.numbers.put(aNumber({ botId: 'nobody' }))).toThrow('FOREIGN KEY');
  });
});
