# What a server's managers set with /settings.

settings-title = Ajustes
settings-intro = Todo funciona tal como está. Cambia lo que quieras; se guarda al momento.
settings-line = **{ $section }:** { $now }
settings-now = **Ahora:** { $now }
settings-choose-section = Cambiar…
settings-choose-channel = Elige un canal…
settings-choose-role = Elige un rol…
settings-choose-interest = Elige un interés…
settings-back = Todos los ajustes
settings-not-yours = Solo quienes tienen el permiso **Gestionar servidor** pueden cambiar mis ajustes.
settings-saved-unseen = Está guardado, pero no he podido mostrarlo. Usa `/settings` para verlo.

settings-off = desactivado
settings-everywhere = en todas partes
settings-more = { $count } más
settings-gone =
    { $count ->
        [one] uno que se eliminó
       *[other] { $count } que se eliminaron
    }

settings-ask = Dónde respondo
settings-ask-about =
    En estos canales y sus hilos respondo a la vista de todo el mundo. En los demás, con `/ask` solo ve la respuesta quien pregunta.
    Si no eliges ninguno, respondo en todas partes.
settings-set-ask-everywhere = En todas partes

settings-forum = Publicaciones del foro
settings-forum-about =
    En estos foros respondo por mi cuenta a cada publicación nueva: solo si sé la respuesta con seguridad, y una sola vez.
settings-set-forum-off = Desactivar

settings-suggest = Sugerencias en canales
settings-suggest-about =
    Cuando alguien pregunta a todo el mundo en estos canales y sé la respuesta con seguridad, la ofrezco en una línea. Si no, me quedo en silencio.
settings-set-suggest-off = Desactivar

settings-welcome = Bienvenida
settings-welcome-about =
    En este canal saludo a quienes llegan y les ofrezco unos primeros pasos. No envío mensajes directos.
settings-welcome-in = en { $channel }
settings-welcome-own-words = en { $channel }, con tus propias palabras
settings-welcome-words = **Tus palabras:**
settings-write-welcome = Escribir un texto propio
settings-welcome-form = Bienvenida
settings-welcome-form-words = Tus palabras para quienes llegan
settings-welcome-form-description = Se muestran debajo de mi saludo. Déjalo vacío si no quieres añadir nada.
settings-set-welcome-plain = Quitar el texto
settings-set-welcome-off = Desactivar

settings-roles = Roles por interés
settings-roles-about =
    Con `/start`, quienes llegan me cuentan qué les interesa. Por cada interés puedo darles un rol, si lo quieren.
    Elige primero el interés y después su rol.
settings-roles-count =
    { $count ->
        [one] para un interés
       *[other] para { $count } intereses
    }
settings-roles-line = - { $interest }: { $role }
settings-role-gone = un rol eliminado
settings-set-roles-off = No dar roles

settings-helpers = Equipo de ayuda
settings-helpers-about =
    Lo que no sé responder se puede enviar a tu equipo de ayuda. Elige el canal al que llega y, si quieres, el rol que debo mencionar.
    Si hay un rol, solo quienes lo tienen pueden encargarse de una pregunta.
settings-helpers-pinged = { $channel }, con mención a { $role }
settings-set-helpers-off = Desactivar
settings-set-helpers-unpinged = No mencionar a nadie

settings-privacy = Preguntas sin respuesta
settings-privacy-about =
    Si lo aceptas, guardo el texto de las preguntas que no supe responder, durante { $gap_days } días y sin nombre. También las privadas.
    Guardo además el texto de una pregunta cuya respuesta recibe 👍 o 👎, durante { $vote_days } días, con el id de quien votó.
    Así se ve qué me falta por saber. Avisa a tu comunidad antes de aceptar.
    Si no lo aceptas, no se guarda el texto de ninguna de estas preguntas, y lo que ya se guardó se borra al momento.
settings-keep-on = se guarda el texto
settings-keep-off = no se guarda el texto
settings-set-keep-on = Guardar el texto
settings-set-keep-off = No guardarlo

settings-answers = Respuestas
settings-answers-about = Las respuestas cortas tienen un botón “Más”. Las completas lo muestran todo de una vez.
settings-length-short = cortas
settings-length-full = completas
settings-set-length-short = Cortas
settings-set-length-full = Completas

settings-language = Idioma
settings-language-about =
    El idioma de lo que digo a la vista de todo el mundo. Lo que solo ve una persona está en su propio idioma.
    Lo que sé está escrito en inglés.
settings-language-own = El idioma del servidor
settings-language-own-now = el del servidor ({ $language })
settings-language-de = Deutsch
settings-language-en = English
settings-language-es = Español
settings-language-fr = Français
settings-language-pt = Português
settings-language-zh = 中文

settings-reminders = Recordatorios
settings-reminders-about =
    Quienes llegan pueden pedirme que les recuerde sus primeros pasos, con un único mensaje directo. Solo lo recibe quien lo pide.
settings-remind-on = permitidos
settings-remind-off = no permitidos
settings-set-remind-on = Permitir
settings-set-remind-off = No permitir

settings-more-concerns =
    { $count ->
        [one] Hay otra cosa por arreglar: mira los apartados.
       *[other] Hay { $count } cosas más por arreglar: mira los apartados.
    }
settings-concern-gone =
    { $count ->
        [one] Se eliminó un canal que habías elegido.
       *[other] Se eliminaron { $count } canales que habías elegido.
    }
settings-concern-ask-nowhere = Se eliminaron todos los canales en los que podía responder, así que no respondo en público en ningún sitio. Elige otros, o deja que responda en todas partes.
settings-concern-lacking = En { $channel } me falta: **{ $permissions }**.
settings-concern-content-forum = Publicaciones del foro: todavía no puedo leer los mensajes, así que me guío solo por los títulos. Para quien me administra: activa **Message Content Intent** (Discord Developer Portal › mi aplicación › Bot) y después reiníciame.
settings-concern-content-suggest = Sugerencias: todavía no puedo leer los mensajes, así que me quedo en silencio. Para quien me administra: activa **Message Content Intent** (Discord Developer Portal › mi aplicación › Bot) y después reiníciame.
settings-concern-members = Bienvenida: todavía no veo quién llega, así que no saludo a nadie. Quienes llegan pueden usar `/start` por su cuenta. Para quien me administra: activa **Server Members Intent** (Discord Developer Portal › mi aplicación › Bot) y después reiníciame.
settings-concern-helpers-role-gone = Se eliminó el rol del equipo de ayuda. Elige otro, o no menciones a nadie.
settings-concern-role-silent = No puedo mencionar a { $role }: permite que se mencione ese rol, o dame el permiso **Mencionar `@everyone`, `@here` y todos los roles** en el canal del equipo de ayuda.
settings-concern-manage-roles = Para dar roles necesito el permiso **Gestionar roles**.
settings-concern-role-gone = Se eliminó el rol para “{ $interest }”.
settings-concern-role-managed = No se puede dar { $role }: pertenece a una aplicación, o es el que tiene todo el mundo.
settings-concern-role-high = { $role } está por encima de mi propio rol, así que no puedo darlo. Pon mi rol por encima.
settings-concern-role-power = { $role } tiene poder sobre el servidor, así que no lo doy para “{ $interest }”.

settings-permission-view_channel = Ver canal
settings-permission-send_messages = Enviar mensajes
settings-permission-send_messages_in_threads = Enviar mensajes en hilos
settings-permission-read_message_history = Leer el historial de mensajes
settings-permission-create_public_threads = Crear hilos públicos
