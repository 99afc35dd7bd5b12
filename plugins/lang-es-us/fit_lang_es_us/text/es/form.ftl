# Blank forms and score-entry sheets. Whole sentences only; facts choose.

form-code = Código de cliente
form-date = Fecha
form-who = Lo llenó
form-who-client = cliente
form-who-therapist = terapeuta
form-who-parent = madre o padre
form-who-observer = quien observa
form-no-name =
    { $form ->
        [informal] No escribas ningún nombre en esta hoja.
       *[neutral] Por favor, no escriba ningún nombre en esta hoja.
    }
form-running = { $title } · { $id }

# Answers of no number that an item allows beside its own

form-allows-not-applicable = no aplica
form-allows-refused = prefiero no decirlo
form-allows-dont-know = no lo sé

form-pick =
    { $form ->
        [informal]
            { $count ->
                [one] Marca una.
                [many] Marca hasta { $number }.
               *[other] Marca hasta { $number }.
            }
       *[neutral]
            { $count ->
                [one] Marque una.
                [many] Marque hasta { $number }.
               *[other] Marque hasta { $number }.
            }
    }
form-goal-client = Meta { $number }, en mis propias palabras
form-goal-entry = Meta { $number }, en las palabras de quien consulta
form-own-words-client = En mis propias palabras
form-own-words-entry = En las palabras de quien consulta
form-range = de { $low } a { $high }
form-range-steps = de { $low } a { $high }, en pasos de { $step }
form-line-alt = Una línea de 100 mm para poner una sola marca. Extremo izquierdo: { $low }. Extremo derecho: { $high }.
form-fill-note =
    { $form ->
        [informal] Para llenar en pantalla: haz clic para marcar, escribe en los cuadros, guarda el archivo y devuélvelo. Nada se envía solo.
       *[neutral] Para llenar en pantalla: haga clic para marcar, escriba en los cuadros, guarde el archivo y devuélvalo. Nada se envía solo.
    }
form-fill-date = { $label }, por ejemplo { $example }
form-print-lines =
    { $form ->
        [informal] Imprime al 100 %, no con “ajustar a la página”: así cada línea mide 100 mm entre sus dos topes.
       *[neutral] Imprima al 100 %, no con “ajustar a la página”: así cada línea mide 100 mm entre sus dos topes.
    }

# The score-entry sheet

form-entry = Hoja para copiar puntajes: { $title }
form-entry-asked = Para el personal, para copiar las respuestas a { $title } desde donde se dieron. Las palabras de abajo son temas cortos nuestros y no las preguntas. Por eso esta hoja no se le da a quien consulta.
form-entry-no-wording = Para el personal. Este no es un formulario para quien consulta. Faltan las frases de { $title }: no son parte de este programa, y este centro no las ha traído en este idioma ({ $language }). Las palabras de abajo son temas cortos nuestros. Para traer las frases, empiece con: fit wording template { $measure } --language { $language }
form-entry-totals = Para el personal. Este programa no guarda las preguntas de { $title }. Copie los totales de sus escalas desde el formulario ya calificado.

# Foot of a form

form-foot = { $title }, versión { $version }. De: { $owner }. Hecho con fit-core { $software }.
form-foot-wording = Texto: { $licence }.
form-foot-unvalidated = Este no es un cuestionario validado.
form-qr-alt = Código QR con el id de este formulario: { $id }
