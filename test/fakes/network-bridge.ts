import type { Bridge } from '#app/contract/bridge.ts';
import type { NetworkCheck, NetworkView } from '#app/contract/network-channels.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of the network, and the log for support. */
export interface FakeNetwork {
  view: NetworkView;
  /** What a look finds. */
  found: Pick<NetworkCheck, 'ways' | 'failed'>;
  /** The text for support. */
  support: string;
  /** Name of the file it is saved to; null: the dialog is cancelled. */
  savedAs: string | null;
}

/** A network without a proxy that was not used yet. */
export function plainNetwork(): FakeNetwork {
  const way = { proxy: null, authority: 'Internet Security Research Group', isPublic: true };
  return {
    view: { trustsMachine: false, login: null, ways: [] },
    found: {
      ways: [
        { service: 'blip', ...way },
        { service: 'graph', ...way },
      ],
      failed: [],
    },
    support: 'Transbordo 0.1.0\nclientes: 3\n',
    savedAs: 'transbordo-suporte.txt',
  };
}

/** The part of the fake bridge about proxies, certificates and the log for support. */
export function networkAnswers(
  known: () => FakeNetwork,
  answer: Answer,
): Pick<Bridge, 'network' | 'support'> {
  const view = (): NetworkView => known().view;
  return {
    network: {
      read: (request) => answer('network.read', request, view),
      write: (request) =>
        answer('network.write', request, () => (known().view = { ...view(), ...request })),
      setLogin: (request) =>
        answer('network.setLogin', request, () => {
          const login = request === null ? null : { proxy: request.proxy, user: request.user };
          return (known().view = { ...view(), login });
        }),
      check: (request) =>
        answer('network.check', request, () => {
          const { ways, failed } = known().found;
          known().view = { ...view(), ways };
          return { ...known().view, failed };
        }),
    },
    support: {
      preview: (request) =>
        answer('support.preview', request, () => ({ text: known().support, entries: 1 })),
      save: (request) =>
        answer('support.save', request, () => {
          const fileName = known().savedAs;
          return fileName === null ? null : { fileName };
        }),
    },
  };
}
