import type { ActionPlace, FlowChange, InputAspect } from './flow-difference.ts';
import type { Localized } from './locale.ts';

/** How changes of a flow are told in one language. */
export interface DifferenceWords {
  /** `{where}` names the block, or the actions around every message. */
  readonly sentences: Readonly<
    Record<FlowChange['kind'] | 'input-waits' | 'input-bypasses', string>
  >;
  readonly inBlock: string;
  readonly everywhere: string;
  /** Where an exit leads that leads to no block. */
  readonly nowhere: string;
  /** A value that is not there. */
  readonly none: string;
  readonly aspects: Readonly<Record<Exclude<InputAspect, 'waits'>, string>>;
  readonly places: Readonly<Record<ActionPlace, string>>;
  readonly moved: string;
}

/** Sentences for every change of a flow, in every language. */
export const changeSentences: Localized<DifferenceWords> = {
  'pt-BR': {
    sentences: {
      'start-changed': 'O bloco inicial era “{before}” e passou a ser “{after}”',
      'block-removed': 'O bloco “{block}” foi removido',
      'block-added': 'O bloco “{block}” foi incluído',
      'subflow-removed': 'O subfluxo “{name}” foi removido, com {count} {count|bloco|blocos}',
      'subflow-added': 'O subfluxo “{name}” foi incluído, com {count} {count|bloco|blocos}',
      'joined-service-removed':
        'O fluxo do serviço “{name}” não faz mais parte, com {count} {count|bloco|blocos}',
      'joined-service-added':
        'O fluxo do serviço “{name}” passou a fazer parte, com {count} {count|bloco|blocos}',
      'service-removed': 'O serviço “{name}” saiu do roteador',
      'service-added': 'O serviço “{name}” entrou no roteador',
      'default-service-changed':
        'O serviço padrão do roteador era “{before}” e passou a ser “{after}”',
      'exit-removed': '{where}, a saída para “{to}” foi removida: {conditions}',
      'exit-retargeted':
        '{where}, a saída ({conditions}) leva agora a “{after}” em vez de “{before}”',
      'exit-conditions-changed':
        '{where}, a condição da saída para “{to}” mudou: era {before}, agora é {after}',
      'exits-reordered': '{where}, as saídas são avaliadas em outra ordem',
      'default-exit-changed': '{where}, a saída padrão leva agora a “{after}” em vez de “{before}”',
      'exit-added': '{where}, uma saída para “{to}” foi incluída: {conditions}',
      'call-changed': '{where}, o subfluxo chamado era “{before}” e passou a ser “{after}”',
      'input-changed': '{where}, {aspect} mudou: era “{before}”, agora é “{after}”',
      'input-waits': '{where}, o bot agora espera a resposta do usuário',
      'input-bypasses': '{where}, o bot não espera mais a resposta do usuário',
      'option-removed': '{where}, a opção “{label}” foi removida',
      'option-added': '{where}, a opção “{label}” foi incluída',
      'option-reply-changed':
        '{where}, a opção “{label}” envia agora “{after}” em vez de “{before}”',
      'options-reordered': '{where}, as opções estão em outra ordem',
      'text-changed': '{where}, o texto “{before}” passou a ser “{after}”',
      'text-removed': '{where}, o texto “{text}” foi removido',
      'text-added': '{where}, o texto “{text}” foi incluído',
      'link-removed': '{where}, o link ou arquivo “{uri}” foi removido',
      'link-added': '{where}, o link ou arquivo “{uri}” foi incluído',
      'action-removed': '{where}, a ação “{action}” foi removida ({place})',
      'action-added': '{where}, a ação “{action}” foi incluída ({place})',
      'action-changed': '{where}, a ação “{action}” mudou ({place}): {settings}',
      'action-moved': '{where}, a ação “{action}” mudou de momento: de {before} para {after}',
      'actions-reordered': '{where}, textos e ações estão em outra ordem ({place})',
      'configuration-removed': 'A variável de configuração “{name}” foi removida',
      'configuration-added': 'A variável de configuração “{name}” foi incluída',
      'configuration-changed': 'A variável de configuração “{name}” tem outro valor',
      'block-renamed': 'O bloco “{before}” passou a se chamar “{block}”',
      'block-id-changed': 'O bloco “{block}” tem outro identificador; antes era “{before}”',
    },
    inBlock: 'No bloco “{block}”',
    everywhere: 'Nas ações globais',
    nowhere: 'nenhum bloco',
    none: 'nada',
    aspects: {
      'waits-while': 'a condição para esperar',
      variable: 'a variável que guarda a resposta',
      validation: 'a validação da resposta',
      'validation-error': 'o texto de resposta inválida',
      expiry: 'o tempo de inatividade em minutos',
    },
    places: {
      entering: 'ao entrar',
      leaving: 'ao sair',
      changed: 'após trocar de bloco',
      'before-message': 'antes de cada mensagem',
      'after-message': 'depois de cada mensagem',
    },
    moved: '{count} {count|bloco só mudou|blocos só mudaram} de lugar na tela',
  },
  en: {
    sentences: {
      'start-changed': 'The start block was “{before}” and is now “{after}”',
      'block-removed': 'Block “{block}” was removed',
      'block-added': 'Block “{block}” was added',
      'subflow-removed': 'Subflow “{name}” was removed, with {count} {count|block|blocks}',
      'subflow-added': 'Subflow “{name}” was added, with {count} {count|block|blocks}',
      'joined-service-removed':
        'The flow of service “{name}” is no longer part of it, with {count} {count|block|blocks}',
      'joined-service-added':
        'The flow of service “{name}” became part of it, with {count} {count|block|blocks}',
      'service-removed': 'Service “{name}” left the router',
      'service-added': 'Service “{name}” joined the router',
      'default-service-changed': 'The router’s default service was “{before}” and is now “{after}”',
      'exit-removed': '{where} the exit to “{to}” was removed: {conditions}',
      'exit-retargeted': '{where} the exit ({conditions}) now leads to “{after}”, not “{before}”',
      'exit-conditions-changed':
        '{where} the condition of the exit to “{to}” changed: it was {before}, it is now {after}',
      'exits-reordered': '{where} the exits are tried in another order',
      'default-exit-changed': '{where} the default exit now leads to “{after}”, not “{before}”',
      'exit-added': '{where} an exit to “{to}” was added: {conditions}',
      'call-changed': '{where} the subflow called was “{before}” and is now “{after}”',
      'input-changed': '{where} {aspect} changed: it was “{before}”, it is now “{after}”',
      'input-waits': '{where} the bot now waits for the user’s reply',
      'input-bypasses': '{where} the bot no longer waits for the user’s reply',
      'option-removed': '{where} the option “{label}” was removed',
      'option-added': '{where} the option “{label}” was added',
      'option-reply-changed': '{where} the option “{label}” now sends “{after}”, not “{before}”',
      'options-reordered': '{where} the options stand in another order',
      'text-changed': '{where} the text “{before}” became “{after}”',
      'text-removed': '{where} the text “{text}” was removed',
      'text-added': '{where} the text “{text}” was added',
      'link-removed': '{where} the link or file “{uri}” was removed',
      'link-added': '{where} the link or file “{uri}” was added',
      'action-removed': '{where} the action “{action}” was removed ({place})',
      'action-added': '{where} the action “{action}” was added ({place})',
      'action-changed': '{where} the action “{action}” changed ({place}): {settings}',
      'action-moved': '{where} the action “{action}” now runs {after}, not {before}',
      'actions-reordered': '{where} texts and actions stand in another order ({place})',
      'configuration-removed': 'The configuration variable “{name}” was removed',
      'configuration-added': 'The configuration variable “{name}” was added',
      'configuration-changed': 'The configuration variable “{name}” has another value',
      'block-renamed': 'Block “{before}” is now called “{block}”',
      'block-id-changed': 'Block “{block}” has another id; it was “{before}”',
    },
    inBlock: 'In block “{block}”',
    everywhere: 'In the global actions',
    nowhere: 'no block',
    none: 'nothing',
    aspects: {
      'waits-while': 'the condition for waiting',
      variable: 'the variable that keeps the reply',
      validation: 'the validation of the reply',
      'validation-error': 'the text for an invalid reply',
      expiry: 'the time of inactivity in minutes',
    },
    places: {
      entering: 'on entering',
      leaving: 'on leaving',
      changed: 'after the block changed',
      'before-message': 'before each message',
      'after-message': 'after each message',
    },
    moved: '{count} {count|block only moved|blocks only moved} on the canvas',
  },
  es: {
    sentences: {
      'start-changed': 'El bloque inicial era «{before}» y ahora es «{after}»',
      'block-removed': 'Se quitó el bloque «{block}»',
      'block-added': 'Se agregó el bloque «{block}»',
      'subflow-removed': 'Se quitó el subflujo «{name}», con {count} {count|bloque|bloques}',
      'subflow-added': 'Se agregó el subflujo «{name}», con {count} {count|bloque|bloques}',
      'joined-service-removed':
        'El flujo del servicio «{name}» ya no forma parte, con {count} {count|bloque|bloques}',
      'joined-service-added':
        'El flujo del servicio «{name}» pasó a formar parte, con {count} {count|bloque|bloques}',
      'service-removed': 'El servicio «{name}» salió del enrutador',
      'service-added': 'El servicio «{name}» entró al enrutador',
      'default-service-changed':
        'El servicio predeterminado del enrutador era «{before}» y ahora es «{after}»',
      'exit-removed': '{where} se quitó la salida a «{to}»: {conditions}',
      'exit-retargeted':
        '{where} la salida ({conditions}) lleva ahora a «{after}» en vez de «{before}»',
      'exit-conditions-changed':
        '{where} cambió la condición de la salida a «{to}»: era {before}, ahora es {after}',
      'exits-reordered': '{where} las salidas se evalúan en otro orden',
      'default-exit-changed':
        '{where} la salida predeterminada lleva ahora a «{after}» en vez de «{before}»',
      'exit-added': '{where} se agregó una salida a «{to}»: {conditions}',
      'call-changed': '{where} el subflujo llamado era «{before}» y ahora es «{after}»',
      'input-changed': '{where} cambió {aspect}: era «{before}», ahora es «{after}»',
      'input-waits': '{where} el bot ahora espera la respuesta del usuario',
      'input-bypasses': '{where} el bot ya no espera la respuesta del usuario',
      'option-removed': '{where} se quitó la opción «{label}»',
      'option-added': '{where} se agregó la opción «{label}»',
      'option-reply-changed':
        '{where} la opción «{label}» envía ahora «{after}» en vez de «{before}»',
      'options-reordered': '{where} las opciones están en otro orden',
      'text-changed': '{where} el texto «{before}» pasó a ser «{after}»',
      'text-removed': '{where} se quitó el texto «{text}»',
      'text-added': '{where} se agregó el texto «{text}»',
      'link-removed': '{where} se quitó el enlace o archivo «{uri}»',
      'link-added': '{where} se agregó el enlace o archivo «{uri}»',
      'action-removed': '{where} se quitó la acción «{action}» ({place})',
      'action-added': '{where} se agregó la acción «{action}» ({place})',
      'action-changed': '{where} cambió la acción «{action}» ({place}): {settings}',
      'action-moved': '{where} la acción «{action}» cambió de momento: de {before} a {after}',
      'actions-reordered': '{where} textos y acciones están en otro orden ({place})',
      'configuration-removed': 'Se quitó la variable de configuración «{name}»',
      'configuration-added': 'Se agregó la variable de configuración «{name}»',
      'configuration-changed': 'La variable de configuración «{name}» tiene otro valor',
      'block-renamed': 'El bloque «{before}» ahora se llama «{block}»',
      'block-id-changed': 'El bloque «{block}» tiene otro identificador; antes era «{before}»',
    },
    inBlock: 'En el bloque «{block}»',
    everywhere: 'En las acciones globales',
    nowhere: 'ningún bloque',
    none: 'nada',
    aspects: {
      'waits-while': 'la condición para esperar',
      variable: 'la variable que guarda la respuesta',
      validation: 'la validación de la respuesta',
      'validation-error': 'el texto de respuesta inválida',
      expiry: 'el tiempo de inactividad en minutos',
    },
    places: {
      entering: 'al entrar',
      leaving: 'al salir',
      changed: 'después de cambiar de bloque',
      'before-message': 'antes de cada mensaje',
      'after-message': 'después de cada mensaje',
    },
    moved: '{count} {count|bloque solo cambió|bloques solo cambiaron} de lugar en el lienzo',
  },
};
