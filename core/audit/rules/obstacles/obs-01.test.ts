import page from './obs-01.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { obs01 } from './obs-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const onRequest = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const redirect = (address: string) => ({ type: 'Redirect', settings: { address } });
const password = (more: object = {}) => ({
  says: ['Digite sua senha para continuar.'],
  input: { bypass: false, variable: 'senha' },
  outputs: [{ when: [['input', 'matches', '^\\d{6}$']] as const, to: 'menu' }],
  ...more,
});
const menu = { says: ['Menu: 1 - Pedidos, 2 - Atendente'], outputs: [onRequest] };

testAudit(obs01, page, [
  {
    name: 'a menu leads to the desk',
    flow: buildFlow({ welcome: menu, ...desk }),
    says: 'pass',
  },
  {
    name: 'a password stands before the menu',
    flow: buildFlow({ welcome: password(), menu, ...desk }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a code by SMS, asked for in Spanish',
    flow: buildFlow({
      welcome: {
        says: ['Ingresa el código de verificación que te enviamos'],
        outputs: [{ when: [['input', 'matches', '^\\d{4}$']], to: 'menu' }],
      },
      menu,
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'the block that asks for the password takes a request for a person as well',
    flow: buildFlow({
      welcome: password({
        outputs: [onRequest, { when: [['input', 'matches', '^\\d{6}$']], to: 'menu' }],
      }),
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'only one branch of the menu asks for a password',
    flow: buildFlow({
      welcome: { ...menu, outputs: [{ when: [['input', 'equals', '1']], to: 'login' }, onRequest] },
      login: password(),
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the password is asked for by a block that does not wait, before one that does',
    flow: buildFlow({
      welcome: { says: ['Para continuar, informe sua senha.'], waits: false, otherwise: 'wait' },
      wait: { outputs: [{ when: [['input', 'matches', '^\\d{6}$']], to: 'menu' }] },
      menu,
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'a queue ticket is called senha too',
    flow: buildFlow({
      welcome: { says: ['Digite a senha de atendimento do totem.'], otherwise: 'menu' },
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a warning never to give the password is no request',
    flow: buildFlow({
      welcome: {
        ...menu,
        says: ['Nunca informe sua senha a ninguém. Digite atendente se precisar.'],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the phone number is told before the log-in',
    flow: buildFlow({
      welcome: { says: ['SAC: (11) 4002-8922'], waits: false, otherwise: 'login' },
      login: password(),
      menu,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'only a variable is called a password',
    flow: buildFlow({
      welcome: {
        says: ['Oi! Conta pra mim:'],
        input: { bypass: false, variable: 'senha' },
        otherwise: 'menu',
      },
      menu,
      ...desk,
    }),
    says: 'review-guess',
    blocks: ['welcome'],
  },
  {
    name: 'somebody said that the variable is no password',
    flow: buildFlow({
      welcome: {
        says: ['Oi! Conta pra mim:'],
        input: { bypass: false, variable: 'senha' },
        otherwise: 'menu',
      },
      menu,
      ...desk,
    }),
    answered: [{ variant: 'review-guess', subject: 'welcome', says: 'no' }],
    says: 'pass',
  },
  {
    name: 'nobody can read what is asked before the menu',
    flow: buildFlow({ welcome: { says: ['{{texto}}'], otherwise: 'menu' }, menu, ...desk }),
    says: 'review-unreadable',
    blocks: ['welcome'],
  },
  {
    name: 'strangers are told apart by a variable',
    flow: buildFlow({
      welcome: {
        says: ['Oi'],
        entering: [script('isLogged')],
        outputs: [{ when: [['isLogged', 'equals', 'true']], to: 'menu' }],
        otherwise: 'site',
      },
      site: { says: ['Crie sua conta no site.'], otherwise: 'welcome' },
      menu,
      ...desk,
    }),
    says: 'review-variable',
    blocks: ['welcome'],
  },
  {
    name: 'a link is the only way past the log-in',
    flow: buildFlow({
      welcome: {
        says: ['Suporte: https://padariadosol.com.br/fale-conosco'],
        waits: false,
        otherwise: 'login',
      },
      login: password(),
      menu,
      ...desk,
    }),
    says: 'review-doubt',
  },
  {
    name: 'a log-in stands before another bot',
    flow: buildFlow({
      welcome: password(),
      menu: { entering: [redirect('atendimento')], otherwise: 'menu' },
    }),
    says: 'review-behind',
  },
  {
    name: 'another bot is the only way, and its flow is not here',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'go' },
      go: { entering: [redirect('transbordo')], otherwise: 'welcome' },
      other: { entering: [redirect('excecoes')], otherwise: 'welcome' },
    }),
    says: 'review-service',
    blocks: ['go'],
  },
  {
    name: 'a form is the only way',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            {
              text: 'Deixe seus dados no formulário',
              uri: 'https://forms.gle/abc',
            },
            'application/vnd.lime.web-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'there is no way to a person',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
