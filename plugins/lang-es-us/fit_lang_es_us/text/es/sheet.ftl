# The shared sheet, in Spanish as it is read from the United States to Chile. Whole sentences only.
#
# The reader is spoken to as usted; who wants tú is given [informal]. Nothing tells the reader's
# gender unless the reader has stated one. [many] is for millions, which Spanish joins with "de".

sentence-gap = { " " }

sheet-title = Cómo van las cosas
sheet-session = Sesión { $number }  ·  { $date }
sheet-people = Cliente { $code }  ·  con { $therapist }
sheet-running = Cliente { $code }  ·  hoja { $sheet }
sheet-purpose = Una imagen para conversar, no un examen. Es para ustedes dos, y se guarda aquí en su expediente.

words-title =
    { $form ->
        [informal] En tus propias palabras
       *[neutral] En sus propias palabras
    }
words-empty = Antes de hoy no se escribió nada. Más abajo hay espacio.
words-not-fitting =
    { $form ->
        [informal] La vez pasada dijiste que esto no encajaba: { $words }
       *[neutral] La vez pasada usted dijo que esto no encajaba: { $words }
    }
goal-rated-first = { $today } de { $top } hoy
goal-rated-again = { $today } de { $top } hoy, { $first } la primera vez
goal-rated-again-since = { $today } de { $top } hoy, { $first } en la sesión { $session }
goal-not-rated = sin marca hoy

# Charts

chart-title = { $title }, sesión por sesión
chart-axis = sesión
chart-better = mejor
chart-start = { $value } al comienzo
chart-start-since = { $value } en la sesión { $session }
chart-today = { $value } hoy
chart-band =
    { $count ->
        [one] A menos de { $points } punto del comienzo: puede ser azar
        [many] A menos de { $points } de puntos del comienzo: puede ser azar
       *[other] A menos de { $points } puntos del comienzo: puede ser azar
    }
chart-band-since =
    { $count ->
        [one] A menos de { $points } punto de la sesión { $session }: puede ser azar
        [many] A menos de { $points } de puntos de la sesión { $session }: puede ser azar
       *[other] A menos de { $points } puntos de la sesión { $session }: puede ser azar
    }
