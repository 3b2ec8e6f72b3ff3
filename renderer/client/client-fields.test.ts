import { describe, expect, test } from 'vitest';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import { aClientRecord } from '#test/fakes/rules-bridge.ts';
import {
  changeOf,
  fieldsOf,
  isOddEmail,
  partsBefore,
  quickMessagesIn,
  withChange,
} from './client-fields.ts';

const record = aClientRecord({
  facts: clientFactsSchema.parse({ name: 'Loja Maré', country: 'BR', hasPremises: true }),
  tags: ['varejo'],
  contacts: [{ name: 'Ana', role: 'Marketing', email: 'ana@mare.com.br', phone: '+5511987654321' }],
});

describe('fields of a client', () => {
  test('show what is kept, and that nobody has said', () => {
    expect(fieldsOf(record)).toMatchObject({
      ...{ name: 'Loja Maré', country: 'BR', sector: '', hasPremises: 'yes' },
      ...{ isLargeCompany: 'unsaid', quickMessages: '2', status: 'active' },
      contacts: [{ phone: '+55 11 98765 4321' }],
    });
  });

  test('that are as they are kept are no change', () => {
    const kept = fieldsOf(record);
    const changed = withChange(kept, {}, { tags: ['varejo', 'SP'], notes: '' });
    expect(changed).toEqual({ tags: ['varejo', 'SP'] });
    expect(withChange(kept, changed, { tags: ['varejo'] })).toEqual({});
  });

  test('are stored part by part: what nobody touched is not written', () => {
    expect(changeOf(record, { status: 'paused' })).toEqual({ status: 'paused' });
    expect(changeOf(record, {})).toEqual({});
    const facts = changeOf(record, { country: 'ES', hasPremises: 'unsaid' }).facts;
    expect(facts).toMatchObject({ name: 'Loja Maré', country: 'ES', hasPremises: null });
  });

  test('numbers are kept in E.164 where they read as such, else as typed; empty rows are dropped', () => {
    const contact = (phone: string, name = 'Rui') => ({ name, role: '', email: '', phone });
    const contacts = [contact('(11) 4002-8922'), contact('ramal 12'), contact('  ', ' ')];
    expect(changeOf(record, { contacts }).contacts?.map(({ phone }) => phone)).toEqual([
      '+551140028922',
      'ramal 12',
    ]);
    const abroad = changeOf(record, { contacts: [contact('912 345 678')], country: 'ES' });
    expect(abroad.contacts?.[0]?.phone).toBe('+34912345678');
  });

  test('a change is taken back by writing what was there', () => {
    const change = changeOf(record, { tags: [], notes: 'x' });
    expect(partsBefore(record, change)).toEqual({ tags: ['varejo'], notes: '' });
  });

  test.each([
    ['2', 2],
    ['20', 20],
    ['0', null],
    ['21', null],
    ['1.5', null],
    ['', null],
    ['two', null],
  ])('%s as a count of messages is %s', (typed, count) => {
    expect(quickMessagesIn(typed)).toBe(count);
  });

  test.each([
    ['ana@mare.com.br', false],
    ['', false],
    ['ana@mare', true],
    ['ana mare.com', true],
  ])('%s is odd: %s', (email, odd) => {
    expect(isOddEmail(email)).toBe(odd);
  });
});
