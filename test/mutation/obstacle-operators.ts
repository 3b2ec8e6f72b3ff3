import { before, change, firstExit, inLanguage, type Operator } from './operators.ts';

/** Faults that stand before a person, and faults around the conversation. */
export const obstacleOperators: readonly Operator[] = [
  {
    name: 'CPF or other ID asked before the person, validated',
    plant: (blocks, flow) => {
      before(blocks, flow.roles.person, {
        says: [
          inLanguage(
            flow,
            'Informe o seu CPF (somente números).',
            'Indica tu DNI.',
            'Enter your Social Security number.',
          ),
        ],
        input: {
          bypass: false,
          variable: 'cpf',
          validation: {
            rule: 'regex',
            regex: '^\\d{8,11}$',
            error: inLanguage(flow, 'CPF inválido.', 'DNI no válido.', 'Invalid number.'),
          },
        },
      });
      return true;
    },
  },
  {
    name: 'log-in asked before the person',
    plant: (blocks, flow) => {
      before(blocks, flow.roles.person, {
        says: [
          inLanguage(
            flow,
            'Para continuar, digite a sua senha de acesso.',
            'Para continuar, escribe tu contraseña.',
            'To go on, enter your password.',
          ),
        ],
        input: { bypass: false, variable: 'senha' },
        outputs: [{ when: [['loggedIn', 'notEquals', 'true']], to: 'added' }],
      });
      return true;
    },
  },
  {
    name: 'full card number asked in the self-service branch',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.question, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Digite o número do cartão de crédito completo.',
            'Escribe el número de tarjeta completo.',
            'Type your full card number.',
          ),
        ],
        input: { bypass: false, variable: 'cardNumber' },
      })),
  },
  {
    name: 'payment demanded before the person',
    plant: (blocks, flow) => {
      before(blocks, flow.roles.person, {
        says: [
          inLanguage(
            flow,
            'Para falar com uma pessoa, pague a taxa de R$ 10 e envie o comprovante.',
            'Para hablar con una persona, paga la tasa de 10 euros y envía el comprobante.',
            'To talk to a person, pay the fee of 10 dollars and send the receipt.',
          ),
        ],
      });
      return true;
    },
  },
  {
    name: 'the bot claims to be a human being',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.welcome, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Oi! Eu sou a Ana, sou humana, pode falar comigo. Digite ATENDENTE para falar com outra pessoa.',
            '¡Hola! Soy Ana, soy humana. Escribe ASESOR para hablar con otra persona.',
            'Hi! I am Ana, I am a human being. Type AGENT to talk to another person.',
          ),
        ],
      })),
  },
  {
    name: 'key of an outside service written into a request',
    plant: (blocks, { roles }) =>
      change(blocks, roles.question, (block) => ({
        ...block,
        leaving: [
          {
            type: 'ProcessHttp',
            settings: {
              method: 'POST',
              uri: 'https://api.orders.com.br/v1',
              headers: { Authorization: 'Bearer a81b66fedd0c4e2f9b1c7d5e3f2a4b6c8d' },
              responseStatusVariable: 'orderStatus',
            },
          },
        ],
      })),
  },
  {
    name: 'request to stop is not understood any more',
    plant: (blocks, { roles }) => {
      for (const [id, block] of Object.entries(blocks)) {
        blocks[id] = {
          ...block,
          outputs: (block.outputs ?? []).filter(({ to }) => to !== roles.optOut),
        };
      }
      return true;
    },
  },
  {
    name: 'self-service branch says goodbye and offers nobody',
    plant: (blocks, flow) => {
      blocks.goodbye = {
        title: 'Fim',
        says: [
          inLanguage(
            flow,
            'Obrigado pelo contato! Até logo.',
            'Gracias por contactarnos. ¡Hasta luego!',
            'Thanks for contacting us. Goodbye!',
          ),
        ],
        waits: false,
        otherwise: 'onboarding',
      };
      const bare = inLanguage(
        flow,
        'O que você gostaria de pedir?',
        '¿Qué quieres saber?',
        'What is broken?',
      );
      blocks.welcome = { ...blocks.welcome!, says: ['Olá! Hola! Hi!'] };
      return change(blocks, flow.roles.question, (block) => ({
        ...block,
        says: [bare],
        outputs: [],
        otherwise: 'goodbye',
      }));
    },
  },
  {
    name: '“yes” and “want” steal the request in the question',
    plant: (blocks, flow) => {
      blocks.wish = {
        says: [inLanguage(flow, 'Certo, anotado.', 'Bien, anotado.', 'Right, noted.')],
        waits: false,
        otherwise: flow.roles.menu,
      };
      return change(blocks, flow.roles.question, (block) =>
        firstExit(block, {
          when: [
            [
              'input',
              'contains',
              'falar',
              'quero',
              'hablar',
              'quiero',
              'talk',
              'speak',
              'want',
              'human',
            ],
          ],
          to: 'wish',
        }),
      );
    },
  },
];
