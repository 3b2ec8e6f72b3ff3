import type { DataWord, RequestFrame } from './data-word.ts';

const notAPassword = /^ (?:d[aoe]s? )?(?:atendimento|fila|chamada|espera|wi-?fi|rede|internet)\b/;

/** What proves who the user is (PHRASES 5.6, log-in). A “senha” may be a ticket of a queue, a “clave” a keyword. */
export const loginWords: readonly DataWord[] = [
  { kind: 'login', language: 'pt', pattern: 'senhas?', unless: notAPassword },
  {
    kind: 'login',
    language: 'pt',
    pattern:
      'token|codigo (?:de|do) (?:verificacao|acesso|autenticacao|validacao|sms|seguranca (?:que|enviado|recebido))|codigo (?:enviado|recebido|que (?:te |lhe )?(?:enviamos|mandamos|enviei|voce recebeu|chegou))',
  },
  { kind: 'login', language: 'pt', pattern: 'login|usuario e (?:a )?senha' },
  {
    kind: 'login',
    language: 'es',
    pattern:
      'contrasena|codigo de (?:verificacion|acceso|autenticacion)|codigo que (?:te |le )?(?:enviamos|mandamos|recibiste|recibio)|usuario y (?:la )?contrasena',
  },
  {
    kind: 'login',
    language: 'es',
    pattern: 'clave',
    unless: /^ (?:del? )?(?:rastreo|producto|pedido|articulo|elector|wi-?fi|red)\b/,
  },
  {
    kind: 'login',
    language: 'en',
    pattern:
      'password|passcode|pin(?: code)?|otp|one-?time (?:code|password|pin)|verification code|access code|code (?:we|that we) (?:sent|texted|emailed)|login',
    unless: /^ (?:for|of) the wi-?fi\b/,
  },
];

/** Sentences that send the user to log in. */
export const loginFrames: readonly RequestFrame[] = [
  {
    kind: 'login',
    language: 'pt',
    pattern:
      /\b(?:faca|fazer|realize|efetue) (?:o |seu |o seu )?login\b|\b(?:entre|entrar|acesse|acessar) (?:na |em |a )?(?:sua conta|area do cliente|conta de cliente)\b|\b(?:autentique-se|se autenticar|autenticar-se)\b|\b(?:valide|validar|confirme|confirmar|verifique|verificar) (?:a )?(?:sua )?identidade\b/,
    needs: 'condition',
  },
  {
    kind: 'login',
    language: 'es',
    pattern:
      /\b(?:inicia|inicie|iniciar) sesion\b|\b(?:ingresa|ingrese|ingresar|entra|entre|accede|acceda) (?:a|en) (?:tu|su) cuenta\b|\b(?:valida|valide|validar|confirma|confirme|verifica|verifique) (?:tu|su) identidad\b|\b(?:autenticate|autentiquese)\b/,
    needs: 'condition',
  },
  {
    kind: 'login',
    language: 'en',
    pattern:
      /\b(?:log|sign) in\b|\b(?:verify|confirm|validate) your identity\b|\bauthenticate(?: yourself)?\b/,
    needs: 'condition',
  },
];

/** Names of variables that hold whether a user is logged in; the file does not say who sets them. */
export const loginVariable =
  /^(?:is_?)?(?:user_?|usuario_?|cliente_?)?(?:logged(?:_?in)?|logado|logueado|autenticad[oa]|authenticated|signed_?in|identificad[oa])$/i;
