import { beforeEach, describe, expect, it } from 'vitest';
import type { Template } from '#app/ports/sync-stores.ts';
import type { AccountObservation } from '#core/model/quality-history.ts';
import { aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { anAccount, anEvent } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

beforeEach(() => {
  world.workspace.numbers.putAccount(anAccount());
});

describe('observations of an account', () => {
  const seen: AccountObservation = {
    observedAt: on(22),
    source: 'meta',
    reviewStatus: 'APPROVED',
    businessVerification: null,
    status: 'A_NEW_WORD',
    canSend: 'LIMITED',
    limit: null,
    errors: [{ entity: 'WABA', code: 141006, description: 'Payment', solution: null }],
  };

  it('are told by the newest', () => {
    const { history } = world.workspace;
    expect(history.latestOfAccount('account-1')).toBeNull();
    history.addAccount('account-1', seen);
    history.addAccount('account-1', { ...seen, observedAt: on(21), errors: [] });
    expect(history.latestOfAccount('account-1')).toEqual(seen);
    history.addAccount('account-1', { ...seen, status: null });
    expect(history.latestOfAccount('account-1')).toEqual({ ...seen, status: null });
    expect(() => history.addAccount('nobody', seen)).toThrow('no such account');
  });
});

describe('templates', () => {
  const template = (name: string, change: Partial<Template> = {}): Template => ({
    name,
    language: 'pt_BR',
    category: 'UTILITY',
    status: 'APPROVED',
    rejectedReason: null,
    quality: 'GREEN',
    body: 'Seu pedido saiu: {{1}}',
    footer: null,
    buttons: ['Falar com atendente'],
    observedAt: on(20),
    source: 'meta',
    ...change,
  });

  it('are kept where they differ, in whatever order they are listed', () => {
    const { history } = world.workspace;
    const [a, b] = [template('a'), template('b')];
    expect(history.latestTemplates('account-1')).toBeNull();
    expect(history.addTemplates('account-1', on(20), [a, b])).toBe(true);
    const later = [template('b', { observedAt: on(21) }), template('a', { observedAt: on(21) })];
    expect(history.addTemplates('account-1', on(21), later)).toBe(false);
    expect(history.latestTemplates('account-1')).toEqual([a, b]);
    const paused = [a, template('b', { status: 'PAUSED' })];
    expect(history.addTemplates('account-1', on(22), paused)).toBe(true);
    expect(history.latestTemplates('account-1')).toEqual(paused);
    expect(history.addTemplates('account-1', on(23), [])).toBe(true);
    expect(history.latestTemplates('account-1')).toEqual([]);
    expect(() => history.addTemplates('nobody', on(20), [])).toThrow('no such account');
  });
});

describe('events', () => {
  it('are kept once for a client, newest first', () => {
    const { history } = world.workspace;
    world.workspace.clients.insert(aClient({ id: 'client-2' }));
    const earlier = anEvent({ hash: 'f'.repeat(64), at: on(1), event: 'A_NEW_WORD' });
    expect(history.addEvent('client-1', anEvent())).toBe(true);
    expect(history.addEvent('client-1', earlier)).toBe(true);
    expect(history.addEvent('client-1', anEvent({ reason: 'again' }))).toBe(false);
    expect(history.events('client-1')).toEqual([anEvent(), earlier]);
    expect(history.events('client-2')).toEqual([]);
    expect(history.addEvent('client-2', anEvent())).toBe(true);
    expect(() => history.addEvent('nobody', anEvent())).toThrow('FOREIGN KEY');
  });
});
