# The clinician sheet: for the practitioner alone. Facts choose, nothing is glued.
# What measures and packs say (topics, inputs, limits, reasons) comes in their own language.

clinician-title = Hoja profesional: { $client }
clinician-subtitle = Sesión { $number }  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = Sesión { $number }  ·  { $date }  ·  { $therapist }
clinician-notice = Para uso profesional. No es para la copia de quien consulta.
clinician-running = Para uso profesional. No es para la copia de quien consulta. { $client }, { $date }, { $sheet }
# Between parts of a list that hold commas themselves
clinician-between = { "; " }
clinician-ended = { $said }.

# Risk answers

clinician-risk = Respuestas de riesgo
clinician-risk-waits = SIN CONFIRMAR: { $days }
clinician-risk-ask = Pregunte antes que nada; después: fit acknowledge { $client } --done PALABRAS
clinician-risk-none = En este proceso, ninguna respuesta a un ítem de seguridad llegó a su umbral.
clinician-risk-none-not-asked = En este proceso, ninguna respuesta a un ítem de seguridad llegó a su umbral. Ningún formulario de esta sesión tiene un ítem de seguridad, así que hoy no se preguntó nada sobre riesgo.
clinician-risk-alt = Respuestas de riesgo de este proceso, con la respuesta anterior y quién las confirmó.
clinician-risk-note = Una respuesta es una razón para preguntar. No es una evaluación del riesgo.
clinician-risk-unanswered = SIN RESPUESTA: { $measure }, ítem de seguridad { $item } ({ $topic }). Que falte la respuesta no responde nada: pregunte.
clinician-risk-item = { $measure }, ítem { $item } ({ $topic })
clinician-risk-before = { $value } el { $date }
clinician-risk-before-blank = sin respuesta el { $date }
clinician-risk-before-none = no se había preguntado
clinician-risk-seen = { $date }, por { $who }: { $done }
clinician-risk-seen-override = { $date }, espera omitida por { $who }: { $done }
clinician-risk-unseen = SIN CONFIRMAR
clinician-head-date = Fecha
clinician-head-item = Ítem
clinician-head-answer = Respuesta
clinician-head-threshold = Cuenta desde
clinician-head-before = Antes
clinician-head-acknowledged = Confirmada

# Answers, item by item

clinician-answers = Respuestas
clinician-answers-none = En esta sesión no se respondió ningún formulario.
clinician-answers-not-today = No se preguntó hoy: { $forms }.
clinician-answers-last-on = { $measure } (última vez: { $date })
clinician-form = { $measure }
clinician-form-by = { $measure }, respondió: { $who }
clinician-form-goal = { $measure } (una meta)
clinician-form-goal-by = { $measure } (una meta), respondió: { $who }
clinician-form-totals = Ingresado como totales; no hay respuestas sueltas.
clinician-form-alt = Respuestas de { $measure } ahora, la última vez y la primera vez, ítem por ítem.
clinician-form-first = No hay un formulario anterior con el que estas respuestas se puedan comparar.
clinician-form-last = Última vez: { $last }.
clinician-form-last-first = Última vez: { $last }. Primera vez: { $first }.
clinician-marks-safety = S: ítem de seguridad.
clinician-marks-reversed = (i): ítem inverso, en el que una respuesta más alta significa lo contrario.
clinician-marks-optional = No se listan los ítems opcionales que siempre quedaron vacíos.
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (i)
clinician-item-safety-reversed = { $item } S (i)
clinician-answer-blank = sin respuesta
clinician-answer-not-applicable = no aplica
clinician-answer-refused = prefirió no decirlo
clinician-answer-dont-know = no lo sabe
clinician-answer-invalid = no válida
clinician-head-topic = Tema
clinician-head-now = Ahora
clinician-head-last = Última
clinician-head-first = Primera
clinician-head-since-last = Desde la última
clinician-head-since-first = Desde la primera

# Rules: what fired, what saw nothing, what could not look

