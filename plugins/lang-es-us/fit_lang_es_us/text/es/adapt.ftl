# What adaptation layers say of themselves. Whole sentences only. Languages, measures and groups are

# put in as labels: after a colon, between dots or in brackets.

# How far a translated form is proven: one of six stands in the footer. $title is the name of the

# form, $language that of its language.

status-original = { $title } · { $language }: el idioma en que se hizo.
status-translated-only = { $title } · { $language }: texto traducido, y todavía no probado con gente que habla el idioma.
status-translated-by-protocol = { $title } · { $language }: texto traducido paso a paso por varias personas, y todavía no probado con mucha gente.
status-reliability-shown = { $title } · { $language }: texto probado, y las respuestas van juntas. Todavía no se comparó lo que dicen con una entrevista.
status-criterion-validated = { $title } · { $language }: texto comparado con entrevistas de personas preparadas. Se probó con: { $population }.
status-invariance-shown = { $title } · { $language }: se mostró que la gente responde igual en otro idioma: { $other }.

# The sentences of a page, and its languages

sentences-unreviewed =
    { $form ->
        [informal] Nadie que hable este idioma desde la infancia ha leído todavía las frases de esta hoja ({ $language }). Dinos qué suena raro.
       *[neutral] Nadie que hable este idioma desde la infancia ha leído todavía las frases de esta hoja ({ $language }). Díganos qué suena raro.
    }
sentences-reviewed = Una persona que habla este idioma desde la infancia ha leído las frases de esta hoja ({ $language }, versión { $version }).
sentences-fallback = Algunas frases de esta hoja están en otro idioma ({ $language }), porque todavía no se han traducido.
page-languages = Idioma de esta hoja: { $page }. Idioma de las respuestas: { $answers }.

# What a picture goes without for the people of a layer, then why

no-line = Esta gráfica no lleva línea de otras personas.
no-change = Esta gráfica no lleva banda del azar.
no-mean = En esta hoja no hay ningún promedio de otras personas.
no-expected = Esta gráfica no lleva líneas punteadas.

why-no-study = No sabemos de ningún estudio con respuestas en este idioma ({ $language }).
why-other-language = Los valores publicados vienen de respuestas en otro idioma. Nadie ha mostrado que las respuestas digan lo mismo en los dos.
why-contested = Los valores publicados vienen de respuestas en otro idioma. Los estudios no coinciden en si las respuestas dicen lo mismo en los dos.
why-not-specific = En estudios con este grupo, la línea no separó bien a quien necesita ayuda de quien no.
why-most-beyond = En estudios con este grupo, la mayoría de la gente quedó más allá de la línea. Por eso diría poco.
why-rivals = Los estudios dan valores distintos, y aquí nadie ha elegido uno.
why-other-structure = En estudios con este grupo, las partes del formulario no fueron juntas de la misma manera.
why-metric = La fuente no dice con claridad en qué escala están sus valores, o hacia qué lado es mejor.
why-age = Los valores publicados son de personas de otra edad.
why-other-people = Los valores publicados vienen de otro grupo de personas.
why-not-sure = La fuente de los valores publicados no se volvió a leer, así que aquí no se usan.

# Where a line over time breaks or goes on: language, and age

broken-language-differs = Desde la sesión { $session } empieza una línea nueva: el formulario estaba en otro idioma. Un estudio encontró que las respuestas en los dos no dicen lo mismo.
broken-language-contested = Desde la sesión { $session } empieza una línea nueva: el formulario estaba en otro idioma. Los estudios no coinciden en si las respuestas en los dos se pueden comparar.
joined-language = Desde la sesión { $session }, el formulario estaba en otro idioma ({ $language }). Los estudios muestran que las respuestas en los dos se pueden comparar.
broken-norm-age = Desde la sesión { $session } empieza una línea nueva: desde ahí valen los valores para otra edad, así que los puntajes de antes y de después no se pueden comparar.
norm-changed-age =
    { $form ->
        [informal] Desde la sesión { $session } tenías { $age } años. Desde ahí usamos los valores publicados para tu edad; las sesiones de antes conservan los suyos.
       *[neutral] Desde la sesión { $session } usted tenía { $age } años. Desde ahí usamos los valores publicados para su edad; las sesiones de antes conservan los suyos.
    }
chart-age = desde los { $age } años
band-cautious = La banda del azar viene de respuestas en otro idioma. Conviene tomarla con cuidado.
levels-differ = Las bandas del azar de esta hoja no son igual de seguras: { $levels }.
footer-joined = Las respuestas en estos idiomas van en una sola línea: { $languages }. Fuente: { $source }.
clinician-break-language-differs = cambió el idioma, y un estudio encontró que las respuestas en los dos no significan lo mismo
clinician-break-language-contested = cambió el idioma, y los estudios no coinciden en si las respuestas en los dos se pueden comparar
clinician-break-norm-age = desde aquí rigen valores publicados para otra edad

# In what the people of a norm differ from the client

