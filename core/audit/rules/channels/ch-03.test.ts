import page from './ch-03.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch03 } from './ch-03.ts';

const says = (...texts: string[]): JsonObject =>
  buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

testAudit(ch03, page, [
  {
    name: 'an address of the company',
    flow: says('Escreva para sac@padariadosol.com.br.'),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'an address behind a button',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'mailto:sac@padariadosol.com.br', title: 'Escreva' },
            'application/vnd.lime.web-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  { name: 'no dot', flow: says('E-mail: contato@padariadosol'), says: 'fail' },
  {
    name: 'a comma for a dot',
    flow: says('Mande um e-mail para contato@padariadosol,com.br'),
    says: 'fail',
  },
  {
    name: 'an ending that does not exist',
    flow: says('E-mail: contato@padariadosol.con'),
    says: 'fail',
  },
  {
    name: 'a domain for examples',
    flow: says('Escreva para contato@example.com'),
    says: 'fail-sample',
  },
  {
    name: 'the same in Portuguese',
    flow: says('Escreva para contato@exemplo.com.br'),
    says: 'fail-sample',
  },
  {
    name: 'a mailbox nobody reads',
    flow: says('Dúvidas? Escreva para naoresponda@padariadosol.com.br'),
    says: 'fail-unread',
  },
  {
    name: 'a template’s domain',
    flow: says('Reclamações: sac@email.com'),
    says: 'review-doubtful',
  },
  {
    name: 'an ending this version does not know',
    flow: says('E-mail: sac@padaria.sabor'),
    says: 'review-doubtful',
  },
  {
    name: 'a variable holds it',
    flow: says('Envie um e-mail para {{emailSac}}'),
    says: 'review-variable',
  },
  { name: 'no address', flow: says('Oi!'), says: 'not-applicable' },
  {
    name: 'the user’s address is asked',
    flow: says('Informe seu e-mail, ex.: ana@example.com'),
    says: 'not-applicable',
  },
  {
    name: 'an address to log in with',
    flow: says('Seu login é ana@exemplo.com'),
    says: 'not-applicable',
  },
  {
    name: 'the sender of a mail',
    flow: says('Você receberá um e-mail de noreply@padariadosol.com.br'),
    says: 'not-applicable',
  },
  {
    name: 'an address that the sentence denies',
    flow: says('Não responda este e-mail: avisos@exemplo.com'),
    says: 'not-applicable',
  },
  {
    name: 'a variable’s path',
    flow: says('{{repositorio@primeiro.nome}}'),
    says: 'not-applicable',
  },
]);
