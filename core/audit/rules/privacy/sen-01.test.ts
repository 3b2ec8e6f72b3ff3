import page from './sen-01.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { sen01 } from './sen-01.ts';

const says = (...texts: string[]) => buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

testAudit(sen01, page, [
  { name: 'nothing is asked for', flow: says('Olá! Como posso ajudar?'), says: 'pass' },
  {
    name: 'a CPF',
    flow: says('Para consultar, digite seu CPF.'),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a CPF, as a question with a polite verb',
    flow: says('Você pode me informar o número do seu CPF?'),
    says: 'fail',
  },
  { name: 'a CPF, as a label', flow: says('CPF (somente números):'), says: 'fail' },
  {
    name: 'a card number and its code',
    flow: says('Informe o número do cartão e o CVV'),
    says: 'fail',
  },
  {
    name: 'an account',
    flow: says('Preciso da sua agência e conta para o reembolso.'),
    says: 'fail',
  },
  {
    name: 'a picture of a document',
    flow: says('Envie uma foto do seu RG, frente e verso.'),
    says: 'fail',
  },
  { name: 'a DNI', flow: says('¿Cuál es tu DNI?'), says: 'fail' },
  {
    name: 'a passport, in English',
    flow: says('Please enter your passport number.'),
    says: 'fail',
  },
  {
    name: 'the last four digits are fine',
    flow: says('Digite os 4 últimos dígitos do cartão.'),
    says: 'pass',
  },
  {
    name: 'the first three digits of a CPF are fine',
    flow: says('Informe os 3 primeiros dígitos do seu CPF.'),
    says: 'pass',
  },
  {
    name: 'a warning',
    flow: says('Não compartilhe seu CPF nem o número do cartão com ninguém.'),
    says: 'pass',
  },
  {
    name: 'a text about the law',
    flow: says('O CPF é um dado pessoal protegido pela LGPD.'),
    says: 'pass',
  },
  {
    name: 'a value that is told back',
    flow: says('Seu CPF: {{cpfMascarado}}. Está certo?'),
    says: 'pass',
  },
  { name: 'a loyalty card', flow: says('Informe o número do cartão fidelidade'), says: 'pass' },
  { name: 'an order number', flow: says('Digite o número do pedido.'), says: 'pass' },
  {
    name: 'the register number of a company is public',
    flow: says('Informe o CNPJ da sua empresa.'),
    says: 'pass',
  },
  {
    name: 'an agent asks after the hand-over, in the words of the desk block',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'desk:1' },
      'desk:1': { ...deskBlock('onboarding'), says: ['Enquanto isso, informe seu CPF.'] },
    }),
    says: 'fail',
    blocks: ['desk:1'],
  },
  {
    name: 'only the validation shows it',
    flow: buildFlow({
      welcome: {
        says: ['Digite aqui, por favor:'],
        input: {
          bypass: false,
          validation: {
            rule: 'regex',
            regex: '^\\d{4} ?\\d{4} ?\\d{4} ?\\d{4}$',
            error: 'Inválido',
          },
        },
        otherwise: 'welcome',
      },
    }),
    says: 'fail',
  },
  {
    name: 'a block that nobody can reach asks',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'welcome' },
      lost: { says: ['Informe seu CPF'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'a document may be an invoice',
    flow: says('Informe o número do documento.'),
    says: 'review',
    blocks: ['welcome'],
  },
  {
    name: 'which card somebody wants to pay with may be no number',
    flow: says('Qual cartão de crédito você quer usar?'),
    says: 'review',
  },
  {
    name: 'somebody said that it is an invoice',
    flow: says('Informe o número do documento.'),
    answered: [{ variant: 'review', subject: 'welcome', says: 'no' }],
    says: 'pass',
  },
  {
    name: 'somebody said that it is a personal document',
    flow: says('Informe o número do documento.'),
    answered: [{ variant: 'review', subject: 'welcome', says: 'yes' }],
    says: 'fail',
  },
  {
    name: 'the steps on a site ask there, not here',
    flow: says('Acesse o site e informe o número do seu CPF.'),
    says: 'review',
  },
  {
    name: 'the question stands in a script',
    flow: buildFlow({
      welcome: {
        entering: [
          script('texto', "function run() { return 'Me informe o CPF ou CNPJ do titular'; }"),
          { type: 'SendMessage', settings: { type: 'text/plain', content: '{{texto}}' } },
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review',
  },
]);
