import { describe, expect, test } from 'vitest';
import { tellsOfPerson } from './person-words.ts';

describe('texts that tell of a person', () => {
  test.each([
    'Se quiser falar com um humano, é só digitar FALAR COM HUMANO',
    'Digite ATENDENTE a qualquer momento',
    '1 - Pedidos\n2 - Falar com atendente',
    '*5. Atendimento*',
    'Atendimento 👨‍💼',
    '0️⃣ Falar com atendente',
    'Falar com um de nossos vendedores',
    'A partir de agora um dos nossos atendentes vai responder você.',
    'Não encontrou o que procura? Fale conosco',
    'Qual equipe deseja falar?',
    'Estamos fora do horário de atendimento.',
    'Infelizmente não temos atendentes agora.',
    'Nossa equipe de atendimento não está disponível neste feriado.',
    'Escribe AGENTE para hablar con una persona',
    '4. Hablar con un asesor',
    'Te puedo comunicar con un asesor',
    'Type AGENT to talk to a person',
    'I can connect you with our team',
    'Live agent',
  ])('%s', (text) => {
    const span = tellsOfPerson(text);
    expect(span).not.toBeNull();
    expect(text.slice(span!.start, span!.end).trim()).not.toBe('');
  });
});

describe('texts that only look like it (false alarms)', () => {
  test.each([
    'Sou a atendente virtual da loja',
    'Sou o assistente virtual, como posso ajudar?',
    'I am your virtual assistant',
    'Soy tu agente virtual',
    'Vagas em recursos humanos',
    'Ciências humanas',
    'Pessoa física ou pessoa jurídica?',
    'Você é representante legal da empresa?',
    'Pacotes com agentes de viagens',
    'Visite nossa loja virtual',
    'Não oferecemos atendimento humano por aqui.',
    'Atendimento ao condomínio é um dos nossos produtos',
    'Qual o seu nome?',
    '',
  ])('%s', (text) => {
    expect(tellsOfPerson(text)).toBeNull();
  });
});
