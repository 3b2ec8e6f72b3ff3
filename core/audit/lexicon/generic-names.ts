import { foldInPlace } from '../detect/normalise.ts';

/** Words that tell no company from another: what kind of thing it is, where, and little words between (PRF-03, NAM-01). */
const generic = new Set(
  `a o e as os ao aos da de do das dos em no na para por com y el la los las del en the of and for at in my our
  bot chatbot robo robot assistente asistente assistant atendente atendimento atencion suporte soporte support
  sac central canal contato contacto contact cliente clientes customer service servico servicos servicio servicios
  whatsapp zap wpp chat menu principal inicio virtual digital online oficial official app aplicativo site web
  empresa empresas company business negocio negocios loja lojas tienda tiendas store shop comercio comercial
  vendas ventas sales delivery pedidos pedido orders marketing financeiro equipe equipo team grupo group
  restaurante restaurant hotel clinica clinic farmacia pharmacy escola escuela school padaria panaderia bakery
  banco bank teste test prueba demo nosso nossa nuestro nuestra ltda sa me eireli inc llc sl
  brasil brazil espana spain mexico portugal argentina chile colombia brasileira brasileiro`.split(
    /\s+/,
  ),
);

/** First names that many people of Brazil, Portugal, Spain and the rest of America bear. */
const firstNames = new Set(
  `ana maria joao jose carlos paulo pedro lucas luiz luis marcos gabriel rafael daniel marcelo bruno felipe rodrigo
  antonio francisco fernando eduardo ricardo andre julia juliana fernanda camila amanda bruna jessica leticia patricia
  beatriz larissa mariana gabriela carla sofia laura lucia carmen isabel elena marta pilar javier miguel manuel jorge
  alejandro diego pablo sergio juan john james robert michael david william mary jennifer linda sarah emily`.split(
    /\s+/,
  ),
);

/** The words of a name in lower case and without accents. */
export function nameWords(name: string): readonly string[] {
  return foldInPlace(name).match(/[a-z0-9]{1,60}/g) ?? [];
}

/** The words by which a name can be told from another. */
export function tellingWords(name: string): readonly string[] {
  return nameWords(name).filter((word) => !generic.has(word));
}

/** True when a name could be any company's: "Atendimento", "Loja Online". */
export function isGenericName(name: string): boolean {
  return tellingWords(name).length === 0;
}

/** True when a name reads like that of a person alone: a first name and a family name. */
export function isPersonsName(name: string): boolean {
  const words = nameWords(name);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    firstNames.has(words[0]!) &&
    words.every((word) => !generic.has(word) || /^(?:d[aeo]s?|del?|la|e|y)$/.test(word))
  );
}

/** True when two names can be of one company: the telling words of one are all in the other. */
export function areAlike(name: string, other: string): boolean {
  const [one, two] = [tellingWords(name), tellingWords(other)];
  const [fewer, more] = one.length <= two.length ? [one, two] : [two, one];
  if (fewer.length === 0) return nameWords(name).join('') === nameWords(other).join('');
  const joined = nameWords(one.length <= two.length ? other : name).join('');
  return fewer.every((word) => more.includes(word)) || joined.includes(fewer.join(''));
}
