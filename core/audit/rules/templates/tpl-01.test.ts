import page from './tpl-01.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { tpl01 } from './tpl-01.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const template = (name: string, fields: object = {}) => ({
  name,
  category: 'UTILITY' as const,
  status: 'APPROVED',
  quality: 'GREEN' as const,
  source: 'meta' as const,
  ...fields,
});
const known = (...templates: ReturnType<typeof template>[]) => ({ number: { templates } });

testAudit(tpl01, page, [
  {
    name: 'high and not yet rated',
    flow,
    known: known(template('pedido'), template('entrega', { quality: 'UNKNOWN' })),
    says: 'pass',
  },
  { name: 'a single one', flow, known: known(template('pedido')), says: 'pass' },
  {
    name: 'a low one that was deleted',
    flow,
    known: known(template('pedido'), template('velho', { quality: 'RED', status: 'DELETED' })),
    says: 'pass',
  },
  {
    name: 'low',
    flow,
    known: known(template('pedido'), template('oferta', { quality: 'RED' })),
    says: 'fail',
    severity: 'high',
  },
  {
    name: 'paused, whatever its rating',
    flow,
    known: known(template('oferta', { status: 'PAUSED', language: 'pt_BR' })),
    says: 'fail',
  },
  {
    name: 'many, of which three are named',
    flow,
    known: known(...['a', 'b', 'c', 'd'].map((name) => template(name, { status: 'DISABLED' }))),
    says: 'fail',
  },
  {
    name: 'medium weighs less',
    flow,
    known: known(template('pedido'), template('oferta', { quality: 'YELLOW' })),
    says: 'fail-medium',
    severity: 'medium',
  },
  { name: 'no access', flow, known: { number: {} }, says: 'review-unread' },
  { name: 'none', flow, known: known(), says: 'not-applicable' },
  {
    name: 'none that anybody can send',
    flow,
    known: known(template('oferta', { status: 'REJECTED' })),
    says: 'not-applicable',
  },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
