import type { RequestFrame } from './data-word.ts';

/** Questions whether the user accepts terms. A notice (“ao continuar você concorda…”) asks nothing. */
const termsFrames: readonly RequestFrame[] = [
  {
    kind: 'terms',
    language: 'pt',
    pattern:
      /\b(?:aceita|concorda com|esta de acordo com|autoriza|consente com|li e aceito|aceite|concordar com|aceitar)\b.{0,60}\b(?:termos?|politica|condicoes|privacidade|lgpd|tratamento d[eo]s? (?:seus )?dados|uso d[eo]s? (?:seus )?dados|aviso)\b/,
    needs: 'question',
  },
  {
    kind: 'terms',
    language: 'es',
    pattern:
      /\b(?:aceptas?|acepte|(?:estas?|esta usted) de acuerdo con|autorizas?|aceptar)\b.{0,60}\b(?:terminos?|politica|condiciones|privacidad|tratamiento de (?:tus |sus |mis )?datos|aviso)\b/,
    needs: 'question',
  },
  {
    kind: 'terms',
    language: 'en',
    pattern:
      /\b(?:do you (?:accept|agree)|i (?:have read and )?(?:accept|agree)|please (?:accept|agree)|consent to)\b.{0,60}\b(?:terms|policy|conditions|privacy|processing of (?:your|my) data)\b/,
    needs: 'question',
  },
];

/** Questions how satisfied the user is. */
const surveyFrames: readonly RequestFrame[] = [
  {
    kind: 'survey',
    language: 'pt',
    pattern:
      /\b(?:avalie|avaliar|como voce avalia|de uma nota|qual (?:a )?nota|que nota)\b.{0,60}\b(?:atendimento|servico|experiencia|conversa|nos|da|daria|bot)\b|\bresponda?\b.{0,20}\bpesquisa\b|\bde 0 a 10\b.{0,80}\b(?:recomendaria|satisfeit[oa]|indicaria|avalia)\b/,
    needs: 'nothing',
  },
  {
    kind: 'survey',
    language: 'es',
    pattern:
      /\b(?:califica|califique|evalua|evalue|que nota|que calificacion)\b.{0,60}\b(?:atencion|servicio|experiencia|das|daria|nos)\b|\bresponde\b.{0,20}\bencuesta\b/,
    needs: 'nothing',
  },
  {
    kind: 'survey',
    language: 'en',
    pattern:
      /\brate\b.{0,40}\b(?:service|experience|chat|us)\b|\b(?:answer|take|complete)\b.{0,20}\bsurvey\b|\bhow satisfied\b|\bhow likely are you to recommend\b/,
    needs: 'nothing',
  },
];

/** Sentences that make an app the condition of going on. */
const appFrames: readonly RequestFrame[] = [
  {
    kind: 'app',
    language: 'pt',
    pattern:
      /\b(?:baixe|baixar|instale|instalar|faca o download d[oe])\b.{0,30}\b(?:app|aplicativo)\b/,
    needs: 'condition',
  },
  {
    kind: 'app',
    language: 'es',
    pattern: /\b(?:descarga|descargue|instala|instale)\b.{0,30}\b(?:app|aplicacion)\b/,
    needs: 'condition',
  },
  {
    kind: 'app',
    language: 'en',
    pattern: /\b(?:download|install|get)\b.{0,20}\bapp\b/,
    needs: 'condition',
  },
];

/** What a bot may ask a user to do that has nothing to do with data (RULES OBS-05), paying apart. */
export const conditionFrames: readonly RequestFrame[] = [
  ...termsFrames,
  ...surveyFrames,
  ...appFrames,
];

/** A notice that consent is taken by going on. */
export const isNotice =
  /\b(?:ao|se) (?:continuar|prosseguir|seguir|utilizar|usar|enviar|iniciar|conversar)\b|\bal (?:continuar|usar|seguir)\b|\bby (?:continuing|using|sending|chatting)\b/;

/** Words by which a sentence makes something the condition of going on. */
export const goesOnOnly =
  /\b(?:para|pra) (?:que (?:eu |voce )?(?:possa|possamos) )?(?:continuar|prosseguir|seguir|falar|ser atendid[oa]|comecar|iniciar|avancar|conversar|te (?:atender|transferir)|atendimento|receber atendimento|hablar|continuar con|ser atendid[oa]|empezar)\b|\bantes de (?:continuar|prosseguir|falar|te transferir|comecar|iniciar|hablar)\b|\bso (?:depois|apos)\b|\b(?:e|es|eh) (?:preciso|necessario|obrigatorio|necesario)\b|\bprimeiro\b|\bprimero\b|\b(?:to|before you) (?:continue|proceed|speak|talk|start|chat|get started|be attended)\b|\bfirst\b/;
