import type { BlipBot } from '../blip/blip-bot.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** The desk, the words and the WhatsApp number that a bot of an agency usually has. */
export function usualSurroundings(
  shortName: string,
  phone: string,
  phoneNumberId: string,
): Partial<BlipBot> {
  return {
    gateways: {
      'postmaster@wa.gw.msging.net': {
        CountryCode: '55',
        PhoneNumber: phone.slice(3),
        PhoneNumberId: phoneNumberId,
        IsChannelActive: 'True',
      },
    },
    deskHours: [
      {
        id: `${shortName}-hours`,
        title: 'Horário comercial',
        isMain: true,
        timeZoneId: 'E. South America Standard Time',
        week: weekdays.map((day) => ({ day, from: '08:00:00', to: '18:00:00' })),
        off: [{ reason: 'Natal', from: '2026-12-25T00:00:00Z', to: '2026-12-25T23:59:59Z' }],
        queues: [],
        attendants: [],
      },
    ],
    queues: [
      { id: `${shortName}-q0`, name: 'Default', isActive: true, priority: 1 },
      { id: `${shortName}-q1`, name: 'Vendas', isActive: true, priority: 2 },
    ],
    rules: [
      {
        id: `${shortName}-r0`,
        title: 'Vendas',
        team: 'Vendas',
        isActive: true,
        operator: 'Or',
        conditions: [{ property: 'Message', relation: 'Contains', values: ['comprar', 'preço'] }],
      },
    ],
    attendants: [
      {
        email: `bia@${shortName}.example`,
        fullName: 'Bia Ramos',
        teams: ['Default', 'Vendas'],
        status: 'Online',
      },
      {
        email: `leo@${shortName}.example`,
        fullName: 'Leo Prado',
        teams: ['Default'],
        status: 'Offline',
      },
    ],
    intents: [{ id: `${shortName}-i0`, name: 'falar_com_pessoa' }],
    entities: [{ id: `${shortName}-e0`, name: 'produto', values: ['pão', 'bolo'] }],
    // A reader must drop it.
    channelSecrets: { BusinessSystemUserAccessToken: `EAAGchannel${shortName}` },
  };
}

/** A configuration as the Builder keeps it: its own keys, and a bot's variable that holds a secret. */
export function usualConfiguration(shortName: string): Record<string, string> {
  return {
    'builder:minimumIntentScore': '0.5',
    'builder:stateTrack': 'true',
    'builder:#localTimeZone': 'E. South America Standard Time',
    apiToken: `tok_live_${shortName}`,
  };
}

/** Actions of every block, as a new bot has them: none. */
export const usualGlobalActions = {
  id: 'global-actions',
  $contentActions: [],
  $conditionOutputs: [],
  $enteringCustomActions: [],
  $leavingCustomActions: [],
  $inputSuggestions: [],
  $defaultOutput: null,
};