clinician-rules = Reglas
clinician-rules-none = Ninguna regla se activó en esta sesión.
clinician-rule = ({ $rule }, versión { $version }).
clinician-rule-private = ({ $rule }, versión { $version }, no está en la hoja compartida).
clinician-rule-by = (de { $pack }, versión { $version }).
clinician-rule-by-private = (de { $pack }, versión { $version }, no está en la hoja compartida).
clinician-rule-inputs = Miró:
clinician-rule-same-inputs = Miró lo mismo.
clinician-rule-limits = Límites:
clinician-rule-limit = { $name } { $value }
clinician-quiet = Miraron y no se activaron:
clinician-quiet-rule = { $said } ({ $rule })
clinician-quiet-rule-limits = { $said } ({ $rule }: { $limits })
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule } ({ $limits })
clinician-blind = No pudieron mirar:
clinician-blind-reason = { $reason }: { $rules }
clinician-blind-no-reason = no se dio ninguna razón
clinician-pack = { $pack }:

# The rules of the core, each in a few words; its id stands beside them

rule-outcome = El resultado
rule-outcome-first = El resultado tiene su primer puntaje
rule-outcome-better = El resultado está mejor que al comienzo, más allá del azar
rule-outcome-worse = El resultado está peor que al comienzo, más allá del azar
rule-outcome-same = El resultado no se aleja del comienzo más de lo que puede el azar
rule-outcome-unknown = No se sabe si el resultado se movió más allá del azar
rule-together = El trabajo en equipo
rule-together-lower = El trabajo en equipo está por debajo del valor medio de quien consulta
rule-together-low = El trabajo en equipo está en la mitad menos favorable
rule-together-top = El trabajo en equipo está siempre en lo más alto
rule-area-lower = Un área del trabajo está por debajo del valor medio de quien consulta
rule-task-lowest = En qué se trabaja, y cómo, vuelve a ser el área más baja
rule-views-differ = Dos personas marcan lo mismo con mucha distancia
rule-left-unsaid = Quien consulta dejó algo sin decir
rule-least-true-again = La misma parte del trabajo vuelve a ser la menos cierta
rule-culture-low = Las raíces y la forma de vida se atienden poco
rule-culture-missed = Se escapó algo de las raíces o de la forma de vida
step-culture-low = Su próximo paso: pregunte qué puede haber entendido mal, y escuche sin dar explicaciones.
step-culture-missed = Su próximo paso: vuelva al momento que se dejó pasar, nómbrelo y pregunte qué significó.
rule-rift-in-session = Quien consulta cuenta de un momento difícil
rule-fear-of-judgement = Quien consulta teme que le juzguen
rule-attachment-asked = Se respondió un formulario sobre apego
rule-stability = Verse como estaba previsto
rule-session-missed = Se perdió la última cita
rule-cancelled-often = Últimamente se cancelaron citas a menudo
rule-long-gap = Pasó mucho tiempo antes de esta sesión
rule-therapist-changed = Atiende otra persona que la vez pasada
rule-not-discussed = La última hoja pedía conversación, y no hay ninguna registrada
rule-goals = Metas
rule-goal-changed = Una meta tiene palabras nuevas
rule-goal-closed = Se cerró una meta
rule-goal-not-rated = Una meta no tiene marca hoy
rule-goal-open = Hay una meta abierta
rule-ending-in-sight = El cierre está cerca

# Quality of the data

clinician-quality = Calidad de los datos
clinician-quality-complete = Completos, nada estimado y nada que revisar.
clinician-quality-missing =
    { $count ->
        [one] { $measure }: { $number } ítem sin respuesta ({ $items }).
        [many] { $measure }: { $number } de ítems sin respuesta ({ $items }).
       *[other] { $measure }: { $number } ítems sin respuesta ({ $items }).
    }
clinician-quality-estimated = { $measure }: estimado con las respuestas que hay: { $scales }.
clinician-quality-unscored = { $measure }: sin puntaje, porque falta demasiado: { $scales }.
clinician-quality-unusable = { $measure }, ítem { $item }: { $found } no se puede usar ({ $why }).
clinician-quality-asked = { $measure }: quedaron fuera reglas que necesitan saber de quien consulta: { $facts }.
clinician-quality-draft = { $measure }: sin puntaje, porque nadie ha confirmado su clave.
clinician-quality-broken = { $title }: no se compara con puntajes anteriores al { $date }, porque { $reason }.
clinician-break-form-changed = cambió el formulario
clinician-break-language-changed = cambió el idioma
clinician-break-mode-changed = cambió la manera de responder

