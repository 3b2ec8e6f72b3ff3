import type { DataWord } from './data-word.ts';
import { findSpan, type Span } from './find-span.ts';

/** What tells of somebody's health. */
export const healthWords: readonly DataWord[] = [
  {
    kind: 'health',
    language: 'pt',
    pattern:
      'sintomas?|diagnosticos?|doencas?|alergias?|receita medica|exames? medicos?|laudo|historico (?:medico|de saude)|tipo sanguineo|medicamentos? (?:que|em uso)|cid',
  },
  {
    kind: 'health',
    language: 'es',
    pattern:
      'sintomas?|diagnosticos?|enfermedad(?:es)?|alergias?|receta medica|historia clinica|examenes medicos|grupo sanguineo|medicamentos? que',
  },
  {
    kind: 'health',
    language: 'en',
    pattern:
      'symptoms?|diagnos(?:is|es)|illness|allerg(?:y|ies)|prescription|medical history|test results|medications?',
  },
];

/** Words of a bot that deals with patients, whatever it asks for. Words of shops and pets alone are not enough. */
const dealings: readonly RegExp[] = [
  /\b(?:nome|dados|cpf|prontuario) d[oae]s? pacientes?\b|\bpacientes?\b(?! e| com|,)/,
  /\b(?:agendar|marcar|remarcar|agendamento de|resultado d[oe]s?|resultados de) (?:sua |uma |seus |minha )?(?:consultas?(?: medicas?)?|exames?)\b/,
  /\b(?:consulta medica|exames? laboratoria(?:l|is)|receita medica|plano de saude|prontuario|teleconsulta|telemedicina|vacina(?:s|cao)?)\b/,
  /\b(?:quais|qual|descreva|conte|sobre) (?:sao )?(?:os |o |seus |seu )?(?:sintomas?|diagnostico)\b/,
  /\b(?:cita medica|turno medico|historia clinica|resultados? de (?:tus? |sus? )?(?:examen(?:es)?|analisis|estudios)|sintomas|receta medica|obra social)\b/,
  /\b(?:medical (?:appointment|history|records?)|test results|your symptoms|prescription|telemedicine|health plan|vaccin(?:e|ation)s?)\b/,
];

/** Where a text shows that the bot deals with somebody's health; null when it does not. */
export function dealsWithHealth(text: string): Span | null {
  return findSpan(text, dealings);
}
