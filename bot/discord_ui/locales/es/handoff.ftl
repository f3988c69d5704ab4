# Hand-off: asking the helpers of a server.

handoff-button-send = Enviar
handoff-button-edit = Editar
handoff-button-cancel = Cancelar
handoff-button-claim = Me encargo
handoff-button-answer = Responder
handoff-button-release = Dejarla libre
handoff-button-close = Cerrar
handoff-button-again = Avisar otra vez
handoff-button-draft = Hacer un borrador
handoff-button-agree = Acepto, haz el borrador
handoff-button-read = Leer
handoff-button-withdraw = Retirar
handoff-button-resend = Enviar otra vez

handoff-helpers = equipo de ayuda
handoff-somebody = alguien
handoff-details = Más detalles:

handoff-preview-title = Preguntar a una persona
handoff-preview-where =
    Esto se envía a: **{ $channel }**.
    El equipo de ayuda verá tu nombre y esto:
handoff-preview-near = Añado lo más parecido que sé:
handoff-preview-answered = Añado lo que te respondí:
handoff-preview-public =
    También va un enlace a esta conversación.
    La respuesta llegará aquí y te mencionará.
handoff-preview-private =
    Preguntaste en privado. El texto de mi respuesta no se envía.
    La respuesta te llegará por mensaje directo, o la verás en `/handoffs`.
handoff-preview-kept = No se envía nada hasta que pulses “Enviar”. Se guarda hasta 30 días después de la respuesta.
handoff-cancelled = De acuerdo. No se ha enviado nada.

handoff-edit-title = Tu pregunta
handoff-edit-question = Tu pregunta
handoff-edit-details = Más detalles
handoff-edit-details-description = Opcional. ¿Qué ayudaría a responderte?

handoff-not-yours =
    Solo quien hizo esta pregunta puede enviarla al equipo de ayuda.
    Puedes preguntar lo mismo con `/ask`.
handoff-no-channel =
    Ahora mismo no puedo escribir al equipo de ayuda de este servidor.
    No se ha enviado ni guardado nada. Por favor, avisa a quienes administran el servidor.
handoff-same =
    Esta pregunta ya está esperando al equipo de ayuda.
    La tienes en `/handoffs`.
handoff-too-many =
    { $most ->
        [one] Ya tienes una pregunta en espera.
       *[other] Ya tienes { $most } preguntas en espera.
    }
    En `/handoffs` puedes retirar una.
handoff-not-sent =
    Discord no lo ha aceptado, así que no se ha enviado ni guardado nada.
    Vuelve a pulsar “Enviar” dentro de un rato.
handoff-sent-public =
    Enviada al equipo de ayuda.
    Te avisaré aquí cuando alguien responda; en `/handoffs` ves cómo va.
handoff-sent-private =
    Enviada al equipo de ayuda.
    La respuesta te llegará por mensaje directo. Si no los recibes, mira en `/handoffs`.

handoff-card-title = 🙋 Pregunta { $id }
handoff-card-asker = Pregunta de { $asker }, { $when }
handoff-card-place = Dónde se preguntó
handoff-card-private = Se preguntó en privado: solo esa persona recibe la respuesta.
handoff-card-near = No lo tenía claro. Lo más parecido que sé:
handoff-card-answered = Respondí con:
handoff-card-gone = Esta pregunta ya no está aquí. La retiró quien la hizo, o venció el plazo para guardarla.
handoff-thread = Pregunta { $id }
handoff-state-open = **Abierta.** ¿Quién se encarga?
handoff-state-open-for = **Abierta.** { $helpers }, ¿quién se encarga?
handoff-state-claimed = Se encarga **{ $helper }**.
handoff-state-answered = Respondió **{ $helper }**.
handoff-state-closed = **Cerrada.**

handoff-told-publicly = Ya le avisé donde hizo la pregunta.
handoff-told-directly = Ya le avisé por mensaje directo.
handoff-told-unreached =
    Todavía no he podido avisarle; lo intentaré otra vez antes de una hora.
    También puede ver la respuesta en `/handoffs`.
handoff-told-refused =
    No he podido avisarle: no acepta mensajes directos.
    Puede ver la respuesta en `/handoffs`.
handoff-told-left = Ya no está en este servidor, así que no avisé a nadie.

handoff-only-helpers = Estos botones son para el equipo de ayuda de este servidor.
handoff-taken = De esta pregunta se encarga { $helper }.
handoff-settled = Eso ha cambiado mientras tanto. En la tarjeta ves cómo está.
handoff-gone = Eso ya no está aquí.

handoff-reply-title = Responder a la pregunta { $id }
handoff-reply-text = Tu respuesta
handoff-reply-source = Una fuente
handoff-reply-source-description = Opcional. Un enlace que lo demuestre.
handoff-reply-kept = Tu respuesta está guardada.
handoff-reply-not-kept =
    No he podido guardar esta respuesta: otra persona se encarga de la pregunta, la retiraron o fallaron mis registros.
    Para que no se pierda nada, esto es lo que escribiste:

handoff-answer-title = 🙋 Respuesta del equipo de ayuda
handoff-answer-for = { $asker }, preguntaste:
handoff-answer-source = Fuente: { $site }
handoff-answer-from = De { $helper }, del equipo de ayuda de este servidor. Yo no la he comprobado.
handoff-answer-helpful = ¿Te ha servido?
handoff-closed-for-you =
    El equipo de ayuda cerró tu pregunta sin responderla:
    { $question }

handoff-own-title = Tus preguntas al equipo de ayuda
handoff-own-none =
    No tienes ninguna.
    Para enviar una, pulsa “Preguntar a una persona” debajo de una respuesta.
handoff-own-open = Esperando a que alguien se encargue · { $when }
handoff-own-claimed = Alguien se está encargando · { $when }
handoff-own-answered = Respondida · { $when }
handoff-own-closed = Cerrada · { $when }
handoff-own-lost = El equipo de ayuda ya no la ve · { $when }
handoff-withdrawn = Retirada. El equipo de ayuda ya no la ve.

handoff-consent-title = Hacer un borrador de entrada
handoff-consent =
    Tu respuesta se convierte en un archivo para quienes se ocupan de lo que sé.
    Lo revisan, lo completan y quizá lo publiquen.
    Tienes que aceptar que tu texto se publique con la licencia **CC-BY-4.0**: cualquiera puede usarlo si te nombra.
handoff-consent-author = Esta respuesta la escribió { $helper }, así que solo esa persona puede aceptar que se publique.
handoff-draft-made =
    Aquí está el borrador. Completa lo que dice “TODO” y propónlo en `{ $folder }`.
    Se guarda una copia durante 30 días.
handoff-draft-kept = El borrador está hecho y guardado, pero Discord no ha aceptado el archivo. Inténtalo de nuevo dentro de un rato.