# Course: change, expected range, all scales

clinician-course = Trayectoria
clinician-course-none = Todavía no hay puntaje.
clinician-course-alt = Puntajes de cada escala: ahora, la última vez, la primera vez y cuántas veces se respondió.
clinician-course-single = Las escalas de una sola pregunta son sus respuestas, que están arriba.
clinician-course-estimated = *: estimado, porque faltan respuestas.
clinician-change-improved = Cambio desde el primer puntaje: { $change }, más allá del azar, para mejor.
clinician-change-deteriorated = Cambio desde el primer puntaje: { $change }, más allá del azar, para peor.
clinician-change-unchanged = Cambio desde el primer puntaje: { $change }, dentro de lo que puede el azar.
clinician-change-not-computable = Cambio desde el primer puntaje: { $change }; no se sabe si va más allá del azar.
clinician-change-points = Fiable desde { $points }.
clinician-change-norm = Norma: { $population }.
clinician-change-none = Cambio: no hay ninguna norma en uso, o ningún complemento activo compara puntajes.
clinician-change-not-computed = Cambio: sin calcular.
clinician-source = Fuente: { $source }.
clinician-range = Rango esperado según { $engine } (versión { $version }):
clinician-range-none = Rango esperado: no aplica, porque { $reason }.
clinician-range-no-score = Rango esperado: no aplica, porque todavía no hay puntaje.
clinician-range-courses =
    { $count ->
        [one] Se apoya en { $number } proceso.
        [many] Se apoya en { $number } de procesos.
       *[other] Se apoya en { $number } procesos.
    }
clinician-range-languages = Respuestas en: { $languages }.
clinician-range-provisional = Los límites son provisionales.
clinician-range-alt = Puntajes junto al rango esperado.
clinician-range-not-compared = Todavía no se compara ningún puntaje.
clinician-range-last = Los últimos { $number }; todos: fit trajectory show { $client }
clinician-range-looks = De todos los procesos de ese grupo, el { $share } % salió al menos una vez por el límite menos favorable en tantas miradas como esta.
clinician-side-worse = fuera, lado peor
clinician-side-inside = dentro
clinician-side-better = fuera, lado mejor
clinician-head-session = Sesión
clinician-head-score = Puntaje
clinician-head-expected = Esperado
clinician-head-from = Desde
clinician-head-to = Hasta
clinician-head-place = Lugar
clinician-head-scale = Escala
clinician-head-times = Veces
clinician-head-better = Mejor
clinician-better-lower = más bajo
clinician-better-higher = más alto
clinician-scale = { $title } ({ $scale })
clinician-scale-by = { $title } ({ $scale }), respondió: { $who }
clinician-score-estimated = { $score }*

# Components of the relationship

clinician-components = Componentes del trabajo en equipo
clinician-components-none = Todavía no se preguntó por ningún componente de la relación.
clinician-component = { $name }:
clinician-components-never = Nunca se preguntó: { $components }.
clinician-rated = { $title } { $value } el { $date }
clinician-rated-own = { $title } { $value } el { $date }, antes de { $low } a { $high }
clinician-rated-by = { $title } { $value } el { $date }, respondió: { $who }
clinician-rated-own-by = { $title } { $value } el { $date }, respondió: { $who }, antes de { $low } a { $high }
clinician-fired = Se activaron: { $rules }.
component-trust = Confianza
component-empathy = Empatía
component-collaboration = Colaboración
component-stability = Estabilidad
component-feedback = Retroalimentación
component-culture = Cultura
component-non-judgement = Sin juicios
component-long-term = Largo plazo
component-outcomes = Resultados
component-attachment = Apego

# Questions, the shared sheet's numbers, the foot

clinician-questions = Preguntas que no se le mostraron a quien consulta
clinician-question-rule = ({ $rule })
clinician-numbers = Números de la hoja compartida:
clinician-numbers-how = fit explain { $sheet } los lista y dice de dónde salió cada uno.
clinician-foot-measures = Medidas: { $measures }.
clinician-foot-measure = { $title } ({ $measure }, versión { $version })
clinician-foot-unproven = No validadas: { $measures }.
clinician-foot-topics = Los ítems se nombran por su tema, no con las palabras del formulario.
clinician-foot-made = fit { $version }, hoja { $sheet }.
