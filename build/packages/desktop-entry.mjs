/**
 * How the app appears among a Linux desktop's programs (freedesktop.org, Desktop Entry Specification). The untranslated
 * values are what a desktop of any other language shows.
 */
export const desktopEntry = {
  'Name[pt_BR]': 'Transbordo',
  'Name[es]': 'Transbordo',
  GenericName: 'WhatsApp bot audit',
  'GenericName[pt_BR]': 'Auditoria de bots do WhatsApp',
  'GenericName[es]': 'Auditoría de bots de WhatsApp',
  'Comment[pt_BR]': 'Confere se os bots do WhatsApp deixam chegar a uma pessoa',
  'Comment[es]': 'Comprueba que los bots de WhatsApp dejen llegar a una persona',
  Keywords: 'WhatsApp;Blip;bot;chatbot;audit;report;',
  'Keywords[pt_BR]': 'WhatsApp;Blip;bot;chatbot;auditoria;relatório;atendimento;',
  'Keywords[es]': 'WhatsApp;Blip;bot;chatbot;auditoría;informe;atención;',
  StartupNotify: 'true',
  // A second start shows the window that is open.
  'X-GNOME-SingleWindow': 'true',
};

/**
 * Files that systems open with the app. A client that a colleague hands over is always an age file; flows are JSON, which
 * has many readers: macOS offers the app for it as one of several, and no system takes it for the usual one.
 */
export const clientFiles = {
  ext: 'age',
  name: 'Transbordo client',
  description: 'Client of Transbordo, locked',
  mimeType: 'application/x-age-encryption',
  role: 'Viewer',
  rank: 'Alternate',
};
export const flowFiles = { ext: 'json', name: 'Blip flow', role: 'Viewer', rank: 'Alternate' };

/** The app in a few words, for lists of packages. */
export const synopsis = 'Audits of WhatsApp bots, on your own machine';

/** The untranslated `Comment`, and what a package says about itself. */
export const comment = 'Checks that WhatsApp bots let people reach a person';
