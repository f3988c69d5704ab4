# Welcoming new members, the questions of /start, the starter pack and /progress.

onboarding-welcome = Damos la bienvenida a { $members }
onboarding-welcome-more =
    { $count ->
        [one] …y a una persona más
       *[other] …y a { $count } personas más
    }
onboarding-welcome-offer = Cuatro preguntas cortas y te preparo una primera herramienta, un primer curso y una primera contribución. Solo lo ves tú.
onboarding-welcome-button = Empezar

onboarding-title = Tus primeros pasos en { $server }
onboarding-step = Pregunta { $number } de { $count }
onboarding-resumed = Estuviste aquí { $when }. Sigamos donde lo dejaste.
onboarding-changing = Tu kit se queda como está hasta que respondas la última pregunta.
onboarding-kept = Tus respuestas se guardan solo para este servidor. Con `/progress` puedes verlas y borrarlas.

onboarding-ask-interests = **¿Qué te gustaría explorar?** Elige hasta { $most }.
onboarding-choose-interests = Elige lo que te interesa
onboarding-ask-experience = **¿Cuánto has programado hasta ahora?**
onboarding-ask-goal = **¿Qué te trae por aquí?**
onboarding-ask-hours = **¿Cuántas horas a la semana tienes para esto?**

onboarding-interest-machine-learning = Aprendizaje automático
onboarding-interest-language-models = Modelos de lenguaje
onboarding-interest-data = Datos
onboarding-interest-programming = Programación
onboarding-interest-writing = Escribir, traducir, comunidad
onboarding-interest-media = Diseño, imagen, sonido, video
onboarding-interest-self-hosting = Autoalojamiento
onboarding-interest-licensing = Licencias y derecho
onboarding-interest-teaching = Enseñanza
onboarding-interest-responsible-ai = IA responsable y privacidad

onboarding-choice-experience-none = Nada
onboarding-choice-experience-some = Un poco
onboarding-choice-experience-daily = Programo a menudo
onboarding-choice-experience-contributed = Ya he contribuido a proyectos

onboarding-choice-goal-learn = Aprender algo
onboarding-choice-goal-use = Usar herramientas abiertas
onboarding-choice-goal-contribute = Contribuir por primera vez
onboarding-choice-goal-start = Empezar un proyecto
onboarding-choice-goal-teach = Enseñar a otras personas

onboarding-choice-hours-1 = 1 hora
onboarding-choice-hours-3 = 3 horas
onboarding-choice-hours-6 = 6 horas
onboarding-choice-hours-10 = 10 o más

onboarding-button-back = Volver
onboarding-button-keep = Dejarlo así
onboarding-button-over = Empezar de cero
onboarding-over-question = **¿Empezar de cero?** Se borran tus respuestas y tu kit, y también el recordatorio si lo hay.
onboarding-over-yes = Sí, empezar de cero
onboarding-over-no = No, dejarlo todo

onboarding-pack-title = Tu kit de inicio
onboarding-pack-for = { $interests } · { $hours ->
        [one] { $hours } hora a la semana
        [10] 10 horas a la semana o más
       *[other] { $hours } horas a la semana
    }
onboarding-pack-ready = Yo empezaría por aquí. Ve paso a paso.
onboarding-pack-empty = No tengo nada que encaje con estas respuestas. Elige otras, o pregúntame con `/ask`.
onboarding-piece-tool = Primera herramienta
onboarding-piece-course = Primer curso
onboarding-piece-contribution = Primera contribución
onboarding-piece-gone = Esto ya no está entre lo que sé. Cambia tus respuestas para que te proponga otra cosa.
onboarding-button-read = Detalles
onboarding-button-done = Marcar como hecho
onboarding-button-undone = Aún no está hecho
onboarding-next = **Lo siguiente:** { $title }
onboarding-count = { $done } de { $count } pasos hechos
onboarding-all-done = **Todo hecho.** ¡Muy bien! ¿Qué te gustaría explorar ahora? Pregúntame con `/ask`, o cambia tus respuestas para tener un kit nuevo.