differs-language =
    { $form ->
        [informal] Estas personas respondieron en otro idioma que tú.
       *[neutral] Estas personas respondieron en otro idioma que usted.
    }

# Published lines that differ, side by side, for the therapist only

rivals-title = Líneas publicadas que no coinciden: { $title }
rivals-none = Aquí nadie ha elegido una de ellas, así que no se dibuja ninguna.
rivals-line = Línea
rivals-people = Personas
rivals-compared = Comparada con
rivals-n = n
rivals-year = Año
rivals-found = Encontró, de quienes necesitan ayuda
rivals-spared = Dejó aparte, de quienes no
rivals-source = Fuente
rivals-sure = Qué tan segura

# What a client says about the own background

group-own =
    { $form ->
        [informal] Nos dijiste que eres parte de: { $groups }.
       *[neutral] Usted nos dijo que es parte de: { $groups }.
    }
identity-private =
    { $form ->
        [informal] Lo que nos cuentas sobre quién eres y de dónde vienes se guarda aparte. Tu terapeuta lo puede ver. No está en ninguna lista ni en ninguna tabla que pueda señalarte.
       *[neutral] Lo que usted nos cuenta sobre quién es y de dónde viene se guarda aparte. Su terapeuta lo puede ver. No está en ninguna lista ni en ninguna tabla que pueda señalar a usted.
    }

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title =
    { $form ->
        [informal] Tu mundo y este trabajo
       *[neutral] Su mundo y este trabajo
    }
card-purpose =
    { $form ->
        [informal] Preguntas para conversar sobre de dónde vienes, en qué crees y cómo vives, para que este trabajo vaya bien contigo. Toma lo que te importe; deja lo que no.
       *[neutral] Preguntas para conversar sobre de dónde viene, en qué cree y cómo vive, para que este trabajo vaya bien con usted. Tome lo que le importe; deje lo que no.
    }
card-unscored = Esto es una conversación y no un examen. Nada de esta tarjeta se cuenta ni lleva puntaje.
card-notes = Notas, si las dos personas las quieren
card-name =
    { $form ->
        [informal] ¿Cómo llamas tú a lo que te trae aquí?
       *[neutral] ¿Cómo llama usted a lo que le trae aquí?
    }
card-known =
    { $form ->
        [informal] ¿Quién de tu gente lo sabe, y qué palabras usa para eso?
       *[neutral] ¿Quién de su gente lo sabe, y qué palabras usa para eso?
    }
card-weight =
    { $form ->
        [informal] ¿En qué parte del día a día lo sientes más?
       *[neutral] ¿En qué parte del día a día lo siente más?
    }
card-why =
    { $form ->
        [informal] ¿De dónde crees que viene, y qué piensa la gente cercana a ti?
       *[neutral] ¿De dónde cree usted que viene, y qué piensa la gente cercana a usted?
    }
card-lighter = ¿Quién o qué lo hace más ligero?
card-heavier =
    { $form ->
        [informal] ¿Qué le suma peso, por ejemplo el dinero, el trabajo, los papeles, la familia o el trato que te dan?
       *[neutral] ¿Qué le suma peso, por ejemplo el dinero, el trabajo, los papeles, la familia o el trato que le dan?
    }
card-background =
    { $form ->
        [informal] ¿Qué partes de quién eres y de dónde vienes son las que más cuentan para ti?
       *[neutral] ¿Qué partes de quién es y de dónde viene son las que más cuentan para usted?
    }
card-background-here =
    { $form ->
        [informal] ¿Dónde te dan fuerza en esto esas partes, y dónde lo hacen más difícil?
       *[neutral] ¿Dónde le dan fuerza en esto esas partes, y dónde lo hacen más difícil?
    }
card-own-ways =
    { $form ->
        [informal] ¿Qué has probado por tu cuenta hasta ahora?
       *[neutral] ¿Qué ha probado usted por su cuenta hasta ahora?
    }
card-earlier-help =
    { $form ->
        [informal] ¿Quién te ha ayudado antes, y qué estuvo bien o no tan bien de esa ayuda?
       *[neutral] ¿Quién le ha ayudado antes, y qué estuvo bien o no tan bien de esa ayuda?
    }
card-way =
    { $form ->
        [informal] ¿Qué se ha puesto entre tú y la ayuda que querías?
       *[neutral] ¿Qué se ha puesto entre usted y la ayuda que quería?
    }
card-now =
    { $form ->
        [informal] ¿Qué ayuda te vendría bien ahora, y qué desearía para ti la gente cercana?
       *[neutral] ¿Qué ayuda le vendría bien ahora, y qué desearía para usted la gente cercana?
    }
card-between-us =
    { $form ->
        [informal] ¿Qué de ti o de tu mundo podríamos entender aquí de otra manera que tú, y cómo nos daríamos cuenta?
       *[neutral] ¿Qué de usted o de su mundo podríamos entender aquí de otra manera que usted, y cómo nos daríamos cuenta?
    }
