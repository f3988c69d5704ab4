# What a server's managers set with /settings.

settings-title = Configurações
settings-intro = Tudo já funciona do jeito que está. Mude o que quiser; é salvo na hora.
settings-line = **{ $section }:** { $now }
settings-now = **Agora:** { $now }
settings-choose-section = Mudar…
settings-choose-channel = Escolha um canal…
settings-choose-role = Escolha um cargo…
settings-choose-interest = Escolha um interesse…
settings-back = Todas as configurações
settings-not-yours = Só quem tem a permissão **Gerenciar servidor** pode mudar minhas configurações.
settings-saved-unseen = Está salvo, mas não consegui mostrar. Use `/settings` para ver.

settings-off = desativado
settings-everywhere = em todos os canais
settings-more = mais { $count }
settings-gone =
    { $count ->
        [one] { $count } que foi apagado
       *[other] { $count } que foram apagados
    }

settings-ask = Onde eu respondo
settings-ask-about =
    Nestes canais e nos tópicos deles, respondo para todo mundo ver. Nos outros, `/ask` mostra a resposta só a quem perguntou.
    Se nenhum for escolhido, respondo em todos.
settings-set-ask-everywhere = Em todos os canais

settings-forum = Posts no fórum
settings-forum-about =
    Nestes fóruns, respondo por conta própria a posts novos: só quando tenho certeza, e uma vez só.
settings-set-forum-off = Desativar

settings-suggest = Sugestões nos canais
settings-suggest-about =
    Quando alguém faz uma pergunta a todo mundo nestes canais e eu sei a resposta com certeza, eu a ofereço em uma linha. Se não, fico em silêncio.
settings-set-suggest-off = Desativar

settings-welcome = Boas-vindas
settings-welcome-about =
    Dou as boas-vindas a novos membros neste canal e ofereço ajuda para começar. Não envio mensagens diretas.
settings-welcome-in = em { $channel }
settings-welcome-own-words = em { $channel }, com um texto seu
settings-welcome-words = **Seu texto:**
settings-write-welcome = Escrever um texto
settings-welcome-form = Boas-vindas
settings-welcome-form-words = Seu texto para novos membros
settings-welcome-form-description = Aparece abaixo da minha saudação. Deixe vazio para não ter nenhum.
settings-set-welcome-plain = Remover o texto
settings-set-welcome-off = Desativar

settings-roles = Cargos por interesse
settings-roles-about =
    Novos membros me contam seus interesses com `/start`. Para cada interesse posso dar um cargo, se a pessoa quiser.
    Escolha primeiro o interesse, depois o cargo.
settings-roles-count =
    { $count ->
        [one] para { $count } interesse
       *[other] para { $count } interesses
    }
settings-roles-line = - { $interest }: { $role }
settings-role-gone = um cargo apagado
settings-set-roles-off = Não dar cargos

settings-helpers = Equipe de ajuda
settings-helpers-about =
    O que eu não souber responder, os membros podem enviar à sua equipe de ajuda. Escolha o canal onde as perguntas chegam e, se quiser, o cargo a mencionar.
    Com um cargo, só quem o tem pode assumir uma pergunta.
settings-helpers-pinged = { $channel }, mencionando { $role }
settings-set-helpers-off = Desativar
settings-set-helpers-unpinged = Não mencionar ninguém

settings-privacy = Perguntas sem resposta
settings-privacy-about =
    Se você concordar, guardo o texto das perguntas que não soube responder, por { $gap_days } dias e sem nome. As perguntas em particular também.
    Guardo ainda o texto de uma pergunta cuja resposta recebe 👍 ou 👎, por { $vote_days } dias, com o ID de quem votou.
    Isso mostra onde faltam coisas na minha base. Avise seus membros antes de concordar.
    Se você não concordar, nenhum texto dessas perguntas é guardado, e o que já estava guardado é apagado na hora.
settings-keep-on = texto guardado
settings-keep-off = texto não guardado
settings-set-keep-on = Guardar o texto
settings-set-keep-off = Não guardar

settings-answers = Respostas
settings-answers-about = Respostas curtas têm um botão “Mais”. As completas mostram tudo de uma vez.
settings-length-short = curtas
settings-length-full = completas
settings-set-length-short = Curtas
settings-set-length-full = Completas

settings-language = Idioma
settings-language-about =
    O idioma do que eu digo para todo mundo. O que só uma pessoa vê aparece no idioma dela.
    A minha base de conhecimento em si está em inglês.
settings-language-own = O idioma do próprio servidor
settings-language-own-now = o do próprio servidor ({ $language })
settings-language-de = Deutsch
settings-language-en = English
settings-language-es = Español
settings-language-fr = Français
settings-language-pt = Português
settings-language-zh = 中文

settings-reminders = Lembretes
settings-reminders-about =
    Novos membros podem pedir que eu os lembre dos primeiros passos, em uma única mensagem direta. Só recebe quem pede.
settings-remind-on = permitidos
settings-remind-off = não permitidos
settings-set-remind-on = Permitir
settings-set-remind-off = Não permitir

settings-more-concerns =
    { $count ->
        [one] Mais { $count } coisa para resolver: veja as seções.
       *[other] Mais { $count } coisas para resolver: veja as seções.
    }
settings-concern-gone =
    { $count ->
        [one] { $count } canal que você escolheu foi apagado.
       *[other] { $count } canais que você escolheu foram apagados.
    }
settings-concern-ask-nowhere = Todos os canais em que eu podia responder foram apagados, então não respondo em público em lugar nenhum. Escolha outros ou me deixe responder em todos.
settings-concern-lacking = Em { $channel } me falta: **{ $permissions }**.
settings-concern-content-forum = Posts no fórum: ainda não posso ler mensagens, então me baseio só nos títulos dos posts. Para quem me mantém: ative **Message Content Intent** (Discord Developer Portal › meu aplicativo › Bot) e me reinicie.
settings-concern-content-suggest = Sugestões: ainda não posso ler mensagens, então fico em silêncio. Para quem me mantém: ative **Message Content Intent** (Discord Developer Portal › meu aplicativo › Bot) e me reinicie.
settings-concern-members = Boas-vindas: ainda não vejo quem entra, então não dou as boas-vindas a ninguém. Novos membros podem usar `/start` por conta própria. Para quem me mantém: ative **Server Members Intent** (Discord Developer Portal › meu aplicativo › Bot) e me reinicie.
settings-concern-helpers-role-gone = O cargo da equipe de ajuda foi apagado. Escolha outro ou não mencione ninguém.
settings-concern-role-silent = Não posso mencionar { $role }: torne o cargo mencionável ou me dê a permissão **Mencionar `@everyone`, `@here` e todos os cargos** no canal da equipe de ajuda.
settings-concern-manage-roles = Para dar cargos, preciso da permissão **Gerenciar cargos**.
settings-concern-role-gone = O cargo para “{ $interest }” foi apagado.
settings-concern-role-managed = { $role } não pode ser dado: é de um aplicativo ou de todo mundo.
settings-concern-role-high = { $role } está acima do meu próprio cargo, então não posso dá-lo. Coloque o meu cargo acima dele.
settings-concern-role-power = { $role } tem poderes sobre o servidor, então não o dou para “{ $interest }”.

settings-permission-view_channel = Ver canal
settings-permission-send_messages = Enviar mensagens
settings-permission-send_messages_in_threads = Enviar mensagens em tópicos
settings-permission-read_message_history = Ver histórico de mensagens
settings-permission-create_public_threads = Criar tópicos públicos