onboarding-because-interest = { $interest }
onboarding-because-goal-learn = te ayuda a aprender
onboarding-because-goal-use = se puede usar ya
onboarding-because-goal-contribute = te lleva a contribuir
onboarding-because-goal-start = ayuda con un proyecto propio
onboarding-because-goal-teach = ayuda a enseñar
onboarding-because-no-code = no hace falta programar
onboarding-because-language = se usa desde { $language }
onboarding-because-license = código abierto ({ $license })
onboarding-because-level-novice = no hace falta saber programar
onboarding-because-level-beginner = basta con saber programar un poco
onboarding-because-level-intermediate = hace falta Python y algo de aprendizaje automático
onboarding-because-free = gratis
onboarding-because-plan =
    { $weeks ->
        [one] más o menos una semana, a { $hours } h por semana
       *[other] unas { $weeks } semanas, a { $hours } h por semana
    }
onboarding-because-audience-newcomer = para quienes empiezan
onboarding-because-audience-student = para quienes aprenden
onboarding-because-audience-developer = para quienes programan
onboarding-because-audience-contributor = para quienes contribuyen
onboarding-because-audience-maintainer = para quienes mantienen proyectos
onboarding-because-audience-educator = para quienes enseñan
onboarding-because-audience-nonprofit = para ONG y organismos públicos

onboarding-places = **Adónde ir en este servidor**
onboarding-place-ask = Pregúntame lo que quieras en { $channels }
onboarding-place-ask-anywhere = Pregúntame lo que quieras con `/ask`, en cualquier canal
onboarding-place-forums = Abre una publicación en { $channels }

onboarding-roles-offer = **Roles para tus intereses:** { $roles }
onboarding-roles-had = **Roles que te he dado:** { $roles }
onboarding-button-roles = Quiero los roles
onboarding-button-no-roles = Quítame los roles
onboarding-roles-given = Ahora tienes: { $roles }
onboarding-roles-taken = Ya no tienes: { $roles }
onboarding-roles-failed = Discord no me ha dejado cambiar: { $roles }. Inténtalo de nuevo dentro de un rato, o avisa a quienes administran el servidor.
onboarding-roles-gone = Aquí hay un rol elegido para { $interest }, pero ya no existe. Avisa a quienes administran el servidor.
onboarding-roles-refused = No tengo permiso para dar { $role }. Avisa a quienes administran el servidor.
onboarding-roles-may-not = No tengo permiso para dar roles en este servidor. Avisa a quienes lo administran.
onboarding-roles-none = Aquí ya no hay ningún rol para tus intereses.
onboarding-roles-reason = Elegido en /start, según sus intereses

onboarding-remind-offer = **¿Un recordatorio?** Te escribiría una sola vez, por mensaje directo. ¿Dentro de cuántos días?
onboarding-remind-set = Te escribiré una sola vez, { $when }.
onboarding-button-remind =
    { $days ->
        [one] 1 día
       *[other] { $days } días
    }
onboarding-button-no-reminder = Sin recordatorio
onboarding-remind-not-here = Los recordatorios están desactivados en este servidor.
onboarding-remind-off = De acuerdo, no te escribiré.
onboarding-reminder-title = Me pediste un recordatorio
onboarding-reminder = Tu kit de inicio en **{ $server }** te espera: { $done } de { $count } pasos hechos.
onboarding-reminder-foot = Este era el único recordatorio. En el servidor, `/progress` muestra tu kit.
onboarding-button-reminder-off = No quiero recordatorios
onboarding-reminder-none-left = No queda ningún recordatorio. No volveré a escribirte si no me lo pides en `/progress`.

onboarding-button-change = Cambiar mis respuestas
onboarding-button-delete = Borrar todo lo mío aquí
onboarding-delete-question = **¿Borrar todo lo que guardo de ti en este servidor?**
    Tus respuestas, tu kit, el recordatorio, los roles que te he dado, tus votos a mis respuestas y las preguntas que enviaste al equipo de ayuda. No se puede deshacer.
onboarding-delete-yes = Sí, borrarlo
onboarding-delete-no = No, conservarlo
onboarding-deleted = Hecho. Ya no sé nada de ti en este servidor.
onboarding-nothing = No guardo ningún kit de inicio tuyo aquí. Con `/start` te preparo uno.
onboarding-moved-on = Ya habías avanzado más. Aquí lo dejaste.
