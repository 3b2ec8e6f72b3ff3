const go =
  '(?:acess|visit|entr|consult|confir|ve[jr]|naveg|ingres|revis|go to|check|see|browse|find)\\w{0,4}';
const between = '(?:[a-z]{1,12} ){0,4}';

/** Sentences that send the user to a place that is no way to a person (PHRASES 5.5, Not a channel alone), accents dropped. */
export const referralFrames = {
  site: new RegExp(
    `\\b${go} ${between}(?:site|website|web site|portal|pagina(?: web)?|(?<=nuestra |la )web|loja virtual|sitio(?: web)?)\\b`,
  ),
  'help-centre': new RegExp(
    `\\b${go} ${between}(?:faq|perguntas frequentes|duvidas frequentes|central de ajuda|centro de ayuda|preguntas frecuentes|help cent(?:er|re))\\b`,
  ),
  social:
    /\b(?:sig(?:a|am|ue|uenos|anos)|follow|cham(?:e|a)|fal(?:e|a)|encontr(?:e|a)|procur(?:e|a)|escrib(?:e|a)|envi(?:e|a)|mand(?:e|a)|message|dm)(?: [a-z@]{1,16}){0,5} (?:instagram|insta|facebook|messenger|telegram|twitter|tiktok|linkedin|youtube|direct)\b/,
  'app-store':
    /\b(?:baix(?:e|a|ar)|instal(?:e|a|ar)|descarg(?:a|ue|ar)|download|acess(?:e|a)|us(?:e|a)|use)(?: [a-z]{1,12}){0,4} (?:app|aplicativo|aplicacion|apps|aplicativos)\b/,
} as const;
