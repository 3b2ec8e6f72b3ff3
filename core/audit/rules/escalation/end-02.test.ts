import page from './end-02.md?raw';
import { buildFlow, deskBlock, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { end02 } from './end-02.ts';

const ends = (...says: string[]) =>
  buildFlow({
    welcome: { says: ['Qual a sua dúvida?'], otherwise: 'bye' },
    bye: { says, waits: false, otherwise: 'onboarding' },
  });
const picture = sends(
  { uri: 'https://loja.com.br/tchau.png', type: 'image/png' },
  'application/vnd.lime.media-link+json',
);
const withPicture: Record<string, ShortBlock> = {
  welcome: { says: ['Qual a sua dúvida?'], otherwise: 'bye' },
  bye: { says: ['Até logo!'], entering: [picture], waits: false, otherwise: 'onboarding' },
};

testAudit(end02, page, [
  {
    name: 'it says to just call',
    flow: ends('Até logo! Sempre que precisar, é só chamar.'),
    says: 'pass',
  },
  { name: 'it names the menu', flow: ends('Tchau!', 'Para recomeçar, digite MENU.'), says: 'pass' },
  {
    name: 'it names a person',
    flow: ends('Até mais! Se quiser, fale com um atendente.'),
    says: 'pass',
  },
  {
    name: 'it names a phone number',
    flow: ends('Até mais! Central: (11) 3296-8700'),
    says: 'pass',
  },
  { name: 'in English', flow: ends('Goodbye! Just say hi to start again.'), says: 'pass' },
  { name: 'in Spanish', flow: ends('¡Hasta luego! Si necesitas algo, aquí estoy.'), says: 'pass' },
  {
    name: 'the message before the goodbye told it',
    flow: buildFlow({
      welcome: { says: ['Qual a sua dúvida?'], otherwise: 'hint' },
      hint: { says: ['Quando quiser voltar, mande um oi.'], waits: false, otherwise: 'bye' },
      bye: { says: ['Até logo!'], waits: false, otherwise: 'onboarding' },
    }),
    says: 'pass',
  },
  {
    name: 'the message after the goodbye tells it',
    flow: buildFlow({
      welcome: { says: ['Qual a sua dúvida?'], otherwise: 'bye' },
      bye: { says: ['Até logo!'], waits: false, otherwise: 'hint' },
      hint: { says: ['Quando quiser voltar, mande um oi.'], waits: false, otherwise: 'onboarding' },
    }),
    says: 'pass',
    blocks: ['bye'],
  },
  {
    name: 'thanks and nothing else',
    flow: ends('Obrigado pelo contato!'),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'that the desk is closed is part of the goodbye',
    flow: ends('Atendimento encerrado. Tenha um bom dia!'),
    says: 'fail',
    blocks: ['bye'],
  },
  {
    name: 'a picture says something',
    flow: buildFlow(withPicture),
    says: 'review',
    blocks: ['bye'],
  },
  {
    name: 'somebody looked at the picture',
    flow: buildFlow(withPicture),
    answered: [{ variant: 'review', subject: 'bye', says: 'yes' }],
    says: 'review',
    blocks: ['bye'],
  },
  {
    name: 'the desk says goodbye itself',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'desk:1' },
      bye: { says: ['Até logo!'], waits: false, otherwise: 'onboarding' },
      'desk:1': deskBlock('bye'),
    }),
    says: 'not-applicable',
  },
]);
