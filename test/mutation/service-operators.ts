import { change, inLanguage, redirect, type Operator } from './operators.ts';

/** Faults of opening hours, of the desk and of the channels named. */
export const serviceOperators: readonly Operator[] = [
  {
    name: 'neither opening hours nor agents checked any more',
    plant: (blocks, { roles }) => {
      if (roles.hours === null || roles.transfer === null || roles.desk === null) return false;
      redirect(blocks, roles.hours, roles.transfer);
      return change(blocks, roles.desk, (desk) => ({
        ...desk,
        outputs: (desk.outputs ?? []).slice(1),
      }));
    },
  },
  {
    name: 'closed message names no other channel',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.closed, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Estamos fora do horário de atendimento: segunda a sábado, das 8h às 18h.',
            'Estamos fuera del horario de atención: lunes a viernes de 9:00 a 18:00.',
            '',
          ),
        ],
      })),
  },
  {
    name: 'closed message does not say the hours',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.closed, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Estamos fora do horário de atendimento. Escreva para contato@padariadosol.com.br ou ligue para 0800 728 1234.',
            'Estamos fuera del horario de atención. Escríbenos a citas@opticabuenavista.es.',
            '',
          ),
        ],
      })),
  },
  {
    name: 'closed branch says nothing at all',
    plant: (blocks, { roles }) => change(blocks, roles.closed, (block) => ({ ...block, says: [] })),
  },
  {
    name: 'open branch leads back to the menu, never to the desk',
    plant: (blocks, { roles }) => {
      if (roles.hours === null || roles.agents === null) return false;
      redirect(blocks, roles.agents, roles.menu, roles.hours);
      return true;
    },
  },
  {
    name: 'nobody free: “try later” and no other channel',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.busy, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Não temos atendentes disponíveis. Tente novamente mais tarde.',
            'No hay agentes disponibles. Intenta más tarde.',
            '',
          ),
        ],
      })),
  },
  {
    name: 'free agents no longer checked',
    plant: (blocks, { roles }) => {
      if (roles.agents === null || roles.transfer === null) return false;
      redirect(blocks, roles.agents, roles.transfer);
      return true;
    },
  },
  {
    name: 'queue announced without another way',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.transfer, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Você entrou na fila. O tempo de espera pode passar de duas horas.',
            'Estás en la cola. El tiempo de espera puede pasar de dos horas.',
            '',
          ),
        ],
      })),
  },
  {
    name: '“please wait”, then the user must write again',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.transfer, (block) => ({
        ...block,
        says: [
          inLanguage(
            flow,
            'Vou te transferir para um atendente. Aguarde um momento.',
            'Te voy a transferir con un asesor. Aguarda un momento.',
            '',
          ),
        ],
        waits: true,
      })),
  },
  {
    name: 'desk block leaves on any message of the user',
    plant: (blocks, { roles }) =>
      change(blocks, roles.desk, (desk) => ({
        ...desk,
        input: { bypass: true },
        outputs: [{ when: [['input', 'exists']], to: roles.menu }],
        otherwise: roles.menu,
      })),
  },
  {
    name: 'desk block without an exit when the ticket is closed',
    plant: (blocks, { roles }) =>
      change(blocks, roles.desk, (desk) => ({ ...desk, outputs: [], otherwise: null })),
  },
  {
    name: 'placeholder phone and e-mail told as contact',
    plant: (blocks, flow) => {
      let planted = false;
      for (const [id, block] of Object.entries(blocks)) {
        const says = (block.says ?? []).map((text) =>
          text
            .replace(/0800 728 1234|910 123 456|\+55 11 3884-5000/g, '(11) 99999-9999')
            .replace(
              /\S+@(?:padariadosol\.com\.br|opticabuenavista\.es|bluedoorrepairs\.com)/g,
              'contato@exemplo.com',
            ),
        );
        planted ||= says.join() !== (block.says ?? []).join();
        blocks[id] = { ...block, says };
      }
      return planted && flow.roles.menu !== '';
    },
  },
  {
    name: 'two phone numbers told for the same customer service',
    plant: (blocks, flow) => {
      const told = (number: string): string =>
        inLanguage(
          flow,
          `SAC: ligue para ${number}.`,
          `Atención al cliente: llámanos al ${number}.`,
          `Customer service: call us at ${number}.`,
        );
      const [one, other] = {
        pt: ['0800 728 1234', '0800 570 0800'],
        es: ['+34 910 123 456', '+34 934 567 890'],
        en: ['+55 11 3884-5000', '+55 11 3091-2000'],
      }[flow.language] as [string, string];
      change(blocks, flow.roles.welcome, (block) => ({
        ...block,
        says: [...(block.says ?? []), told(one)],
      }));
      return change(blocks, flow.roles.last, (block) => ({
        ...block,
        says: [...(block.says ?? []), told(other)],
      }));
    },
  },
  {
    name: 'contact told in a block behind an exit that is never taken',
    plant: (blocks, flow) => {
      blocks.attic = {
        title: 'Contato',
        says: [
          inLanguage(
            flow,
            'Fale com uma pessoa: ligue para 0800 728 1234.',
            'Habla con una persona: llámanos al +34 910 123 456.',
            'Talk to a person: call us at +55 11 3884-5000.',
          ),
        ],
        otherwise: flow.roles.menu,
      };
      return change(blocks, flow.roles.last, (block) => ({
        ...block,
        outputs: [
          ...(block.outputs ?? []),
          { when: [['input', 'matches', '.*']], to: 'fallback' },
          { when: [['input', 'contains', 'contato']], to: 'attic' },
        ],
      }));
    },
  },
];