chart-line = Línea publicada: { $value }
chart-line-below = La mayoría de la gente está por debajo de { $value }
chart-line-above = La mayoría de la gente está por encima de { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = Entre las líneas punteadas está la mayor parte de este grupo: { $group } (procesos: { $courses }; respuestas en: { $languages }). No dicen dónde tendría que estar nadie.
key-prorated = estimado, faltaba una respuesta
key-missed = sesión perdida
key-cancelled = sesión cancelada
key-no-score = sesión sin puntaje
note-not-scored =
    { $count ->
        [one] Sesión { $session }: faltó { $number } respuesta, y sin ella no hay total.
        [many] Sesión { $session }: faltaron { $number } de respuestas, demasiadas para sacar un total.
       *[other] Sesión { $session }: faltaron { $number } respuestas, demasiadas para sacar un total.
    }
note-prorated =
    { $count ->
        [one] Sesión { $session }: faltó { $number } respuesta; el total se estimó con las demás.
        [many] Sesión { $session }: faltaron { $number } de respuestas; el total se estimó con las demás.
       *[other] Sesión { $session }: faltaron { $number } respuestas; el total se estimó con las demás.
    }
note-mode-paper = Desde la sesión { $session }, el formulario se llenó en papel.
note-mode-screen = Desde la sesión { $session }, el formulario se llenó en pantalla.
note-mode-interview = Desde la sesión { $session }, el formulario se leyó en voz alta y se respondió hablando.
note-mode-import = Desde la sesión { $session }, las respuestas vienen de un archivo.
note-mode-fillable = Desde la sesión { $session }, el formulario se llenó como archivo.

# What the picture shows in words

message-first = El puntaje de hoy es { $today }, en una escala de { $low } a { $high }.
message-first-lower = Aquí, menos es mejor. Este es el punto de partida; desde la próxima vez habrá con qué comparar.
message-first-higher = Aquí, más es mejor. Este es el punto de partida; desde la próxima vez habrá con qué comparar.
message-first-lower-since = Aquí, menos es mejor. En la sesión { $session } empieza una línea nueva, y los puntajes de antes no se comparan con este; desde la próxima vez habrá con qué comparar.
message-first-higher-since = Aquí, más es mejor. En la sesión { $session } empieza una línea nueva, y los puntajes de antes no se comparan con este; desde la próxima vez habrá con qué comparar.
message-apart = Los puntajes de antes de la sesión { $session } no se comparan con el de hoy.
message-none = Hoy no hay puntaje.
message-none-rest = La gráfica muestra las sesiones de antes.
message-nothing-yet =
    { $form ->
        [informal] Todavía no hay puntaje, así que no hay gráfica. Lo que digas hoy cuenta igual.
       *[neutral] Todavía no hay puntaje, así que no hay gráfica. Lo que usted diga hoy cuenta igual.
    }
message-wish =
    { $form ->
        [informal] Pediste esta hoja sin puntajes, así que no hay ninguno, ni gráfica. Puedes verlos otra vez cuando quieras.
       *[neutral] Usted pidió esta hoja sin puntajes, así que no hay ninguno, ni gráfica. Puede verlos otra vez cuando quiera.
    }
message-same = El puntaje de hoy es { $today }, igual que al comienzo.
message-lower =
    { $count ->
        [one] El puntaje de hoy es { $today }: { $points } punto menos que al comienzo.
        [many] El puntaje de hoy es { $today }: { $points } de puntos menos que al comienzo.
       *[other] El puntaje de hoy es { $today }: { $points } puntos menos que al comienzo.
    }
message-higher =
    { $count ->
        [one] El puntaje de hoy es { $today }: { $points } punto más que al comienzo.
        [many] El puntaje de hoy es { $today }: { $points } de puntos más que al comienzo.
       *[other] El puntaje de hoy es { $today }: { $points } puntos más que al comienzo.
    }
message-same-since = El puntaje de hoy es { $today }, igual que en la sesión { $session }.
message-lower-since =
    { $count ->
        [one] El puntaje de hoy es { $today }: { $points } punto menos que en la sesión { $session }.
        [many] El puntaje de hoy es { $today }: { $points } de puntos menos que en la sesión { $session }.
       *[other] El puntaje de hoy es { $today }: { $points } puntos menos que en la sesión { $session }.
    }
message-higher-since =
    { $count ->
        [one] El puntaje de hoy es { $today }: { $points } punto más que en la sesión { $session }.
        [many] El puntaje de hoy es { $today }: { $points } de puntos más que en la sesión { $session }.
       *[other] El puntaje de hoy es { $today }: { $points } puntos más que en la sesión { $session }.
    }
message-beyond-lower =
    { $count ->
        [one] Aquí, menos es mejor. Una diferencia de { $needed } punto o más va claramente más allá del azar, y es lo que vemos aquí.
        [many] Aquí, menos es mejor. Una diferencia de { $needed } de puntos o más va claramente más allá del azar, y es lo que vemos aquí.
       *[other] Aquí, menos es mejor. Una diferencia de { $needed } puntos o más va claramente más allá del azar, y es lo que vemos aquí.
    }
message-beyond-higher =
    { $count ->
        [one] Aquí, más es mejor. Una diferencia de { $needed } punto o más va claramente más allá del azar, y es lo que vemos aquí.
        [many] Aquí, más es mejor. Una diferencia de { $needed } de puntos o más va claramente más allá del azar, y es lo que vemos aquí.
       *[other] Aquí, más es mejor. Una diferencia de { $needed } puntos o más va claramente más allá del azar, y es lo que vemos aquí.
    }
message-within-lower =
    { $count ->
        [one] Aquí, menos es mejor. Una diferencia de menos de { $needed } punto puede ser azar.
        [many] Aquí, menos es mejor. Una diferencia de menos de { $needed } de puntos puede ser azar.
       *[other] Aquí, menos es mejor. Una diferencia de menos de { $needed } puntos puede ser azar.
    }
message-within-higher =
    { $count ->
        [one] Aquí, más es mejor. Una diferencia de menos de { $needed } punto puede ser azar.
        [many] Aquí, más es mejor. Una diferencia de menos de { $needed } de puntos puede ser azar.
       *[other] Aquí, más es mejor. Una diferencia de menos de { $needed } puntos puede ser azar.
    }
message-unknown-lower = Aquí, menos es mejor. No se sabe qué diferencia puede hacer el azar en este cuestionario.
message-unknown-higher = Aquí, más es mejor. No se sabe qué diferencia puede hacer el azar en este cuestionario.
message-line-around = Está cerca de { $value }, la línea de la gráfica.
message-line-above = Está por encima de { $value }, la línea de la gráfica.
message-line-below = Está por debajo de { $value }, la línea de la gráfica.

# How we work together

together-title = Cómo trabajamos en equipo
together-low = nada
together-high = por completo
together-caption =
    { $form ->
        [informal] Punto: hoy. Barra: entre tu valor más bajo y tu valor más alto de antes. Raya: tu valor del medio.
       *[neutral] Punto: hoy. Barra: entre su valor más bajo y su valor más alto de antes. Raya: su valor del medio.
    }
together-caption-few =
    { $form ->
        [informal] Punto: hoy. Desde el quinto repaso, tus respuestas de antes van al lado.
       *[neutral] Punto: hoy. Desde el quinto repaso, sus respuestas de antes van al lado.
    }
together-no-answer = sin respuesta hoy
together-none = Hoy no hubo repaso de la sesión.

# Where two people rated the same today; nobody is said to be right

views-title = Nuestras dos miradas
views-alike-therapist =
    { $form ->
        [informal] { $name }: tú marcaste { $mine }; tu terapeuta, { $theirs }. Lo vemos muy parecido.
       *[neutral] { $name }: usted marcó { $mine }; su terapeuta, { $theirs }. Lo vemos muy parecido.
    }
views-alike-parent =
    { $form ->
        [informal] { $name }: tú marcaste { $mine }; tu mamá o tu papá, { $theirs }. Lo vemos muy parecido.
       *[neutral] { $name }: usted marcó { $mine }; su madre o su padre, { $theirs }. Lo vemos muy parecido.
    }
views-alike-observer =
    { $form ->
        [informal] { $name }: tú marcaste { $mine }; quien observa, { $theirs }. Lo vemos muy parecido.
       *[neutral] { $name }: usted marcó { $mine }; quien observa, { $theirs }. Lo vemos muy parecido.
    }
views-apart-therapist =
    { $form ->
        [informal] { $name }: tú marcaste { $mine }; tu terapeuta, { $theirs }. Lo vemos de forma algo distinta.
       *[neutral] { $name }: usted marcó { $mine }; su terapeuta, { $theirs }. Lo vemos de forma algo distinta.
    }
views-apart-parent =
    { $form ->
        [informal] { $name }: tú marcaste { $mine }; tu mamá o tu papá, { $theirs }. Lo vemos de forma algo distinta.
       *[neutral] { $name }: usted marcó { $mine }; su madre o su padre, { $theirs }. Lo vemos de forma algo distinta.
    }
views-apart-observer =
    { $form ->
        [informal] { $name }: tú marcaste { $mine }; quien observa, { $theirs }. Lo vemos de forma algo distinta.
       *[neutral] { $name }: usted marcó { $mine }; quien observa, { $theirs }. Lo vemos de forma algo distinta.
    }

context-question =
    { $form ->
        [informal] ¿Qué deberíamos entender de tus raíces, de lo que crees o de cómo vives, para que este trabajo vaya bien contigo?
       *[neutral] ¿Qué deberíamos entender de sus raíces, de lo que cree o de cómo vive, para que este trabajo vaya bien con usted?
    }

# Questions to open the talk

prompts-title = Para conversar
prompt-first-match =
    { $form ->
        [informal] ¿Qué tanto se parece esta imagen a cómo has sentido la vida en estos días?
       *[neutral] ¿Qué tanto se parece esta imagen a cómo ha sentido usted la vida en estos días?
    }
prompt-first-sign = ¿Cuál sería una primera señal, aunque pequeña, de que algo se mueve?
prompt-first-step =
    { $form ->
        [informal] ¿Cómo se vería en tu semana un pequeño paso hacia arriba?
       *[neutral] ¿Cómo se vería en su semana un pequeño paso hacia arriba?
    }
prompt-better-keep =
    { $form ->
        [informal] ¿Qué te gustaría conservar de estas semanas?
       *[neutral] ¿Qué le gustaría conservar de estas semanas?
    }
prompt-better-doing =
    { $form ->
        [informal] ¿Qué has hecho de otra manera que volverías a hacer?
       *[neutral] ¿Qué ha hecho usted de otra manera que volvería a hacer?
    }
prompt-better-notice = ¿Quién más ha notado que algo es distinto, y qué vio?
prompt-same-missing = ¿Hay algo importante que falte en esta hoja?
prompt-same-measure =
    { $form ->
        [informal] ¿Te preguntamos por las cosas que de verdad cuentan?
       *[neutral] ¿Le preguntamos por las cosas que de verdad cuentan?
    }
prompt-same-change = Si hiciéramos aquí una cosa de otra manera, ¿cuál debería ser?
prompt-worse-weight =
    { $form ->
        [informal] ¿Qué te ha pesado desde que empezamos?
       *[neutral] ¿Qué le ha pesado desde que empezamos?
    }
prompt-worse-here =
    { $form ->
        [informal] ¿De qué te gustaría tener más aquí, y de qué menos?
       *[neutral] ¿De qué le gustaría tener más aquí, y de qué menos?
    }
prompt-worse-hold =
    { $form ->
        [informal] ¿Qué te ha ayudado a pasar estas semanas, aunque sea un poco?
       *[neutral] ¿Qué le ha ayudado a pasar estas semanas, aunque sea un poco?
    }
prompt-unknown-changed =
    { $form ->
        [informal] ¿Qué es distinto para ti desde que empezamos, digan lo que digan los números?
       *[neutral] ¿Qué es distinto para usted desde que empezamos, digan lo que digan los números?
    }
prompt-together-lower = Puede que algo se haya sentido distinto entre nosotros. ¿Lo vemos?
prompt-together-moment =
    { $form ->
        [informal] ¿Hubo un momento en que nos alejamos de lo que a ti te importa?
       *[neutral] ¿Hubo un momento en que nos alejamos de lo que a usted le importa?
    }
prompt-together-another-way =
    { $form ->
        [informal] ¿Qué te gustaría que hiciéramos de otra manera esta vez?
       *[neutral] ¿Qué le gustaría que hiciéramos de otra manera esta vez?
    }
prompt-together-low =
    { $form ->
        [informal] Gracias por decirlo con franqueza. ¿Qué haría que esto te viniera mejor?
       *[neutral] Gracias por decirlo con franqueza. ¿Qué haría que esto le viniera mejor?
    }
prompt-together-first = Gracias por la franqueza. ¿Qué deberíamos cambiar primero?
prompt-together-need =
    { $form ->
        [informal] ¿Qué necesitas de estas reuniones que todavía no recibes?
       *[neutral] ¿Qué necesita usted de estas reuniones que todavía no recibe?
    }
prompt-together-top =
    { $form ->
        [informal] Si una cosa pequeña pudiera venirte mejor aquí, ¿cuál sería?
       *[neutral] Si una cosa pequeña pudiera venirle mejor aquí, ¿cuál sería?
    }
prompt-together-more =
    { $form ->
        [informal] ¿Qué haría que el tiempo aquí te sirviera todavía más?
       *[neutral] ¿Qué haría que el tiempo aquí le sirviera todavía más?
    }
prompt-area-which = Una parte de nuestra manera de trabajar se sintió menos cierta que otras veces. ¿De cuál parte hablamos?
prompt-area-more =
    { $form ->
        [informal] ¿Qué le haría bien a la parte de nuestro trabajo que hoy marcaste más abajo?
       *[neutral] ¿Qué le haría bien a la parte de nuestro trabajo que usted marcó hoy más abajo?
    }
prompt-task-fit =
    { $form ->
        [informal] ¿Trabajamos en lo que a ti te importa, y de una manera que te viene bien?
       *[neutral] ¿Trabajamos en lo que a usted le importa, y de una manera que le viene bien?
    }
prompt-task-more = ¿A qué deberíamos dedicar más tiempo, y a qué menos?
prompt-views-where = ¿Dónde lo ven distinto ustedes dos, y qué se puede hacer con eso?
prompt-views-see =
    { $form ->
        [informal] ¿Qué ves tú de nuestro trabajo que tu terapeuta quizá no vea?
       *[neutral] ¿Qué ve usted de nuestro trabajo que su terapeuta quizá no vea?
    }
prompt-say-easier = ¿Qué hace más fácil decir las cosas aquí, y qué lo hace más difícil?
prompt-say-other-way =
    { $form ->
        [informal] ¿Hay algo que te sería más fácil decir de otra manera, u otro día?
       *[neutral] ¿Hay algo que le sería más fácil decir de otra manera, u otro día?
    }
prompt-say-room =
    { $form ->
        [informal] ¿Qué te daría más lugar para decir lo que traes en mente?
       *[neutral] ¿Qué le daría más lugar para decir lo que trae en mente?
    }
prompt-again-helps = ¿Hay algo de nuestras reuniones que vuelve una y otra vez? ¿Qué ayudaría con eso?
prompt-again-closer = ¿Qué parte de nuestra manera de trabajar deberíamos mirar más de cerca?
prompt-culture-missed =
    { $form ->
        [informal] ¿Qué se le puede haber escapado a tu terapeuta de ti o de tu mundo?
       *[neutral] ¿Qué se le puede haber escapado a su terapeuta de usted o de su mundo?
    }
prompt-culture-fit =
    { $form ->
        [informal] ¿Qué haría que este trabajo fuera mejor con tu forma de vivir y con lo que crees?
       *[neutral] ¿Qué haría que este trabajo fuera mejor con su forma de vivir y con lo que cree?
    }
prompt-goal =
    { $form ->
        [informal] ¿Sigue siendo esta la meta que más te importa?
       *[neutral] ¿Sigue siendo esta la meta que más le importa?
    }
prompt-goal-sign =
    { $form ->
        [informal] ¿Qué te diría que estás un poco más cerca de tu meta?
       *[neutral] ¿Qué le diría que está un poco más cerca de su meta?
    }
prompt-goal-stand =
    { $form ->
        [informal] ¿En qué punto estás hoy con tu meta, en tus propias palabras?
       *[neutral] ¿En qué punto está hoy con su meta, en sus propias palabras?
    }
prompt-goal-words =
    { $form ->
        [informal] Tu meta ahora tiene palabras nuevas. ¿Qué dicen mejor?
       *[neutral] Su meta ahora tiene palabras nuevas. ¿Qué dicen mejor?
    }
prompt-goal-closed =
    { $form ->
        [informal] Una de tus metas ya quedó cerrada. ¿Hacia dónde quieres mirar ahora?
       *[neutral] Una de sus metas ya quedó cerrada. ¿Hacia dónde quiere mirar ahora?
    }
prompt-meet-easier =
    { $form ->
        [informal] La vez pasada no nos vimos como estaba previsto. ¿Qué te haría más fácil venir?
       *[neutral] La vez pasada no nos vimos como estaba previsto. ¿Qué le haría más fácil venir?
    }
prompt-meet-times =
    { $form ->
        [informal] ¿Te vienen bien los días y las horas en que nos vemos?
       *[neutral] ¿Le vienen bien los días y las horas en que nos vemos?
    }
prompt-meet-between = ¿Qué deberíamos saber del tiempo que pasó desde la última vez que nos vimos?
prompt-new-know =
    { $form ->
        [informal] Ahora te atiende otra persona. ¿Qué debería saber para que no tengas que empezar de nuevo?
       *[neutral] Ahora le atiende otra persona. ¿Qué debería saber para que usted no tenga que empezar de nuevo?
    }
prompt-new-keep =
    { $form ->
        [informal] ¿Qué iba bien con tu terapeuta de antes que deberíamos conservar?
       *[neutral] ¿Qué iba bien con su terapeuta de antes que deberíamos conservar?
    }
prompt-page-open = ¿La hoja pasada dejó algo abierto a lo que deberíamos volver?
prompt-page-back = ¿A qué de la vez pasada deberíamos darle más tiempo hoy?
prompt-ending-know =
    { $form ->
        [informal] ¿Qué te dirá que ya es hora de terminar?
       *[neutral] ¿Qué le dirá que ya es hora de terminar?
    }
prompt-ending-notice =
    { $form ->
        [informal]
            { $gender ->
                [f] ¿Quién más va a notar que estás lista para terminar, y en qué?
                [m] ¿Quién más va a notar que estás listo para terminar, y en qué?
               *[x] ¿Quién más va a notar que ya puedes terminar, y en qué?
            }
       *[neutral]
            { $gender ->
                [f] ¿Quién más va a notar que usted está lista para terminar, y en qué?
                [m] ¿Quién más va a notar que usted está listo para terminar, y en qué?
               *[x] ¿Quién más va a notar que usted ya puede terminar, y en qué?
            }
    }
prompt-ending-keep =
    { $form ->
        [informal] ¿Qué te quieres llevar de aquí?
       *[neutral] ¿Qué se quiere llevar de aquí?
    }
prompt-any-matters =
    { $form ->
        [informal] ¿Qué es lo que más te importa hoy?
       *[neutral] ¿Qué es lo que más le importa hoy?
    }
prompt-any-missing =
    { $form ->
        [informal] ¿Hay algo que nadie te ha preguntado y que deberíamos saber?
       *[neutral] ¿Hay algo que nadie le ha preguntado y que deberíamos saber?
    }
prompt-any-useful =
    { $form ->
        [informal] ¿Qué hizo que la última reunión te sirviera, o qué le faltó para servirte?
       *[neutral] ¿Qué hizo que la última reunión le sirviera, o qué le faltó para servirle?
    }
prompt-next = ¿Cuál sería un buen paso ahora, por pequeño que sea?
prompt-next-who =
    { $form ->
        [informal] ¿Quién o qué te podría ayudar a dar un paso más?
       *[neutral] ¿Quién o qué le podría ayudar a dar un paso más?
    }
prompt-next-week = ¿Qué haría un poco más fáciles los próximos días?

# Room to write

writing-title = Qué pensamos de esto
writing-fits = Lo que encaja
writing-does-not-fit = Lo que no encaja
writing-try = Lo que vamos a probar
writing-again = Cuándo lo vemos de nuevo

crisis-title =
    { $form ->
        [informal] Si necesitas ayuda de inmediato
       *[neutral] Si necesita ayuda de inmediato
    }

# The footer

footer-measure = { $title }: { $name }, versión { $version }.
footer-measure-plain = { $name }, versión { $version }.
# By whom, in which language, how: three labels, parted by dots.
footer-answered = Respuestas de hoy: { $who } · { $language } · { $mode }.
footer-answered-measure = { $name }, respuestas de hoy: { $who } · { $language } · { $mode }.
footer-not-today = Sin respuestas hoy: { $names }.
footer-unvalidated = Cuestionarios no validados: { $names }.
footer-missing =
    { $count ->
        [0] No falta ninguna respuesta.
        [one] Falta { $number } respuesta.
        [many] Faltan { $number } de respuestas.
       *[other] Faltan { $number } respuestas.
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change =
    { $count ->
        [one] Banda del azar: { $points } punto. Valor publicado para: { $population }.
        [many] Banda del azar: { $points } de puntos. Valor publicado para: { $population }.
       *[other] Banda del azar: { $points } puntos. Valor publicado para: { $population }.
    }
footer-change-and-line =
    { $count ->
        [one] Banda del azar ({ $points } punto) y línea. Valores publicados para: { $population }.
        [many] Banda del azar ({ $points } de puntos) y línea. Valores publicados para: { $population }.
       *[other] Banda del azar ({ $points } puntos) y línea. Valores publicados para: { $population }.
    }
footer-change-none = Sin banda del azar: no hay un valor publicado que sirva para este cuestionario.
footer-line = Línea. Valor publicado para: { $population }.
# $said is one of the whole sentences above.
footer-of = { $title }: { $said }
footer-not-read = { $population } (la fuente no se volvió a leer)
footer-line-none = Sin línea de otras personas: este centro no ha dicho qué grupo de referencia corresponde.
footer-expected = Líneas punteadas: { $purpose }
footer-question = Una pregunta viene del paquete { $pack }: { $purpose }.
footer-question-plain = Una pregunta viene del paquete { $pack }.
footer-unreviewed = Nadie ha revisado la lista de palabras que esta hoja evita en este idioma.
footer-software = fit { $version }  ·  hoja { $sheet }
footer-software-clinic = fit { $version }  ·  hoja { $sheet }  ·  { $clinic }

# Labels: who answered, and how

who-client = cliente
who-therapist = terapeuta
who-parent = madre o padre
who-observer = quien observa
mode-paper = en papel
mode-screen = en pantalla
mode-interview = en voz alta
mode-import = desde un archivo
mode-fillable = llenado como archivo

# The chart in words, for people who cannot see it

alt-chart-lower = Gráfica de líneas: { $title }, de { $low } a { $high }; menos es mejor. { $points }
alt-chart-higher = Gráfica de líneas: { $title }, de { $low } a { $high }; más es mejor. { $points }
alt-point = Sesión { $session }, { $date }: { $value }.
alt-gap-missed = { $date }: sesión perdida.
alt-gap-cancelled = { $date }: sesión cancelada.
alt-gap-no-score = Sesión { $session }, { $date }: sin puntaje.
alt-band =
    { $count ->
        [one] Las diferencias de menos de { $points } punto con el primer puntaje, { $start }, pueden ser azar.
        [many] Las diferencias de menos de { $points } de puntos con el primer puntaje, { $start }, pueden ser azar.
       *[other] Las diferencias de menos de { $points } puntos con el primer puntaje, { $start }, pueden ser azar.
    }
alt-band-since =
    { $count ->
        [one] Las diferencias de menos de { $points } punto con el puntaje de la sesión { $session }, { $start }, pueden ser azar.
        [many] Las diferencias de menos de { $points } de puntos con el puntaje de la sesión { $session }, { $start }, pueden ser azar.
       *[other] Las diferencias de menos de { $points } puntos con el puntaje de la sesión { $session }, { $start }, pueden ser azar.
    }
alt-broken = Aquí empieza una línea nueva.
alt-line = La línea de la gente en general está en { $value }.
alt-expected = Grupo de las líneas punteadas: { $group }. En la sesión { $session }, la mayor parte estaba entre { $low } y { $high }.
alt-none = Todavía no hay puntaje.

# Why a line is broken

broken-form-changed = Desde la sesión { $session } empieza una línea nueva: el formulario cambió, así que los puntajes de antes y de después no se pueden comparar.
broken-language-changed = Desde la sesión { $session } empieza una línea nueva: el formulario estaba en otro idioma, así que los puntajes de antes y de después no se pueden comparar.
broken-mode-changed = Desde la sesión { $session } empieza una línea nueva: el formulario se respondió de otra manera, así que los puntajes de antes y de después no se pueden comparar.

# Elements that may give way on a full page, as the therapist is told

element-6 = el rango esperado
element-8 = la línea de la gente en general
element-9 = cómo trabajamos en equipo, al menos su línea en el tiempo
element-10 = las dos miradas, una al lado de la otra
element-16 = lo que agregan los complementos
