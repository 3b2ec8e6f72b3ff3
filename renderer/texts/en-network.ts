import type { NetworkTexts } from './shape.ts';

/** Texts of the network's settings and of the log for support, in English. */
export const enNetwork: NetworkTexts = {
  reach: {
    title: 'Network',
    text: 'How Transbordo reaches Blip and Meta. The proxy is the one the system names.',
    failed: 'The network settings could not be loaded',
    service: { blip: 'Blip', graph: 'Meta' },
    unknown: 'Not used since the program was opened.',
    direct: 'Direct, without a proxy.',
    through: 'Through the proxy {proxy}.',
    authority: 'Certificate by {authority}.',
    bare: 'No certificate: this is a simulation on this computer.',
    private:
      'This authority is one of this computer’s own: whoever looks after the network can read what passes, keys and tokens too.',
    check: 'Check the connection',
    trusts: 'Accept the authorities of this computer',
    trustsHint:
      'Only for company networks that inspect traffic. Switched off, nothing is sent through such a network.',
    login: 'User “{user}” at the proxy {proxy}.',
    noLogin: 'No user is kept for a proxy.',
    setLogin: 'Enter the proxy’s user',
    forget: 'Forget',
    forgotten: 'The proxy’s user was forgotten.',
    stored: 'The proxy’s user is kept.',
    loginTitle: 'User of the proxy',
    loginIntro:
      'Kept encrypted with the clients’ keys and sent to this proxy alone, when it asks. Without TLS to the proxy, the password passes openly through the local network.',
    proxy: 'Proxy and port',
    proxyHint: 'For example proxy.company.com:8080.',
    proxyBad: 'Write the name and the port: proxy.company.com:8080.',
    user: 'User',
    userMissing: 'Write the user, without a colon.',
    password: 'Password',
    passwordMissing: 'Write the password.',
    show: 'Show the password',
    hide: 'Hide the password',
    store: 'Keep',
  },
  clock: {
    behind: 'Clock {by} slow',
    ahead: 'Clock {by} fast',
    text: 'This computer’s clock does not agree with Blip’s and Meta’s. Set it right: deadlines and sync times depend on it.',
    minutes: '{count} min',
    hours: '{count} h',
    days: '{count} day | {count} days',
  },
  support: {
    title: 'Log for support',
    text: 'A text file with versions, counts and error codes, to send to whoever helps you.',
    open: 'View and save',
    intro:
      'This is everything the file will hold: no names, flows, phone numbers, keys or passwords. Read it before you send it.',
    shown: 'Contents of the file',
    save: 'Save',
    saved: '{file} saved.',
  },
};
