import { describe, expect, test } from 'vitest';
import { healthWords } from '../lexicon/health-words.ts';
import { loginFrames, loginWords } from '../lexicon/login-words.ts';
import { moneyWords, paymentFrames } from '../lexicon/money-words.ts';
import { nameFrames, personalDataWords } from '../lexicon/personal-data-words.ts';
import { conditionFrames } from '../lexicon/terms-words.ts';
import { askedFor, askedToDo } from './asked-words.ts';

const words = [...loginWords, ...personalDataWords, ...moneyWords, ...healthWords];
const frames = [...loginFrames, ...paymentFrames, ...conditionFrames, ...nameFrames];
const asked = (text: string): string[] =>
  askedFor(text, words).map(({ word, span }) => `${word.kind} ${text.slice(span.start, span.end)}`);

describe('what a text asks for', () => {
  test.each<[text: string, found: string[]]>([
    ['Informe seu CPF', ['identity CPF']],
    ['*Digite* apenas os _números_ do seu *CPF*, por favor 👇', ['identity CPF']],
    ['Qual o seu é o seu e-mail?', ['contact e-mail']],
    ['Me fale seu {{b}}nome completo{{bc}}, por favor.', ['name nome completo']],
    ['Pode me dizer seu telefone, para o caso de desconexão?', ['contact seu telefone']],
    ['Para continuar, preciso do número do cartão.', ['money número do cartão']],
    ['CPF ou CNPJ:', ['identity CPF', 'identity CNPJ']],
    ['Nome:\nE-mail:', ['name Nome', 'contact E-mail']],
    ['Informe o código de verificação', ['login código de verificação']],
    ['Agora, {{contact.name}}, qual o seu CEP?', ['contact CEP']],
    ['Informe seu CPF, {{contact.name}}.', ['identity CPF']],
    ['me passa o {{n1}}seu melhor e-mail:{{n2}}', ['contact e-mail']],
    ['Descreva seus sintomas: quais são os sintomas?', ['health sintomas']],
    ['Ingresa tu correo electrónico', ['contact correo electrónico']],
    ['¿Me puedes indicar tu número de teléfono?', ['contact número de teléfono']],
    ['¿Cuál es tu nombre?', ['name nombre']],
    ['Necesitamos una foto de tu documento', ['identity foto de tu documento']],
    ["What's your full name?", ['name full name']],
    ['Please enter your date of birth', ['identity date of birth']],
    ['Type your one-time code', ['login one-time code']],
    ['Digite o código de segurança enviado por SMS', ['login código de segurança enviado']],
    ['Informe o CVV', ['money CVV']],
    ['Informe o número do cartão que você usou', ['money número do cartão']],
    ['Informe o documento de identidade', ['identity documento de identidade']],
  ])('%s', (text, found) => {
    expect(asked(text)).toEqual(found);
  });

  test('only a part of a number', () => {
    const [one] = askedFor('Digite os 4 últimos dígitos do cartão de crédito', words);
    expect(one?.isPart).toBe(true);
  });
});

describe('what only looks like a request', () => {
  test.each([
    'A LGPD protege seu CPF.',
    'Nunca informe sua senha.',
    'Não é necessário informar o CPF.',
    'Please do not share your password.',
    'No compartas tu contraseña.',
    'Seu CPF: {{cpf}}',
    'CPF: {{cpf}}\nE-mail: {{email}}',
    'Telefone: (11) 4002-8922',
    'E-mail: sac@padariadosol.com.br',
    'Envie um e-mail para sac@padariadosol.com.br',
    'Ligue para nosso telefone.',
    'Digite 2 para falar por telefone',
    'Digite 3 para recuperar a senha',
    '1 - CPF\n2 - E-mail',
    'Qual o nome do seu cãozinho?',
    'Qual o telefone da loja?',
    'Informe a senha de atendimento',
    'Qual o seu pedido?',
    'Quer pagar no cartão de crédito?',
    'Digite 1 para cartão de crédito',
    'Informe o número do cartão de embarque',
    'Vamos enviar o boleto por e-mail.',
    '',
  ])('%s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('what a text asks to do', () => {
  test.each<[text: string, kinds: string[]]>([
    ['Você aceita os termos de uso?', ['terms']],
    ['¿Aceptas los términos y condiciones?', ['terms']],
    ['Do you agree to our privacy policy?', ['terms']],
    ['Ao continuar, você concorda com os termos. Certo?', []],
    ['Leia os termos no site.', []],
    ['Faça login para continuar', ['login']],
    ['Faça login no site quando quiser', []],
    ['Before you continue, please log in', ['login']],
    ['Avalie nosso atendimento', ['survey']],
    ['Para continuar, faça o pagamento', ['payment']],
    ['Como pretende fazer o pagamento?', []],
    ['Para ser atendido, baixe o aplicativo', ['app']],
    ['Como devo chamá-lo(a)?', ['name']],
    ['¿Cómo te llamas?', ['name']],
    ['What should I call you?', ['name']],
  ])('%s', (text, kinds) => {
    expect(askedToDo(text, frames).map(({ frame }) => frame.kind)).toEqual(kinds);
  });
});

test('long texts of small words take no long time', () => {
  for (const piece of ['informe seu ', 'cpf ', 'digite o seu e o ', '.', '....a', ': ', 'nao '])
    expect(askedFor(piece.repeat(16_384 / piece.length), words).length).toBeLessThan(200);
});
