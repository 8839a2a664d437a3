// Generated from docs/openapi.json by `npm run generar`: do not edit.

export interface paths {
    "/allies/{allyId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice si un aliado tiene credenciales que se pueden leer. */
        get: operations["Allies_areSet"];
        put?: never;
        /** Guarda cifradas las credenciales de un aliado, en lugar de las que tenga. */
        post: operations["Allies_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los aliados, en el orden de sus identificadores, del mayor al menor. */
        get: operations["Aliados_list"];
        put?: never;
        /** Crea un aliado, con el identificador que se indique o con uno nuevo. */
        post: operations["Aliados_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un aliado. */
        get: operations["Aliados_get"];
        put?: never;
        post?: never;
        /**
         * Borra un aliado sin entregas, con su token y sus credenciales.
         * @description A uno que las tiene se lo desactiva.
         */
        delete: operations["Aliados_delete"];
        options?: never;
        head?: never;
        /**
         * Modifica los campos que se envían.
         * @description Cada uno entero.
         */
        patch: operations["Aliados_update"];
        trace?: never;
    };
    "/api/v1/aliados/{id}/credenciales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dice si el aliado tiene credenciales que se pueden leer.
         * @description Sin ellas, 400.
         */
        get: operations["Credenciales_hay"];
        put?: never;
        /**
         * Guarda cifradas las credenciales del aliado, en lugar de las que tenga.
         * @description Un aliado que no existe es 400.
         */
        post: operations["Credenciales_fijar"];
        /**
         * Borra las credenciales del aliado, si las hay.
         * @description También las que ya no se pueden leer.
         */
        delete: operations["Credenciales_borrar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/{id}/entregas/repetir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vuelve a poner en camino lo que el aliado no recibió de un período.
         * @description Lo pendiente sale enseguida.
         */
        post: operations["Entregas_repetirPeriodo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/{id}/suscripciones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista las suscripciones de un aliado, de la más nueva a la más antigua. */
        get: operations["Suscripciones_list"];
        put?: never;
        /**
         * Suscribe al aliado.
         * @description El secreto con que se firma se muestra esta única vez.
         */
        post: operations["Suscripciones_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/{id}/suscripciones/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve una suscripción. */
        get: operations["Suscripciones_get"];
        put?: never;
        post?: never;
        /**
         * Borra una suscripción.
         * @description Lo pendiente se cancela.
         */
        delete: operations["Suscripciones_delete"];
        options?: never;
        head?: never;
        /**
         * Modifica los campos que se envían.
         * @description Al apagarla, lo pendiente se cancela; al prenderla, se avisa de lo que pase desde entonces.
         */
        patch: operations["Suscripciones_update"];
        trace?: never;
    };
    "/api/v1/aliados/{id}/suscripciones/{sid}/probar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manda un evento `prueba`.
         * @description La entrega dice después qué respondió el receptor.
         */
        post: operations["Entregas_probar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/{id}/suscripciones/{sid}/secreto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Da un secreto nuevo, que se muestra esta única vez.
         * @description Durante 24 horas se firma con los dos.
         */
        post: operations["Suscripciones_rotar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/{id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Da al aliado un token, que abre sus propias credenciales y nada más.
         * @description Se muestra una sola vez; el anterior deja de servir.
         */
        post: operations["TokenAliado_emitir"];
        /** Quita al aliado su token, si tiene uno. */
        delete: operations["TokenAliado_quitar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/etiquetas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice cuántos aliados llevan cada etiqueta, de la más usada a la menos usada. */
        get: operations["Etiquetas_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aliados/etiquetas/reemplazar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reemplaza una etiqueta por otra, en un aliado o en todos.
         * @description Quien lleva las dos conserva una; lo demás no se toca.
         */
        post: operations["Etiquetas_reemplazar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auditoria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dice quién hizo qué, cuándo y desde dónde, de lo más nuevo a lo más antiguo.
         * @description Cada infracción cargada es su propia entrada. Lo hecho a usuarios lo ve solo un superadmin.
         */
        get: operations["Auditoria_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auditoria.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entrega lo mismo como archivo, todo.
         * @description Queda anotado en la auditoría.
         */
        get: operations["Auditoria_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avisos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los avisos, del más nuevo al más antiguo. */
        get: operations["Avisos_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avisos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devuelve un aviso.
         * @description Lo que dice, solo a quien administra.
         */
        get: operations["Avisos_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avisos/{id}/reenviar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vuelve a poner en camino un aviso fallido o guardado. */
        post: operations["Avisos_reenviar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cargar_infraccion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carga una infracción.
         * @description Un 200 significa que este contenido exacto está guardado, una sola vez, con este id. Repetir la misma carga devuelve la misma infracción: reintentar siempre es seguro.
         */
        post: operations["Infracciones_cargar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clave/olvidada": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manda a un usuario del panel o a un cliente un enlace para elegir otra clave.
         * @description Sirve una vez, durante 30 minutos. Responde lo mismo si no hay una cuenta con ese correo. Un servidor sin `SMTP_URL` no manda nada: la clave la cambia un superadministrador, o un administrador si es de un cliente.
         */
        post: operations["ClaveOlvidada_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clientes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los clientes, del más nuevo al más antiguo. */
        get: operations["Clientes_list"];
        put?: never;
        /**
         * Crea un cliente, sin créditos.
         * @description Su clave no es provisoria.
         */
        post: operations["Clientes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clientes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un cliente. */
        get: operations["Clientes_get"];
        put?: never;
        post?: never;
        /**
         * Borra un cliente sin movimientos de créditos.
         * @description A uno que los tiene se lo desactiva.
         */
        delete: operations["Clientes_delete"];
        options?: never;
        head?: never;
        /**
         * Modifica los campos que se envían.
         * @description Con `activo: true` entra también quien no confirmó su correo.
         */
        patch: operations["Clientes_update"];
        trace?: never;
    };
    "/api/v1/clientes/{id}/creditos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice lo mismo de un cliente. */
        get: operations["Creditos_list"];
        put?: never;
        /**
         * Abona créditos a un cliente, o se los retira.
         * @description Con `Idempotency-Key`, repetirlo no abona de nuevo.
         */
        post: operations["Creditos_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clientes/registro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pide una cuenta de cliente.
         * @description Llega un enlace al correo, y con él se confirma; hasta entonces no se puede ingresar. Responde lo mismo si ya hay una cuenta con ese correo. En un servidor sin `SMTP_URL` la activa un administrador.
         */
        post: operations["RegistroDeClientes_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/creditos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice cuántos créditos tiene la cuenta propia, y lista sus movimientos, del más nuevo al más antiguo. */
        get: operations["Creditos_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entregas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista las entregas de eventos a los aliados, de la más nueva a la más antigua. */
        get: operations["Entregas_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entregas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve una entrega con sus intentos. */
        get: operations["Entregas_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entregas/{id}/repetir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vuelve a poner en camino una entrega, también una entregada.
         * @description El mismo evento, byte por byte.
         */
        post: operations["Entregas_repetir"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generar_informe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve las infracciones de los vehículos que hoy están a nombre de quien tiene este correo. */
        get: operations["Informes_generarPorConsulta"];
        put?: never;
        /**
         * Lo mismo, con el correo en el cuerpo.
         * @description Así no queda en la dirección.
         */
        post: operations["Informes_generar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/infracciones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista las infracciones, de la más nueva a la más antigua.
         * @description Un oficial ve solo las suyas.
         */
        get: operations["Infracciones_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/infracciones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devuelve una infracción.
         * @description Un oficial ve solo las suyas.
         */
        get: operations["Infracciones_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/access-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Da los tokens, como dice OAuth2.
         * @description Por usuario y clave (`grant_type=password`, que se puede omitir) o por un token de renovación (`grant_type=refresh_token`). En el formulario se ignora todo campo que no se conozca.
         */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cambia el token de renovación por un par nuevo.
         * @description Un token ya usado que vuelve tarde cierra la sesión.
         */
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cierra la sesión.
         * @description Su token de renovación deja de servir. El de acceso vence solo. Con el formulario de revocación de OAuth2 (RFC 7009) responde 200 y un objeto vacío, cualquiera sea el token; con JSON, 204.
         */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista los lotes, del más nuevo al más antiguo.
         * @description Un cliente ve solo los suyos.
         */
        get: operations["Lotes_list"];
        put?: never;
        /**
         * Recibe un archivo.
         * @description El mismo otra vez es el mismo lote. Un cliente envía solo operaciones, a lo más diez lotes sin terminar y los megabytes por día que diga el servidor.
         */
        post: operations["Lotes_recibir"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un lote, con lo que lleva hecho. */
        get: operations["Lotes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/cancelar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lo termina cuando acaba lo que está en curso.
         * @description Lo hecho queda.
         */
        post: operations["Lotes_cancelar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/confirmar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empieza a escribir lo que dice el archivo.
         * @description Antes de esto no se escribe nada. En los lotes de operaciones se fija el precio y se aparta el costo de todas las placas.
         */
        post: operations["Lotes_confirmar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/errores.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entrega lo que está mal en cada línea mala, y las que se omitieron. */
        get: operations["Lotes_errores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/eventos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cuenta cómo avanza el lote, con eventos `progreso`.
         * @description A lo más uno por segundo, hasta que termina. Un cliente puede seguirlo también con la cookie de sus páginas.
         */
        get: operations["Lotes_seguir"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/pausar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Detiene el lote cuando termina lo que está en curso. */
        post: operations["Lotes_pausar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/perfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reemplaza el perfil.
         * @description El archivo se lee de nuevo.
         */
        put: operations["Lotes_cambiarPerfil"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/reanudar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sigue donde estaba. */
        post: operations["Lotes_reanudar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/resultado.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entrega las líneas buenas y repetidas, cada una con lo que resultó. */
        get: operations["Lotes_resultado"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lotes/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice cómo se lee el archivo, qué pasaría con sus primeras líneas y qué falta responder. */
        get: operations["Lotes_revision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oficiales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los oficiales, del más nuevo al más antiguo. */
        get: operations["Oficiales_list"];
        put?: never;
        /** Crea un oficial. */
        post: operations["Oficiales_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oficiales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un oficial. */
        get: operations["Oficiales_get"];
        put?: never;
        post?: never;
        /** Borra un oficial que ninguna infracción nombra. */
        delete: operations["Oficiales_delete"];
        options?: never;
        head?: never;
        /**
         * Modifica los campos que se envían.
         * @description Con clave nueva o activo=false se revocan sus tokens.
         */
        patch: operations["Oficiales_update"];
        trace?: never;
    };
    "/api/v1/operaciones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista las operaciones que pueden hacer los clientes y los créditos que cuesta cada una ahora. */
        get: operations["Operaciones_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operaciones/{tipo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Responde sobre una placa y cobra su costo.
         * @description Una placa que ningún vehículo lleva también es una respuesta y cuesta lo mismo; lo que falla no cuesta nada. Con `Idempotency-Key`, repetirla devuelve la misma respuesta sin cobrar de nuevo.
         */
        post: operations["Operaciones_ejecutar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operaciones/costos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fija el costo de una operación, que rige desde ahora o desde un instante que vendrá.
         * @description Lo ya cobrado no cambia.
         */
        post: operations["Operaciones_fijarCosto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/perfiles/{nombre}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un perfil guardado. */
        get: operations["Perfiles_get"];
        /**
         * Guarda un perfil.
         * @description Reemplaza el de ese nombre.
         */
        put: operations["Perfiles_put"];
        post?: never;
        /**
         * Borra un perfil guardado.
         * @description Los lotes que se leyeron con él no cambian.
         */
        delete: operations["Perfiles_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista las personas, de la más nueva a la más antigua. */
        get: operations["Personas_list"];
        put?: never;
        /** Crea una persona. */
        post: operations["Personas_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve una persona. */
        get: operations["Personas_get"];
        put?: never;
        post?: never;
        /** Borra una persona que ningún vehículo ni infracción nombra. */
        delete: operations["Personas_delete"];
        options?: never;
        head?: never;
        /** Modifica los campos que se envían. */
        patch: operations["Personas_update"];
        trace?: never;
    };
    "/api/v1/registros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista lo que se respondió a los clientes y lo que costó, de lo más nuevo a lo más antiguo.
         * @description Un cliente ve solo lo suyo.
         */
        get: operations["Registros_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registros.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entrega lo mismo como CSV, todo.
         * @description Queda anotado en la auditoría.
         */
        get: operations["Registros_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registros.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entrega lo mismo como una lista JSON, toda.
         * @description Queda anotado en la auditoría.
         */
        get: operations["Registros_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registros/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devuelve un registro.
         * @description Un cliente ve solo los suyos.
         */
        get: operations["Registros_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registros/{id}/anular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Anula un registro y devuelve su costo al cliente, una sola vez. */
        post: operations["Registros_anular"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los tipos de infracción con su precio. */
        get: operations["Tarifario_list"];
        put?: never;
        /** Crea un tipo, con su precio o con toda su historia. */
        post: operations["Tarifario_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve todo el tarifario como CSV (RFC 4180), con los mismos filtros que la lista. */
        get: operations["TarifarioCsv_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devuelve un tipo con todos sus precios, y el de un instante.
         * @description Uno eliminado se encuentra por su identificador.
         */
        get: operations["Tarifario_get"];
        put?: never;
        post?: never;
        /**
         * Elimina un tipo del tarifario.
         * @description Su código queda libre, y lo que se cargó con él lo conserva.
         */
        delete: operations["Tarifario_remove"];
        options?: never;
        head?: never;
        /**
         * Modifica los campos que se envían.
         * @description El código no cambia; los precios se fijan aparte.
         */
        patch: operations["Tarifario_update"];
        trace?: never;
    };
    "/api/v1/tarifario/{id}/monto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve lo que cuesta un tipo en un instante. */
        get: operations["Tarifario_getMonto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario/{id}/precios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fija un precio que rige desde ahora o desde un instante que vendrá.
         * @description Los de antes no cambian.
         */
        post: operations["Tarifario_addPrecio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario/{id}/precios/{precioId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Anula un precio que todavía no rige. */
        delete: operations["Tarifario_annulPrecio"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario/{id}/restaurar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Devuelve al tarifario un tipo eliminado, si nadie tomó su código. */
        post: operations["Tarifario_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tarifario/{id}/visitas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice cuántas veces se miró un tipo, y en qué días. */
        get: operations["Visitas_ofTipo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unidades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista las unidades en que se cuentan los precios, con su valor vigente. */
        get: operations["Unidades_list"];
        put?: never;
        /** Crea una unidad, con su historia si la tiene. */
        post: operations["Unidades_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unidades/{codigo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve una unidad con todos sus valores. */
        get: operations["Unidades_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambia el nombre de una unidad. */
        patch: operations["Unidades_rename"];
        trace?: never;
    };
    "/api/v1/unidades/{codigo}/valores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fija un valor que rige desde ahora o desde un instante que vendrá.
         * @description Los importes de antes no cambian.
         */
        post: operations["Unidades_addValor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unidades/{codigo}/valores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Anula un valor que todavía no rige. */
        delete: operations["Unidades_annulValor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usuarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los usuarios, del más nuevo al más antiguo. */
        get: operations["Usuarios_list"];
        put?: never;
        /** Crea un usuario, con una clave provisoria. */
        post: operations["Usuarios_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usuarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un usuario. */
        get: operations["Usuarios_get"];
        put?: never;
        post?: never;
        /**
         * Borra un usuario que ningún registro nombra.
         * @description A uno que lo está se lo desactiva. Nadie se borra a sí mismo.
         */
        delete: operations["Usuarios_delete"];
        options?: never;
        head?: never;
        /**
         * Modifica los campos que se envían.
         * @description Nadie se desactiva ni se quita el rol a sí mismo (409 `usuario_propio`), y el último superadmin activo sigue siéndolo (409 `ultimo_superadmin`).
         */
        patch: operations["Usuarios_update"];
        trace?: never;
    };
    "/api/v1/usuarios/{id}/segundo-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Quita el segundo factor a quien perdió el teléfono y los códigos de recuperación.
         * @description Sus sesiones y tokens terminan. El propio no se quita así: se desactiva con la clave y un código.
         */
        delete: operations["SegundoFactor_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehiculos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista los vehículos, del más nuevo al más antiguo. */
        get: operations["Vehiculos_list"];
        put?: never;
        /** Crea un vehículo. */
        post: operations["Vehiculos_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehiculos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devuelve un vehículo. */
        get: operations["Vehiculos_get"];
        put?: never;
        post?: never;
        /** Borra un vehículo que ninguna infracción nombra. */
        delete: operations["Vehiculos_delete"];
        options?: never;
        head?: never;
        /** Modifica los campos que se envían. */
        patch: operations["Vehiculos_update"];
        trace?: never;
    };
    "/api/v1/visitas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice cuántas veces se miró cada tipo del tarifario, del más visto al menos visto. */
        get: operations["Visitas_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dice de quién es el token y qué puede hacer. */
        get: operations["Yo_yo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo/clave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cambia la clave propia.
         * @description Todos los tokens y sesiones de la cuenta terminan, también este.
         */
        post: operations["Yo_cambiarClave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo/segundo-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comienza a activar un segundo factor.
         * @description Códigos de seis cifras cada 30 segundos (TOTP, RFC 6238 con SHA-1). El secreto va a una aplicación de códigos, y no se pide al ingresar hasta que se confirme. Repetido antes de eso, da otro secreto.
         */
        post: operations["SegundoFactorPropio_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo/segundo-factor/confirmar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirma con un código.
         * @description Desde entonces cada ingreso pide uno. Los códigos de recuperación se muestran solo aquí.
         */
        post: operations["SegundoFactorPropio_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo/segundo-factor/desactivar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Desactiva el segundo factor propio.
         * @description El secreto y los códigos de recuperación se borran.
         */
        post: operations["SegundoFactorPropio_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo/sesiones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista las sesiones abiertas de la cuenta, de la más nueva a la más antigua. */
        get: operations["Yo_listSesiones"];
        put?: never;
        post?: never;
        /** Cierra en el acto todas las sesiones de la cuenta, también esta, y revoca todos sus tokens. */
        delete: operations["Yo_endSesiones"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yo/sesiones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cierra una sesión.
         * @description La de la API ya no se renueva y su token de acceso vence solo; la del panel termina en el acto.
         */
        delete: operations["Yo_endSesion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbonarDto: {
            /**
             * Format: int32
             * @description Créditos que se abonan; con signo menos se retiran, nunca más de los que están disponibles.
             * @example 100
             */
            cantidad: number;
            /**
             * @description Por qué: lo lee también el cliente.
             * @example Compra del plan mensual
             */
            motivo: string;
        };
        ActorDto: {
            /**
             * Format: uuid
             * @description La cuenta; null si no fue ninguna.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string | null;
            /**
             * @description Cómo se llamaba entonces.
             * @example ana.rojas@example.com
             */
            nombre: string;
            /**
             * @description El rol que tenía entonces.
             * @example admin
             */
            rol: string;
            /**
             * @description Qué clase de cuenta, o `cli` o `sistema`.
             * @example usuario
             */
            tipo: string;
        };
        AliadoDto: {
            activo: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Si tiene credenciales guardadas; nunca se devuelven. */
            credenciales: boolean;
            /**
             * @example {
             *       "convenio": "A-12",
             *       "folio": 12345678901
             *     }
             */
            datos: {
                [key: string]: unknown;
            };
            etiquetas: string[];
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example Seguros Andes S.A. */
            nombre: string;
            origenes: string[];
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        AliadosPaginaDto: {
            datos: components["schemas"]["AliadoDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        AllyCredentialsDto: {
            /**
             * Format: password
             * @description Kept byte for byte, encrypted.
             * @example 123456
             */
            password: string;
            /**
             * @description Without a colon.
             * @example addi
             */
            user?: string;
            /**
             * @description The same as `user`; one of them, not both.
             * @example addi
             */
            username?: string;
        };
        AnuladorDto: {
            /**
             * Format: email
             * @example ana.rojas@example.com
             */
            correo: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
        };
        AnularRegistroDto: {
            /**
             * @description Por qué: lo lee también el cliente.
             * @example La consulta se hizo por error
             */
            motivo: string;
        };
        AuditoriaPaginaDto: {
            datos: components["schemas"]["EntradaDeAuditoriaDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        AutorDto: {
            /**
             * Format: email
             * @example ana.rojas@example.com
             */
            correo: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
        };
        AvisoDeListaDto: {
            asunto: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            destinatario: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            enviado_en: string | null;
            /**
             * @description `pendiente` espera salir o ser reintentado; `guardado`, que haya un servidor de correo y alguien lo reenvíe.
             * @enum {string}
             */
            estado: "pendiente" | "enviado" | "fallido" | "guardado";
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description Veces que se intentó enviarlo.
             */
            intentos: number;
            /** @enum {string} */
            tipo: "clave_olvidada" | "cuenta_por_confirmar" | "precio_cambiado" | "precio_anulado" | "valor_unidad_cambiado" | "valor_unidad_anulado" | "tipo_eliminado" | "tipo_restaurado" | "catalogo_importado" | "infraccion_cargada" | "suscripcion_apagada";
            /** @description Lo que respondió el servidor de correo la última vez que falló. */
            ultimo_error: string | null;
        };
        AvisoDto: {
            asunto: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            destinatario: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            enviado_en: string | null;
            /**
             * @description `pendiente` espera salir o ser reintentado; `guardado`, que haya un servidor de correo y alguien lo reenvíe.
             * @enum {string}
             */
            estado: "pendiente" | "enviado" | "fallido" | "guardado";
            /** @description Lo mismo, como página. */
            html?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description Veces que se intentó enviarlo.
             */
            intentos: number;
            /** @description Lo que dice, sin el enlace que sirve una sola vez. Solo para quien administra; null cuando ya no se guarda. */
            texto?: string | null;
            /** @enum {string} */
            tipo: "clave_olvidada" | "cuenta_por_confirmar" | "precio_cambiado" | "precio_anulado" | "valor_unidad_cambiado" | "valor_unidad_anulado" | "tipo_eliminado" | "tipo_restaurado" | "catalogo_importado" | "infraccion_cargada" | "suscripcion_apagada";
            /** @description Lo que respondió el servidor de correo la última vez que falló. */
            ultimo_error: string | null;
        };
        AvisosPaginaDto: {
            datos: components["schemas"]["AvisoDeListaDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        CambiarClaveDto: {
            /**
             * Format: password
             * @description La clave vigente. Una equivocada cuenta como un ingreso fallido.
             * @example una clave larga
             */
            actual: string;
            /**
             * Format: password
             * @description La clave nueva: de 10 caracteres a 72 bytes, distinta de la vigente.
             * @example otra clave larga
             */
            nueva: string;
        };
        CargarInfraccionDto: {
            /**
             * @description Lo mismo, para uno solo. No se envía junto con `codigos`.
             * @example 101-A
             */
            codigo?: string;
            /** @description Los tipos del tarifario que se cobran, como eran cuando ocurrió. */
            codigos?: string[];
            /**
             * @description Se guardan tal como llegan. Con códigos pueden faltar.
             * @example Cruza con luz roja.
             */
            comentarios?: string | null;
            /**
             * Format: double
             * @description Siempre junto con la longitud.
             * @example -33.4262
             */
            latitud?: number;
            /**
             * Format: double
             * @description Siempre junto con la latitud.
             * @example -70.6111
             */
            longitud?: number;
            /**
             * @description Dónde ocurrió.
             * @example Av. Providencia 1200
             */
            lugar?: string;
            /**
             * @description La placa, como se lee; no importan mayúsculas, espacios, guiones ni puntos.
             * @example BBCL-12
             */
            placa_patente: string;
            /**
             * @description Cuándo ocurrió: hasta 5 minutos después de ahora.
             * @example 2026-03-01T14:30:00-03:00
             */
            timestamp: string | number;
        };
        CartolaDto: {
            /** @description Los movimientos, del más nuevo al más antiguo. */
            datos: components["schemas"]["MovimientoDto"][];
            /**
             * Format: int32
             * @description Cuántos de ellos están en reserva para lotes en curso; los demás están disponibles.
             * @example 0
             */
            reservado: number;
            /**
             * Format: int32
             * @description Los créditos que hay: la suma de los movimientos.
             * @example 100
             */
            saldo: number;
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        ClaveOlvidadaDto: {
            /**
             * Format: email
             * @description El correo con el que se entra al panel o a la cuenta de cliente.
             * @example ana.rojas@example.com
             */
            correo: string;
        };
        ClienteDeRegistroDto: {
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example Automotora del Sur */
            nombre: string;
        };
        ClienteDto: {
            /** @description Si puede ingresar. Quien se registró y no confirmó su correo todavía no está activo. */
            activo: boolean;
            /**
             * Format: email
             * @example cuentas@andes.example.com
             */
            correo: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example Seguros Andes S.A. */
            nombre: string;
            /**
             * Format: int32
             * @description Cuántos de ellos están en reserva para lotes en curso; los demás están disponibles.
             * @example 0
             */
            reservado: number;
            /**
             * Format: int32
             * @description Los créditos que tiene: la suma de sus movimientos.
             * @example 100
             */
            saldo: number;
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        ClientesPaginaDto: {
            datos: components["schemas"]["ClienteDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        CodigosRecuperacionDto: {
            /**
             * @description Diez códigos. Cada uno sirve una vez, en lugar de uno de la aplicación. No se vuelven a mostrar.
             * @example [
             *       "7K3M-9QXA-0FTB-41ZD-P8WN-2C6H"
             *     ]
             */
            codigos_recuperacion: string[];
        };
        ComenzarSegundoFactorDto: {
            /**
             * Format: password
             * @description La clave vigente. Una equivocada cuenta como un ingreso fallido.
             * @example una clave larga
             */
            clave: string;
        };
        ConceptoDePatenteDto: {
            /**
             * @description De la ley.
             * @example Art. 200 N° 5
             */
            articulo: string | null;
            /**
             * @description Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.
             * @example 1.5
             */
            cantidad: string;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /** @example Cruzar con luz roja. */
            descripcion: string;
            /**
             * @example grave
             * @enum {string}
             */
            gravedad: "leve" | "grave" | "muy_grave";
            /**
             * @description ISO 4217.
             * @example CLP
             */
            moneda: string;
            /**
             * Format: int64
             * @description En unidades menores de la moneda.
             * @example 59228
             */
            monto: number;
            /**
             * Format: int32
             * @description Que se restan a la licencia.
             */
            puntos: number;
            /** @description Si el vehículo se retira con grúa. */
            remolque: boolean;
            /** @description Si pagar pronto no la hace más barata. */
            sin_descuento: boolean;
            /**
             * @description El código de una unidad o de una moneda.
             * @example UF
             */
            unidad: string;
            /**
             * @description Lo que vale una unidad; `"1"` si es una moneda. Exacto, como texto.
             * @example 39485.65
             */
            valor_unidad: string;
        };
        ConceptoDto: {
            /**
             * @description De la ley.
             * @example Art. 200 N° 5
             */
            articulo: string | null;
            /**
             * @description Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.
             * @example 1.5
             */
            cantidad: string;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /** @example Cruzar con luz roja. */
            descripcion: string;
            /**
             * @example grave
             * @enum {string}
             */
            gravedad: "leve" | "grave" | "muy_grave";
            /**
             * @description ISO 4217.
             * @example CLP
             */
            moneda: string;
            /**
             * Format: int64
             * @description En unidades menores de la moneda.
             * @example 59228
             */
            monto: number;
            /**
             * Format: int32
             * @description Que se restan a la licencia.
             */
            puntos: number;
            /** @description Si el vehículo se retira con grúa. */
            remolque: boolean;
            /** @description Si pagar pronto no la hace más barata. */
            sin_descuento: boolean;
            /**
             * @description El código de una unidad o de una moneda.
             * @example UF
             */
            unidad: string;
            /**
             * @description Lo que vale una unidad; `"1"` si es una moneda. Exacto, como texto.
             * @example 39485.65
             */
            valor_unidad: string;
        };
        ConfirmarLoteDto: {
            /**
             * @description Qué se hace si hay líneas malas: `omitir` las deja fuera; `detener` no escribe nada.
             * @enum {string}
             */
            malas: "omitir" | "detener";
        };
        ConfirmarSegundoFactorDto: {
            /**
             * @description Un código de la aplicación: seis cifras. Uno equivocado cuenta como un ingreso fallido.
             * @example 123456
             */
            otp: string;
        };
        CostoDeLoteDto: {
            /** Format: int32 */
            costo: number;
            /**
             * Format: int32
             * @description Cuántas placas distintas hay: cada una se cobra una vez.
             */
            placas: number;
            /**
             * Format: int32
             * @description Lo que cuesta cada una ahora, en créditos.
             */
            precio: number;
        };
        CostoDeOperacionDto: {
            /**
             * Format: int32
             * @example 2
             */
            costo: number;
            /**
             * Format: date-time
             * @description Desde cuándo rige, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            desde: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @example consulta_patente
             * @enum {string}
             */
            tipo: "consulta_patente" | "infracciones_patente" | "resumen_patente";
        };
        CreateAliadoDto: {
            /** @description Si se lo atiende; true si no se indica. */
            activo?: boolean;
            /**
             * @description Lo que se quiera anotar: un objeto de hasta 16 KiB, que se devuelve tal como llegó.
             * @example {
             *       "convenio": "A-12",
             *       "folio": 12345678901
             *     }
             */
            datos?: {
                [key: string]: unknown;
            };
            /** @description Se guardan en minúsculas, sin repetir. */
            etiquetas?: string[];
            /**
             * Format: uuid
             * @description El que el aliado tendrá; se inventa uno si no se indica.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id?: string;
            /**
             * @description Nombre de la organización.
             * @example Seguros Andes S.A.
             */
            nombre: string;
            /** @description Los orígenes web desde los que sus páginas pueden pedir sus credenciales. */
            origenes?: string[];
        };
        CreateClienteDto: {
            /** @description Si puede ingresar; true si no se indica. Con false se cierran todas sus sesiones y se revocan sus tokens. */
            activo?: boolean;
            /**
             * Format: password
             * @description De 10 caracteres a 72 bytes, con mayúscula, minúscula, número y símbolo, y ninguna de las más usadas. Nunca se devuelve.
             * @example Clave-larga-2026
             */
            clave: string;
            /**
             * Format: email
             * @description Con él ingresa; se guarda en minúsculas. Un correo es una sola cuenta, también entre los usuarios del panel.
             * @example cuentas@andes.example.com
             */
            correo: string;
            /**
             * @description Nombre de la empresa.
             * @example Seguros Andes S.A.
             */
            nombre: string;
        };
        CreateOficialDto: {
            /** @description Si puede iniciar sesión y cargar infracciones; true si no se indica. */
            activo?: boolean;
            /**
             * Format: password
             * @description Clave para iniciar sesión: de 10 caracteres a 72 bytes, ninguna de las más usadas ni una que lleve el número o el
             *     nombre del oficial. Nunca se devuelve.
             * @example una clave larga
             */
            clave: string;
            /**
             * @description Nombre; no puede parecer un número de oficial ni un correo.
             * @example Luis Soto
             */
            nombre: string;
            /**
             * @description Número único de identificación, con al menos una cifra; no cambia nunca.
             * @example 1001
             */
            numero: string;
        };
        CreatePersonaDto: {
            /**
             * Format: email
             * @description Correo electrónico; se guarda en minúsculas y no se repite.
             * @example ana.rojas@example.com
             */
            correo: string;
            /**
             * @description Nombre completo.
             * @example Ana Rojas Pérez
             */
            nombre: string;
        };
        CreateSuscripcionDto: {
            /** @description Si se le manda; true si no se indica. Lo que pasa mientras tanto no se le manda después. */
            activo?: boolean;
            /**
             * @description Con `basic`, cada pedido lleva las credenciales del aliado.
             * @enum {string}
             */
            autenticacion?: "ninguna" | "basic";
            /** @description De qué se avisa. */
            eventos: ("infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada")[];
            /** @description De qué, en particular. Lo que no trata de ninguna placa, o de ningún código, no se filtra por ellos. */
            filtro?: components["schemas"]["FiltroDto"];
            /**
             * Format: uri
             * @description Adónde se manda. Sin usuario ni clave; https, salvo que este registro admita http.
             * @example https://avisos.example.org/registro
             */
            url: string;
        };
        CreateTipoDto: {
            /**
             * @description De la ley.
             * @example Art. 200 N° 5
             */
            articulo?: string | null;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /** @example Cruzar con luz roja. */
            descripcion: string;
            /**
             * @example grave
             * @enum {string}
             */
            gravedad: "leve" | "grave" | "muy_grave";
            /** @description El precio desde ahora, o desde cuando se diga; o bien `precios`. */
            precio?: components["schemas"]["NuevoPrecioDto"];
            /** @description La historia: lo que costó, cuesta y costará, en cualquier orden. */
            precios?: components["schemas"]["NuevoPrecioDto"][];
            /**
             * Format: int32
             * @description Que se restan a la licencia.
             */
            puntos?: number;
            /** @description Si el vehículo se retira con grúa. */
            remolque?: boolean;
            /** @description Si pagar pronto no la hace más barata. */
            sin_descuento?: boolean;
        };
        CreateUnidadDto: {
            /** @example UF */
            codigo: string;
            /**
             * @description Código ISO 4217.
             * @example CLP
             */
            moneda: string;
            /** @example Unidad de Fomento */
            nombre: string;
            /** @description Lo que valió, vale y valdrá: cualquier instante, en cualquier orden. */
            valores?: components["schemas"]["ValorHistoricoDto"][];
        };
        CreateUsuarioDto: {
            /** @description Si puede ingresar; true si no se indica. Con false se cierran todas sus sesiones y se revocan sus tokens. */
            activo?: boolean;
            /**
             * Format: password
             * @description De 10 caracteres a 72 bytes, ninguna de las más usadas ni una que lleve el correo. Es provisoria: quien la recibe debe
             *     cambiarla antes de hacer otra cosa, y una nueva cierra todas sus sesiones. Nunca se devuelve.
             * @example una clave larga
             */
            clave: string;
            /**
             * Format: email
             * @description Con él ingresa; se guarda en minúsculas y no se repite.
             * @example ana.rojas@example.com
             */
            correo: string;
            /**
             * @description Lo que puede hacer: vea docs/roles.md. Otro rol cierra todas sus sesiones y revoca sus tokens.
             * @example consulta
             * @enum {string}
             */
            rol: "superadmin" | "admin" | "consulta";
        };
        CreateVehiculoDto: {
            /** @example rojo */
            color: string;
            /** @example Toyota */
            marca: string;
            /**
             * Format: uuid
             * @description La persona dueña.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            persona_id: string;
            /**
             * @description La placa: de 1 a 12 letras y números, con al menos un número. No importan mayúsculas, espacios, guiones ni puntos.
             * @example BBCL-12
             */
            placa_patente: string;
        };
        CredentialsAddedDto: {
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            allyId: string;
            /** @example Seguros Andes S.A. */
            allyName: string;
            /** @enum {string} */
            message: "Credentials added";
        };
        CredentialsSetDto: {
            /** @enum {string} */
            message: "Ally has credentials set!";
        };
        DesactivarSegundoFactorDto: {
            /**
             * Format: password
             * @description La clave vigente. Una equivocada cuenta como un ingreso fallido.
             * @example una clave larga
             */
            clave: string;
            /**
             * @description Un código de la aplicación o uno de recuperación.
             * @example 123456
             */
            otp: string;
        };
        EjecutarOperacionDto: {
            /**
             * @description La placa: de 1 a 12 letras y números, con al menos un número. No importan mayúsculas, espacios, guiones ni puntos.
             * @example BBCL-12
             */
            placa_patente: string;
        };
        EnrolamientoDto: {
            /**
             * @description Lo mismo como dirección, para un código QR.
             * @example otpauth://totp/Registro%20de%20Infracciones:ana%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
             */
            otpauth: string;
            /**
             * @description El secreto en base 32, para escribirlo en la aplicación de códigos. No se vuelve a mostrar.
             * @example GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
             */
            secreto: string;
        };
        EntradaDeAuditoriaDto: {
            /**
             * @example modificar
             * @enum {string}
             */
            accion: "crear" | "modificar" | "borrar" | "restaurar" | "fijar_valor" | "anular_valor" | "fijar_precio" | "anular_precio" | "emitir_token" | "quitar_token" | "fijar_credenciales" | "borrar_credenciales" | "rotar_claves" | "rotar_secreto" | "probar" | "repetir_entregas" | "abonar_credito" | "fijar_costo" | "anular" | "exportar" | "cerrar_sesion" | "cargar";
            actor: components["schemas"]["ActorDto"];
            /**
             * @description El registro antes del cambio, sin secretos; null al crearlo.
             * @example {
             *       "nombre": "Ana Rojas"
             *     }
             */
            antes: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * @description El registro después del cambio, sin secretos; null al borrarlo.
             * @example {
             *       "nombre": "Ana Rojas Pérez"
             *     }
             */
            despues: {
                [key: string]: unknown;
            } | null;
            /**
             * @description La dirección de red desde la que se hizo.
             * @example 203.0.113.7
             */
            direccion: string;
            /** @example personas */
            entidad: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            entidad_id: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description Cómo llamó el servidor a la solicitud. */
            request_id: string;
        };
        EntradaDto: {
            /** @example BBCL12 */
            placa_patente: string;
        };
        EntregaConIntentosDto: {
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            aliado_id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @enum {string} */
            estado: "pendiente" | "entregada" | "fallida" | "cancelada";
            /** @enum {string} */
            evento: "infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada" | "prueba";
            /**
             * Format: uuid
             * @description El que el receptor recibe como `webhook-id`, el mismo en cada intento.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            evento_id: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description Del primero al último. */
            intentos: components["schemas"]["IntentoDto"][];
            /**
             * Format: date-time
             * @description Cuándo es el próximo intento; null cuando no habrá otro.
             * @example 2026-03-01T17:30:00.000Z
             */
            proximo_en: string | null;
            /** @description De qué trata, como el `subject` que el receptor recibe: el identificador de la infracción o del vehículo, o el código. */
            sujeto: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            suscripcion_id: string;
        };
        EntregaDto: {
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            aliado_id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @enum {string} */
            estado: "pendiente" | "entregada" | "fallida" | "cancelada";
            /** @enum {string} */
            evento: "infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada" | "prueba";
            /**
             * Format: uuid
             * @description El que el receptor recibe como `webhook-id`, el mismo en cada intento.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            evento_id: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * Format: date-time
             * @description Cuándo es el próximo intento; null cuando no habrá otro.
             * @example 2026-03-01T17:30:00.000Z
             */
            proximo_en: string | null;
            /** @description De qué trata, como el `subject` que el receptor recibe: el identificador de la infracción o del vehículo, o el código. */
            sujeto: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            suscripcion_id: string;
        };
        EntregasPaginaDto: {
            datos: components["schemas"]["EntregaDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        EntregasRepetidasDto: {
            /**
             * Format: int32
             * @description Cuántas vuelven a ponerse en camino.
             */
            entregas: number;
        };
        ErrorDeCampoDto: {
            /**
             * @description El campo, como vino en la solicitud.
             * @example correo
             */
            campo: string;
            /**
             * @description Qué tiene de malo.
             * @example El correo no es válido.
             */
            mensaje: string;
        };
        EtiquetaReemplazadaDto: {
            /**
             * Format: int32
             * @description Cuántos aliados cambiaron.
             * @example 12
             */
            cambiados: number;
        };
        EtiquetasPaginaDto: {
            datos: components["schemas"]["EtiquetaUsadaDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        EtiquetaUsadaDto: {
            /**
             * Format: int32
             * @description Cuántos aliados la llevan.
             * @example 12
             */
            aliados: number;
            /** @example aseguradora */
            etiqueta: string;
        };
        FijarCredencialesDto: {
            /**
             * Format: password
             * @description Se guarda byte por byte, cifrada.
             * @example 123456
             */
            clave: string;
            /**
             * @description Sin dos puntos.
             * @example addi
             */
            usuario: string;
        };
        FiltroDto: {
            /**
             * @description Solo lo que trata de este tipo de infracción.
             * @example 101-A
             */
            codigo?: string;
            /**
             * @description Solo lo que trata de esta placa.
             * @example ABCD12
             */
            placa_patente?: string;
        };
        FolioDto: {
            folio: string | null;
        };
        HayCredencialesDto: {
            credenciales: boolean;
        };
        ImportadaDto: {
            confirmado_por: string;
            folio: string | null;
            /** Format: int32 */
            linea: number;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            lote_id: string;
        };
        ImporteDto: {
            /**
             * @description ISO 4217.
             * @example CLP
             */
            moneda: string;
            /**
             * Format: int64
             * @description En unidades menores de la moneda.
             * @example 59228
             */
            monto: number;
        };
        InformeDto: {
            /**
             * Format: email
             * @example ana.rojas@example.com
             */
            correo: string;
            /** @description De la más nueva a la más antigua, hasta 1.000. */
            infracciones: components["schemas"]["InfraccionInformadaDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
            /**
             * Format: int64
             * @description Cuántas infracciones hay en total, no solo en esta página.
             * @example 1
             */
            total: number;
        };
        InformeSolicitudDto: {
            /**
             * Format: email
             * @description El correo de la persona.
             * @example ana.rojas@example.com
             */
            correo: string;
            /** @description El valor `siguiente` de la página anterior. */
            cursor?: string;
        };
        InfraccionCargadaDto: {
            /** @example Cruza con luz roja. */
            comentarios: string | null;
            /** @description Lo que se cobra, como era y costaba cuando ocurrió; en el orden en que se enviaron los códigos. */
            conceptos?: components["schemas"]["ConceptoDto"][];
            /**
             * Format: date-time
             * @description Cuándo llegó, en UTC.
             * @example 2026-03-01T17:31:07.512Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description La suma de los conceptos. */
            importe?: components["schemas"]["ImporteDto"];
            /**
             * Format: double
             * @example -33.4262
             */
            latitud?: number;
            /**
             * Format: double
             * @example -70.6111
             */
            longitud?: number;
            /** @example Av. Providencia 1200 */
            lugar?: string;
            /**
             * @description El número del oficial.
             * @example 1001
             */
            oficial: string;
            /**
             * @description La placa como se leyó, normalizada.
             * @example BBCL12
             */
            placa_patente: string;
            /**
             * Format: date-time
             * @description Cuándo ocurrió, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            timestamp: string;
        };
        InfraccionDePatenteDto: {
            /** @description Lo que se cobra, si se cargó con códigos. */
            conceptos?: components["schemas"]["ConceptoDePatenteDto"][];
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description La suma de los conceptos. */
            importe?: components["schemas"]["ImporteDto"];
            /**
             * Format: date-time
             * @description Cuándo ocurrió, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            timestamp: string;
        };
        InfraccionDto: {
            /** @example Cruza con luz roja. */
            comentarios: string | null;
            /** @description Lo que se cobra, como era y costaba cuando ocurrió; en el orden en que se enviaron los códigos. */
            conceptos?: components["schemas"]["ConceptoDto"][];
            /**
             * Format: date-time
             * @description Cuándo llegó, en UTC.
             * @example 2026-03-01T17:31:07.512Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description Solo en las actas que vinieron de un archivo, y no del oficial. */
            importada?: components["schemas"]["ImportadaDto"];
            /** @description La suma de los conceptos. */
            importe?: components["schemas"]["ImporteDto"];
            /**
             * Format: double
             * @example -33.4262
             */
            latitud?: number;
            /**
             * Format: double
             * @example -70.6111
             */
            longitud?: number;
            /** @example Av. Providencia 1200 */
            lugar?: string;
            /**
             * @description El número del oficial.
             * @example 1001
             */
            oficial: string;
            /**
             * Format: uuid
             * @description La persona dueña del vehículo cuando se cargó.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            persona_id: string;
            /**
             * @description La placa como se leyó, normalizada.
             * @example BBCL12
             */
            placa_patente: string;
            /**
             * @description Con qué se cita: corta, legible y con un signo de control.
             * @example 06EA-MWS9-R23J-H2F3-X
             */
            referencia: string;
            /**
             * Format: date-time
             * @description Cuándo ocurrió, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            timestamp: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            vehiculo_id: string;
        };
        InfraccionesPaginaDto: {
            datos: components["schemas"]["InfraccionDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        InfraccionInformadaDto: {
            /** @example rojo */
            color: string;
            /** @example Cruza con luz roja. */
            comentarios: string | null;
            /** @description Lo que se cobra, como era y costaba cuando ocurrió; en el orden en que se enviaron los códigos. */
            conceptos?: components["schemas"]["ConceptoDto"][];
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description Solo en las actas que vinieron de un archivo, y no del oficial. */
            importada?: components["schemas"]["FolioDto"];
            /** @description La suma de los conceptos. */
            importe?: components["schemas"]["ImporteDto"];
            /**
             * Format: double
             * @example -33.4262
             */
            latitud?: number;
            /**
             * Format: double
             * @example -70.6111
             */
            longitud?: number;
            /** @example Av. Providencia 1200 */
            lugar?: string;
            /** @example Toyota */
            marca: string;
            /**
             * @description El número del oficial.
             * @example 1001
             */
            oficial: string;
            /**
             * @description La placa como se leyó.
             * @example BBCL12
             */
            placa_patente: string;
            /**
             * @description Con qué se cita: corta, legible y con un signo de control.
             * @example 06EA-MWS9-R23J-H2F3-X
             */
            referencia: string;
            /**
             * Format: date-time
             * @description Cuándo ocurrió, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            timestamp: string;
        };
        IntentoDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            en: string;
            /** @description Qué falló antes de que respondiera. */
            error: string | null;
            /**
             * Format: int32
             * @description El estado HTTP con que respondió; null si no respondió.
             */
            estado: number | null;
            /**
             * Format: int32
             * @description Cuánto demoró, en milisegundos.
             */
            ms: number;
            /** @description El comienzo de lo que respondió, sin credenciales. */
            respuesta: string | null;
        };
        LoginDto: {
            client_id?: string;
            client_secret?: string;
            /** @enum {string} */
            grant_type?: "password";
            /**
             * @description El código del segundo factor, o uno de recuperación, si la cuenta lo pide. Sin él, 401 `falta_segundo_factor`.
             * @example 123456
             */
            otp?: string;
            /**
             * Format: password
             * @example una clave larga
             */
            password: string;
            /**
             * @description Un token de renovación de la misma cuenta, si la aplicación guarda uno: muestra que este aparato ya entró antes, y los
             *     intentos fallidos de otros no lo demoran. Uno que no sirve no cambia nada.
             */
            refresh_token?: string;
            scope?: string;
            /**
             * @description El número del oficial, su nombre exacto si nadie más lo lleva, o el correo de un usuario o de un cliente.
             * @example 1001
             */
            username: string;
        };
        LoteDto: {
            /** @description El nombre con que llegó el archivo. */
            archivo: string;
            /** Format: int32 */
            buenas: number;
            /** Format: int64 */
            bytes: number;
            /** @enum {string} */
            clase: "infracciones" | "vehiculos" | "personas" | "operaciones";
            /**
             * Format: uuid
             * @description El cliente a quien se cobra; null en las otras clases.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            cliente_id: string | null;
            /**
             * Format: int32
             * @description Créditos debitados hasta ahora.
             */
            costo: number;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Por qué falló. */
            error: string | null;
            /** @enum {string} */
            estado: "recibido" | "revisado" | "confirmado" | "procesando" | "pausado" | "terminado" | "cancelado" | "fallido";
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * Format: int32
             * @description La suma de las cuatro que siguen.
             */
            leidas: number;
            /**
             * Format: int32
             * @description Los registros del archivo sin el encabezado; null hasta que se leyó entero.
             */
            lineas: number | null;
            /** Format: int32 */
            malas: number;
            /**
             * Format: int32
             * @description Vacías, encabezados repetidos y lo que está antes o después de los registros.
             */
            omitidas: number;
            /** @description La operación que se hace con cada placa; null en las otras clases. */
            operacion: string | null;
            /**
             * @description Cómo se lee el archivo, en lo que él mismo no dice: columnas, constantes, formato_fecha, codificacion, delimitador, encabezado, zona_horaria, crear_vehiculos, avisar. Otra clave se rechaza.
             * @example {
             *       "columnas": {
             *         "placa_patente": "Dominio"
             *       },
             *       "formato_fecha": "DD/MM/YYYY"
             *     }
             */
            perfil: {
                [key: string]: unknown;
            };
            /**
             * Format: int32
             * @description Las que el registro ya tenía.
             */
            repetidas: number;
            /**
             * Format: int32
             * @description Créditos apartados para lo que falta.
             */
            reservado: number;
            /** @description De los bytes, en hexadecimal. */
            sha256: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            terminado_en: string | null;
        };
        LoteRecibidoDto: {
            /** @description El nombre con que llegó el archivo. */
            archivo: string;
            /** Format: int32 */
            buenas: number;
            /** Format: int64 */
            bytes: number;
            /** @enum {string} */
            clase: "infracciones" | "vehiculos" | "personas" | "operaciones";
            /**
             * Format: uuid
             * @description El cliente a quien se cobra; null en las otras clases.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            cliente_id: string | null;
            /**
             * Format: int32
             * @description Créditos debitados hasta ahora.
             */
            costo: number;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Por qué falló. */
            error: string | null;
            /** @enum {string} */
            estado: "recibido" | "revisado" | "confirmado" | "procesando" | "pausado" | "terminado" | "cancelado" | "fallido";
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * Format: int32
             * @description La suma de las cuatro que siguen.
             */
            leidas: number;
            /**
             * Format: int32
             * @description Los registros del archivo sin el encabezado; null hasta que se leyó entero.
             */
            lineas: number | null;
            /** Format: int32 */
            malas: number;
            /**
             * Format: int32
             * @description Vacías, encabezados repetidos y lo que está antes o después de los registros.
             */
            omitidas: number;
            /** @description La operación que se hace con cada placa; null en las otras clases. */
            operacion: string | null;
            /**
             * @description Cómo se lee el archivo, en lo que él mismo no dice: columnas, constantes, formato_fecha, codificacion, delimitador, encabezado, zona_horaria, crear_vehiculos, avisar. Otra clave se rechaza.
             * @example {
             *       "columnas": {
             *         "placa_patente": "Dominio"
             *       },
             *       "formato_fecha": "DD/MM/YYYY"
             *     }
             */
            perfil: {
                [key: string]: unknown;
            };
            /**
             * Format: int32
             * @description Las que el registro ya tenía.
             */
            repetidas: number;
            /** @description El mismo archivo ya se había enviado: este es aquel lote. */
            repetido: boolean;
            /**
             * Format: int32
             * @description Créditos apartados para lo que falta.
             */
            reservado: number;
            /** @description De los bytes, en hexadecimal. */
            sha256: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            terminado_en: string | null;
        };
        LotesPaginaDto: {
            datos: components["schemas"]["LoteDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        MontoDto: {
            /**
             * @description Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.
             * @example 1.5
             */
            cantidad: string;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            en: string;
            /**
             * @description ISO 4217.
             * @example CLP
             */
            moneda: string;
            /**
             * Format: int64
             * @description En unidades menores de la moneda.
             * @example 59228
             */
            monto: number;
            /**
             * @description El código de una unidad o de una moneda.
             * @example UF
             */
            unidad: string;
            /**
             * @description Lo que vale una unidad; `"1"` si es una moneda. Exacto, como texto.
             * @example 39485.65
             */
            valor_unidad: string;
        };
        MovimientoDto: {
            /**
             * Format: int32
             * @description Los créditos que entraron; con signo menos, los que salieron.
             * @example 100
             */
            cantidad: number;
            /**
             * @description Lo que movió los créditos.
             * @example abono
             * @enum {string}
             */
            clase: "inicial" | "abono" | "retiro" | "debito" | "devolucion";
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * Format: uuid
             * @description El lote al que pertenece ese registro.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            lote_id: string | null;
            /**
             * @description Por qué, si alguien lo dijo.
             * @example Compra del plan mensual
             */
            motivo: string | null;
            /**
             * Format: uuid
             * @description El registro que se pagó o se devolvió.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            registro_id: string | null;
            /**
             * Format: int32
             * @description Los que había después.
             * @example 100
             */
            saldo: number;
        };
        NuevoCostoDto: {
            /**
             * Format: int32
             * @example 2
             */
            costo: number;
            /**
             * @description Desde cuándo rige: un instante (RFC 3339) o un día, que empieza a medianoche en la hora local. Sin él, desde ahora.
             * @example 2030-01-01
             */
            desde?: string;
            /**
             * @example consulta_patente
             * @enum {string}
             */
            tipo: "consulta_patente" | "infracciones_patente" | "resumen_patente";
        };
        NuevoPrecioDto: {
            /**
             * @description Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.
             * @example 1.5
             */
            cantidad: string;
            /**
             * @description Desde cuándo rige: un instante (RFC 3339) o un día, que empieza a medianoche en la hora local. Sin él, desde ahora.
             * @example 2030-01-01
             */
            desde?: string;
            /**
             * @description El código de una unidad o de una moneda.
             * @example UF
             */
            unidad: string;
        };
        NuevoValorDto: {
            /**
             * @description Desde cuándo rige: un instante (RFC 3339) o un día, que empieza a medianoche en la hora local. Sin él, desde ahora.
             * @example 2030-01-01
             */
            desde?: string;
            /**
             * @description Lo que vale una unidad, en unidades mayores de su moneda; exacto, como texto.
             * @example 39485.65
             */
            valor: string;
        };
        OficialDto: {
            activo: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example Luis Soto */
            nombre: string;
            /** @example 1001 */
            numero: string;
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        OficialesPaginaDto: {
            datos: components["schemas"]["OficialDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        OperacionDto: {
            /**
             * Format: int32
             * @description Los créditos que cuesta ahora.
             * @example 2
             */
            costo: number;
            /** @example Consulta de patente */
            nombre: string;
            /**
             * @example consulta_patente
             * @enum {string}
             */
            tipo: "consulta_patente" | "infracciones_patente" | "resumen_patente";
        };
        OperacionesPaginaDto: {
            datos: components["schemas"]["OperacionDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        OperacionHechaDto: {
            /**
             * Format: int32
             * @description Los créditos que costó.
             * @example 2
             */
            costo: number;
            /**
             * Format: uuid
             * @description El registro que guarda la respuesta.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            registro_id: string;
            /** @description Lo que se respondió: según el tipo, `ResultadoDeConsultaDto`, `…Infracciones…` o `…Resumen…`. */
            resultado: components["schemas"]["ResultadoDeConsultaDto"] | components["schemas"]["ResultadoDeInfraccionesDto"] | components["schemas"]["ResultadoDeResumenDto"];
            /**
             * Format: int32
             * @description Los créditos que quedaron después.
             * @example 98
             */
            saldo: number;
            /**
             * @example consulta_patente
             * @enum {string}
             */
            tipo: "consulta_patente" | "infracciones_patente" | "resumen_patente";
        };
        PerfilGuardadoDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /** @description Quién lo guardó. */
            actualizado_por: string;
            nombre: string;
            /**
             * @description Cómo se lee el archivo, en lo que él mismo no dice: columnas, constantes, formato_fecha, codificacion, delimitador, encabezado, zona_horaria, crear_vehiculos, avisar. Otra clave se rechaza.
             * @example {
             *       "columnas": {
             *         "placa_patente": "Dominio"
             *       },
             *       "formato_fecha": "DD/MM/YYYY"
             *     }
             */
            perfil: {
                [key: string]: unknown;
            };
        };
        PersonaDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /**
             * Format: email
             * @example ana.rojas@example.com
             */
            correo: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example Ana Rojas Pérez */
            nombre: string;
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        PersonasPaginaDto: {
            datos: components["schemas"]["PersonaDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        PrecioDatadoDto: {
            /**
             * @description Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.
             * @example 1.5
             */
            cantidad: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            desde: string;
            /**
             * Format: date-time
             * @description Cuándo empieza el siguiente; null en el último.
             * @example 2026-03-01T17:30:00.000Z
             */
            hasta: string | null;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example UF */
            unidad: string;
        };
        PrecioDto: {
            /**
             * @description Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.
             * @example 1.5
             */
            cantidad: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            desde: string;
            /**
             * @description ISO 4217.
             * @example CLP
             */
            moneda: string;
            /**
             * Format: int64
             * @description En unidades menores de la moneda.
             * @example 59228
             */
            monto: number;
            /**
             * @description El código de una unidad o de una moneda.
             * @example UF
             */
            unidad: string;
            /**
             * @description Lo que vale una unidad; `"1"` si es una moneda. Exacto, como texto.
             * @example 39485.65
             */
            valor_unidad: string;
        };
        ProblemaDto: {
            /**
             * @description Causa estable, para programas.
             * @example datos_invalidos
             */
            codigo: string;
            /**
             * Format: int32
             * @description Solo con 402: lo que cuesta, en créditos.
             * @example 3
             */
            costo?: number;
            /**
             * @description Explicación en español, apta para mostrar.
             * @example El correo no es válido.
             */
            detail: string;
            /**
             * @description Solo en el inicio de sesión, la renovación y la salida: la causa como la nombra OAuth2 (RFC 6749, sección 5.2).
             * @example invalid_request
             */
            error?: string;
            /** @description Lo mismo que `detail`, sin tildes ni eñes, que OAuth2 no admite aquí. */
            error_description?: string;
            /** @description Los campos con error, si los hay. */
            errores: components["schemas"]["ErrorDeCampoDto"][];
            /**
             * Format: int32
             * @description Solo con 402: lo que falta.
             * @example 1
             */
            faltante?: number;
            /** @description Solo al confirmar un lote del que falta responder algo: las preguntas, como en su revisión. */
            pendientes?: {
                [key: string]: unknown;
            }[];
            /**
             * @description Identificador de la solicitud, para buscarla en los registros del servidor; también en `X-Request-Id`.
             * @example Zk3v9QbXw1Lp-000a
             */
            request_id: string;
            /**
             * Format: int32
             * @description Solo con 402: lo que de ello está en reserva.
             * @example 0
             */
            reservado?: number;
            /**
             * Format: int32
             * @description Solo con 402: lo que hay en la cuenta.
             * @example 2
             */
            saldo?: number;
            /**
             * Format: int32
             * @example 400
             */
            status: number;
            /** @example Solicitud inválida */
            title: string;
            /** @example about:blank */
            type: string;
        };
        ReemplazarEtiquetaDto: {
            /**
             * Format: uuid
             * @description Solo en este aliado; en todos si no se indica.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            aliado_id?: string;
            /**
             * @description La que se quita.
             * @example aseguradora
             */
            de: string;
            /**
             * @description La que queda en su lugar.
             * @example seguros
             */
            por: string;
        };
        RefreshDto: {
            /** @description El `refresh_token` que dio el inicio de sesión o la última renovación. */
            refresh_token: string;
        };
        RegistrarClienteDto: {
            /**
             * Format: password
             * @description De 10 caracteres a 72 bytes, con mayúscula, minúscula, número y símbolo, y ninguna de las más usadas. Nunca se devuelve.
             * @example Clave-larga-2026
             */
            clave: string;
            /**
             * Format: email
             * @description Con él ingresa; se guarda en minúsculas. Un correo es una sola cuenta, también entre los usuarios del panel.
             * @example cuentas@andes.example.com
             */
            correo: string;
            /**
             * @description Nombre de la empresa.
             * @example Seguros Andes S.A.
             */
            nombre: string;
        };
        RegistroDeOperacionDto: {
            /**
             * Format: date-time
             * @description Cuándo se anuló y se devolvió su costo.
             * @example 2026-03-01T17:30:00.000Z
             */
            anulado_en: string | null;
            /** @description Solo para usuarios. */
            anulado_por?: components["schemas"]["AnuladorDto"] | null;
            cliente: components["schemas"]["ClienteDeRegistroDto"];
            /**
             * Format: int32
             * @example 2
             */
            costo: number;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Lo que se preguntó. */
            entrada: components["schemas"]["EntradaDto"];
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * Format: uuid
             * @description El lote del que fue parte.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            lote_id: string | null;
            /**
             * @description Por qué se anuló.
             * @example La consulta se hizo por error
             */
            motivo: string | null;
            /** @description Lo que se respondió: según el tipo, `ResultadoDeConsultaDto`, `…Infracciones…` o `…Resumen…`. */
            resultado: components["schemas"]["ResultadoDeConsultaDto"] | components["schemas"]["ResultadoDeInfraccionesDto"] | components["schemas"]["ResultadoDeResumenDto"];
            /**
             * Format: int32
             * @description Los créditos que quedaron después.
             * @example 98
             */
            saldo: number;
            /**
             * @example consulta_patente
             * @enum {string}
             */
            tipo: "consulta_patente" | "infracciones_patente" | "resumen_patente";
        };
        RegistrosPaginaDto: {
            datos: components["schemas"]["RegistroDeOperacionDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        RenovacionDto: {
            client_id?: string;
            client_secret?: string;
            /**
             * @example refresh_token
             * @enum {string}
             */
            grant_type: "refresh_token";
            /** @description El `refresh_token` que dio el inicio de sesión o la última renovación. */
            refresh_token: string;
            scope?: string;
        };
        RepetirEntregasDto: {
            /** @description Desde cuándo: un día, o un instante. */
            desde: string;
            /** @description Hasta cuándo: un día, con todo él, o un instante, que queda fuera. */
            hasta: string;
        };
        ResultadoDeConsultaDto: {
            /** @example rojo */
            color: string | null;
            /** @example Toyota */
            marca: string | null;
            /** @example BBCL12 */
            placa_patente: string;
            /** @description Si un vehículo lleva la placa. */
            registrada: boolean;
        };
        ResultadoDeInfraccionesDto: {
            /** @description De la más nueva a la más antigua. */
            infracciones: components["schemas"]["InfraccionDePatenteDto"][];
            /** @example BBCL12 */
            placa_patente: string;
            /** @description Si un vehículo lleva la placa. */
            registrada: boolean;
            /**
             * Format: int32
             * @description Cuántas son, aunque se listen menos.
             */
            total: number;
        };
        ResultadoDeResumenDto: {
            /** @description Lo que suman las que se cargaron con códigos, por moneda. */
            importes: components["schemas"]["ImporteDto"][];
            /** @example BBCL12 */
            placa_patente: string;
            /** @description Del año más nuevo al más antiguo. */
            por_anio: components["schemas"]["TotalDeAnioDto"][];
            /**
             * Format: date-time
             * @description Cuándo ocurrió la primera, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            primera: string | null;
            /** @description Si un vehículo lleva la placa. */
            registrada: boolean;
            /** Format: int32 */
            total: number;
            /**
             * Format: date-time
             * @description Cuándo ocurrió la última, en UTC.
             * @example 2026-03-01T17:30:00.000Z
             */
            ultima: string | null;
        };
        RevisionDto: {
            /** @description Null mientras se pregunta. */
            codificacion: string | null;
            columnas: unknown[];
            /** @description Lo que se apartaría al confirmar; null si no cuesta, o mientras falta responder. */
            costo: components["schemas"]["CostoDeLoteDto"] | null;
            delimitador: string | null;
            /**
             * Format: int32
             * @description La línea del encabezado; null si no hay.
             */
            encabezado: number | null;
            formato_fecha: string | null;
            /** @description Lo que falta responder antes de confirmar. */
            pendientes: unknown[];
            /** @description Las primeras cien. */
            primeras: unknown[];
            titulos: string[];
        };
        RevocacionDto: {
            client_id?: string;
            client_secret?: string;
            /** @description El token de renovación de la sesión que se cierra. Cualquier otro texto no cierra ninguna. */
            token: string;
            /** @description No se mira: el token dice por sí mismo qué es. */
            token_type_hint?: string;
        };
        SecretoDto: {
            /**
             * @description El nuevo. Se muestra una sola vez; durante 24 horas se firma también con el anterior.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secreto: string;
        };
        SesionDto: {
            /** @description Si es la sesión del token con que se pide la lista. */
            actual: boolean;
            /**
             * @description El programa con el que se usó, según él mismo; null si no lo dijo.
             * @example Mozilla/5.0
             */
            agente: string | null;
            /**
             * @description Dónde se inició: en la API o en el panel.
             * @enum {string}
             */
            clase: "api" | "panel";
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * @description La dirección de red desde la que se usó; null si no se guardó.
             * @example 203.0.113.7
             */
            direccion: string | null;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * Format: date-time
             * @description Cuándo se renovó por última vez (API) o se usó, con minutos de margen (panel).
             * @example 2026-03-01T17:30:00.000Z
             */
            usado_en: string;
        };
        SesionesPaginaDto: {
            datos: components["schemas"]["SesionDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        SolicitudDeTokenDto: {
            client_id?: string;
            client_secret?: string;
            /**
             * @description Sin él, es `password`.
             * @enum {string}
             */
            grant_type?: "password" | "refresh_token";
            /**
             * @description Con `password`: el código del segundo factor, si la cuenta lo pide. Sin él, 401 `falta_segundo_factor`.
             * @example 123456
             */
            otp?: string;
            /**
             * Format: password
             * @description Con `password`: la clave.
             * @example una clave larga
             */
            password?: string;
            /**
             * @description Con `refresh_token`: el que dio el inicio de sesión o la última renovación. Con `password` puede ir uno de la misma
             *     cuenta: muestra que este aparato ya entró antes, y los intentos fallidos de otros no lo demoran.
             */
            refresh_token?: string;
            /** @description No se mira: los permisos son los de la cuenta. */
            scope?: string;
            /**
             * @description Con `password`: el número del oficial, su nombre exacto si nadie más lo lleva, o el correo de un usuario o un cliente.
             * @example 1001
             */
            username?: string;
        };
        SubidaDeLoteDto: {
            /**
             * @description De qué son las líneas. Un cliente solo envía operaciones.
             * @enum {string}
             */
            clase: "infracciones" | "vehiculos" | "personas" | "operaciones";
            /**
             * Format: uuid
             * @description A qué cliente se cobra, en la clase operaciones; un cliente no lo dice.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            cliente_id?: string;
            /**
             * @description `si` para recibir otra vez un archivo que ya se envió.
             * @enum {string}
             */
            forzar?: "si" | "no";
            /**
             * @description Qué se hace con cada placa, en la clase operaciones.
             * @enum {string}
             */
            operacion?: "consulta_patente" | "infracciones_patente" | "resumen_patente";
            /** @description Cómo se lee el archivo: un perfil en JSON, o el nombre de uno guardado. */
            perfil?: string;
        };
        SuscripcionCreadaDto: {
            activo: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            aliado_id: string;
            /** @enum {string} */
            autenticacion: "ninguna" | "basic";
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            eventos: ("infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada")[];
            filtro: components["schemas"]["FiltroDto"];
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @description Por qué está apagada sin que nadie la apagara: su receptor respondió 410, o no recibió nada en cinco días.
             * @enum {string|null}
             */
            motivo: "terminada" | "sin_exito" | null;
            /**
             * @description Con qué se firma, como `whsec_…`. Se muestra una sola vez.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secreto: string;
            /**
             * Format: uri
             * @example https://avisos.example.org/registro
             */
            url: string;
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        SuscripcionDto: {
            activo: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            aliado_id: string;
            /** @enum {string} */
            autenticacion: "ninguna" | "basic";
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            eventos: ("infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada")[];
            filtro: components["schemas"]["FiltroDto"];
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @description Por qué está apagada sin que nadie la apagara: su receptor respondió 410, o no recibió nada en cinco días.
             * @enum {string|null}
             */
            motivo: "terminada" | "sin_exito" | null;
            /**
             * Format: uri
             * @example https://avisos.example.org/registro
             */
            url: string;
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        SuscripcionesPaginaDto: {
            datos: components["schemas"]["SuscripcionDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        TarifarioPaginaDto: {
            datos: components["schemas"]["TipoDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        TipoConPreciosDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /** @description Solo para usuarios. */
            actualizado_por?: components["schemas"]["AutorDto"] | null;
            /**
             * @description De la ley.
             * @example Art. 200 N° 5
             */
            articulo: string | null;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Solo para usuarios. */
            creado_por?: components["schemas"]["AutorDto"] | null;
            /** @example Cruzar con luz roja. */
            descripcion: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            eliminado_en: string | null;
            /**
             * @example grave
             * @enum {string}
             */
            gravedad: "leve" | "grave" | "muy_grave";
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description El vigente, o el del instante que se pidió; null si no tiene precio, o su unidad no tiene valor. */
            precio: components["schemas"]["PrecioDto"] | null;
            /** @description Del más nuevo al más antiguo. */
            precios: components["schemas"]["PrecioDatadoDto"][];
            /**
             * Format: int32
             * @description Que se restan a la licencia.
             */
            puntos: number;
            /** @description Si el vehículo se retira con grúa. */
            remolque: boolean;
            /** @description Si pagar pronto no la hace más barata. */
            sin_descuento: boolean;
            /** Format: int32 */
            version: number;
        };
        TipoDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /** @description Solo para usuarios. */
            actualizado_por?: components["schemas"]["AutorDto"] | null;
            /**
             * @description De la ley.
             * @example Art. 200 N° 5
             */
            articulo: string | null;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Solo para usuarios. */
            creado_por?: components["schemas"]["AutorDto"] | null;
            /** @example Cruzar con luz roja. */
            descripcion: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            eliminado_en: string | null;
            /**
             * @example grave
             * @enum {string}
             */
            gravedad: "leve" | "grave" | "muy_grave";
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @description El vigente, o el del instante que se pidió; null si no tiene precio, o su unidad no tiene valor. */
            precio: components["schemas"]["PrecioDto"] | null;
            /**
             * Format: int32
             * @description Que se restan a la licencia.
             */
            puntos: number;
            /** @description Si el vehículo se retira con grúa. */
            remolque: boolean;
            /** @description Si pagar pronto no la hace más barata. */
            sin_descuento: boolean;
            /** Format: int32 */
            version: number;
        };
        TokenDeAliadoDto: {
            /**
             * @description Va en `Authorization: Bearer …`. Guárdelo ahora: no se vuelve a mostrar.
             * @example aliado_x1yrVZ2LkmPZ0Oeg1dTPfRkQw0cK8tVnqJ4bHh2sU9A
             */
            token: string;
        };
        TokensDto: {
            /** @description Va en el encabezado `Authorization: Bearer …`. */
            access_token: string;
            /**
             * Format: int32
             * @description Segundos que dura el token de acceso.
             * @example 3600
             */
            expires_in: number;
            /** @description Sirve una vez, para pedir otro par de tokens. */
            refresh_token: string;
            /**
             * @example bearer
             * @enum {string}
             */
            token_type: "bearer";
        };
        TotalDeAnioDto: {
            /**
             * Format: int32
             * @description En la hora local.
             * @example 2026
             */
            anio: number;
            /** Format: int32 */
            total: number;
        };
        UnidadConValoresDto: {
            /** @example UF */
            codigo: string;
            /**
             * Format: date-time
             * @description Desde cuándo rige ese valor; null si hoy no tiene ninguno.
             * @example 2026-03-01T17:30:00.000Z
             */
            desde: string | null;
            /**
             * @description Código ISO 4217.
             * @example CLP
             */
            moneda: string;
            /** @example Unidad de Fomento */
            nombre: string;
            /**
             * @description Lo que vale una unidad, en unidades mayores de su moneda; exacto, como texto.
             * @example 39485.65
             */
            valor: string | null;
            /** @description Del más nuevo al más antiguo. */
            valores: components["schemas"]["ValorDto"][];
            /**
             * Format: int32
             * @description Versión de la unidad; también va en el encabezado ETag.
             */
            version: number;
        };
        UnidadDto: {
            /** @example UF */
            codigo: string;
            /**
             * Format: date-time
             * @description Desde cuándo rige ese valor; null si hoy no tiene ninguno.
             * @example 2026-03-01T17:30:00.000Z
             */
            desde: string | null;
            /**
             * @description Código ISO 4217.
             * @example CLP
             */
            moneda: string;
            /** @example Unidad de Fomento */
            nombre: string;
            /**
             * @description Lo que vale una unidad, en unidades mayores de su moneda; exacto, como texto.
             * @example 39485.65
             */
            valor: string | null;
        };
        UnidadesPaginaDto: {
            datos: components["schemas"]["UnidadDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        UpdateAliadoDto: {
            /** @description Si se lo atiende; true si no se indica. */
            activo?: boolean;
            /**
             * @description Lo que se quiera anotar: un objeto de hasta 16 KiB, que se devuelve tal como llegó.
             * @example {
             *       "convenio": "A-12",
             *       "folio": 12345678901
             *     }
             */
            datos?: {
                [key: string]: unknown;
            };
            /** @description Se guardan en minúsculas, sin repetir. */
            etiquetas?: string[];
            /**
             * @description Nombre de la organización.
             * @example Seguros Andes S.A.
             */
            nombre?: string;
            /** @description Los orígenes web desde los que sus páginas pueden pedir sus credenciales. */
            origenes?: string[];
        };
        UpdateClienteDto: {
            /** @description Si puede ingresar; true si no se indica. Con false se cierran todas sus sesiones y se revocan sus tokens. */
            activo?: boolean;
            /**
             * Format: password
             * @description De 10 caracteres a 72 bytes, con mayúscula, minúscula, número y símbolo, y ninguna de las más usadas. Nunca se devuelve.
             * @example Clave-larga-2026
             */
            clave?: string;
            /**
             * Format: email
             * @description Con él ingresa; se guarda en minúsculas. Un correo es una sola cuenta, también entre los usuarios del panel.
             * @example cuentas@andes.example.com
             */
            correo?: string;
            /**
             * @description Nombre de la empresa.
             * @example Seguros Andes S.A.
             */
            nombre?: string;
        };
        UpdateOficialDto: {
            /** @description Con false, todos los tokens del oficial dejan de servir. */
            activo?: boolean;
            /**
             * Format: password
             * @description Una clave nueva, con las mismas reglas; todos los tokens del oficial dejan de servir.
             * @example una clave larga
             */
            clave?: string;
            /** @example Luis Soto */
            nombre?: string;
        };
        UpdatePersonaDto: {
            /**
             * Format: email
             * @description Correo electrónico; se guarda en minúsculas y no se repite.
             * @example ana.rojas@example.com
             */
            correo?: string;
            /**
             * @description Nombre completo.
             * @example Ana Rojas Pérez
             */
            nombre?: string;
        };
        UpdateSuscripcionDto: {
            /** @description Si se le manda; true si no se indica. Lo que pasa mientras tanto no se le manda después. */
            activo?: boolean;
            /**
             * @description Con `basic`, cada pedido lleva las credenciales del aliado.
             * @enum {string}
             */
            autenticacion?: "ninguna" | "basic";
            /** @description De qué se avisa. */
            eventos?: ("infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada")[];
            /** @description De qué, en particular. Lo que no trata de ninguna placa, o de ningún código, no se filtra por ellos. */
            filtro?: components["schemas"]["FiltroDto"];
            /**
             * Format: uri
             * @description Adónde se manda. Sin usuario ni clave; https, salvo que este registro admita http.
             * @example https://avisos.example.org/registro
             */
            url?: string;
        };
        UpdateTipoDto: {
            /**
             * @description De la ley.
             * @example Art. 200 N° 5
             */
            articulo?: string | null;
            /** @example Cruzar con luz roja. */
            descripcion?: string;
            /**
             * @example grave
             * @enum {string}
             */
            gravedad?: "leve" | "grave" | "muy_grave";
            /**
             * Format: int32
             * @description Que se restan a la licencia.
             */
            puntos?: number;
            /** @description Si el vehículo se retira con grúa. */
            remolque?: boolean;
            /** @description Si pagar pronto no la hace más barata. */
            sin_descuento?: boolean;
        };
        UpdateUnidadDto: {
            /** @example Unidad de Fomento */
            nombre: string;
        };
        UpdateUsuarioDto: {
            /** @description Si puede ingresar; true si no se indica. Con false se cierran todas sus sesiones y se revocan sus tokens. */
            activo?: boolean;
            /**
             * Format: password
             * @description De 10 caracteres a 72 bytes, ninguna de las más usadas ni una que lleve el correo. Es provisoria: quien la recibe debe
             *     cambiarla antes de hacer otra cosa, y una nueva cierra todas sus sesiones. Nunca se devuelve.
             * @example una clave larga
             */
            clave?: string;
            /**
             * Format: email
             * @description Con él ingresa; se guarda en minúsculas y no se repite.
             * @example ana.rojas@example.com
             */
            correo?: string;
            /**
             * @description Lo que puede hacer: vea docs/roles.md. Otro rol cierra todas sus sesiones y revoca sus tokens.
             * @example consulta
             * @enum {string}
             */
            rol?: "superadmin" | "admin" | "consulta";
        };
        UpdateVehiculoDto: {
            /** @example rojo */
            color?: string;
            /** @example Toyota */
            marca?: string;
            /**
             * Format: uuid
             * @description La persona dueña.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            persona_id?: string;
            /**
             * @description La placa: de 1 a 12 letras y números, con al menos un número. No importan mayúsculas, espacios, guiones ni puntos.
             * @example BBCL-12
             */
            placa_patente?: string;
        };
        UsuarioDto: {
            activo: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /**
             * Format: email
             * @example ana.rojas@example.com
             */
            correo: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /** @description Si su clave es provisoria. */
            debe_cambiar_clave: boolean;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @example consulta
             * @enum {string}
             */
            rol: "superadmin" | "admin" | "consulta";
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        UsuariosPaginaDto: {
            datos: components["schemas"]["UsuarioDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        ValorDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            desde: string;
            /**
             * Format: date-time
             * @description Cuándo empieza el siguiente; null en el último.
             * @example 2026-03-01T17:30:00.000Z
             */
            hasta: string | null;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @description Lo que vale una unidad, en unidades mayores de su moneda; exacto, como texto.
             * @example 39485.65
             */
            valor: string;
        };
        ValorHistoricoDto: {
            /**
             * @description Desde cuándo rige: un instante (RFC 3339) o un día, que empieza a medianoche en la hora local. Sin él, desde ahora.
             * @example 2030-01-01
             */
            desde: string;
            /**
             * @description Lo que vale una unidad, en unidades mayores de su moneda; exacto, como texto.
             * @example 39485.65
             */
            valor: string;
        };
        VehiculoDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            actualizado_en: string;
            /** @example rojo */
            color: string;
            /**
             * Format: date-time
             * @example 2026-03-01T17:30:00.000Z
             */
            creado_en: string;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /** @example Toyota */
            marca: string;
            /**
             * Format: uuid
             * @description La persona dueña.
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            persona_id: string;
            /** @example BBCL12 */
            placa_patente: string;
            /**
             * Format: int32
             * @description Versión del registro; también va en el encabezado ETag.
             */
            version: number;
        };
        VehiculosPaginaDto: {
            datos: components["schemas"]["VehiculoDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        VisitasDelDiaDto: {
            /**
             * Format: date
             * @example 2026-03-14
             */
            dia: string;
            /**
             * Format: int32
             * @description De cuántos visitantes distintos.
             */
            distintas: number;
            /** Format: int32 */
            total: number;
        };
        VisitasDeTipoDto: {
            /** Format: int32 */
            anonimas: number;
            /**
             * @description Letras, números, puntos y guiones; no importan las mayúsculas.
             * @example ART-15-2
             */
            codigo: string;
            /**
             * Format: int32
             * @description De usuarios y oficiales.
             */
            identificadas: number;
            /** Format: int32 */
            total: number;
        };
        VisitasDeUnTipoDto: {
            /** Format: int32 */
            anonimas: number;
            /**
             * Format: int32
             * @description De usuarios y oficiales.
             */
            identificadas: number;
            /** @description Los días en que hubo visitas, del más antiguo al más nuevo. */
            serie: components["schemas"]["VisitasDelDiaDto"][];
            /** Format: int32 */
            total: number;
        };
        VisitasPaginaDto: {
            datos: components["schemas"]["VisitasDeTipoDto"][];
            /** @description El `cursor` de la página siguiente, o null en la última. */
            siguiente: string | null;
        };
        YoDto: {
            /** @description Si la clave es provisoria: hasta cambiarla, todo lo demás responde 403 `debe_cambiar_clave`. */
            debe_cambiar_clave: boolean;
            /**
             * Format: uuid
             * @example 01a1b2c3-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @description El nombre del oficial o del cliente, o el correo del usuario.
             * @example Luis Soto
             */
            nombre: string;
            /** @description Lo que esta cuenta puede hacer. */
            permisos: ("administrar_usuarios" | "administrar" | "consultar" | "consultar_infracciones" | "cargar_infraccion" | "publico" | "usar_creditos" | "consultar_registros" | "enviar_lotes" | "consultar_lotes" | "credenciales_de_aliado" | "cuenta_propia" | "segundo_factor_propio")[];
            /** @enum {string} */
            rol: "superadmin" | "admin" | "consulta" | "oficial" | "cliente";
            /** @description Si la cuenta pide un segundo factor al ingresar. */
            segundo_factor: boolean;
            /**
             * @description La clase de cuenta.
             * @enum {string}
             */
            tipo: "oficial" | "cliente" | "usuario";
        };
    };
    responses: {
        /** @description La solicitud tiene un dato inválido; `errores` nombra el campo. */
        Error400: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description Falta el token, venció, fue revocado o no es válido. */
        Error401: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description El token es válido, pero su titular no tiene permiso, o debe cambiar antes su clave provisoria. */
        Error403: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description No existe lo que se pide. */
        Error404: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál. */
        Error409: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        Error410: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description El registro cambió desde que se leyó (`If-Match`). */
        Error412: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description El cuerpo pasa de 64 KiB. */
        Error413: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description El cuerpo no tiene un formato admitido, está comprimido o no está en UTF-8; `detail` dice cuál de los tres. */
        Error415: {
            headers: {
                Accept: components["headers"]["Accept"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué. */
        Error422: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description Demasiadas solicitudes; `Retry-After` dice cuándo volver. */
        Error429: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description Un error inesperado; con el `request_id` se encuentra en los registros del servidor. */
        Error500: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
        /** @description El servidor está sobrecargado o se está deteniendo; `Retry-After` dice cuándo volver. */
        Error503: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemaDto"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Los tipos que se admiten, si lo que falla es el tipo. */
        Accept: string;
        /** @description Cómo se admite el cuerpo, si llegó comprimido. */
        "Accept-Encoding": "identity";
        /** @description Ninguna respuesta se guarda, salvo el tarifario público, que se vuelve a preguntar cada vez. */
        "Cache-Control": "no-store" | "no-cache" | "private, no-cache";
        /** @description Cómo se llama el archivo. */
        "Content-Disposition": string;
        /** @description La versión del registro, para `If-Match`; del tarifario también su contenido, para `If-None-Match`. */
        ETag: string;
        /** @description Segundos hasta que valga la pena volver. */
        "Retry-After": number;
        /** @description Que se pide un token (RFC 6750). */
        "WWW-Authenticate": string;
        /** @description El `X-Request-Id` de la solicitud, si traía uno de 1 a 64 letras, números, `_`, `.` o `-`. */
        "X-Client-Request-Id": string;
        /** @description Cómo llama el servidor a la solicitud; búsquela así en sus registros. */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type AbonarDto = components['schemas']['AbonarDto'];
export type ActorDto = components['schemas']['ActorDto'];
export type AliadoDto = components['schemas']['AliadoDto'];
export type AliadosPaginaDto = components['schemas']['AliadosPaginaDto'];
export type AllyCredentialsDto = components['schemas']['AllyCredentialsDto'];
export type AnuladorDto = components['schemas']['AnuladorDto'];
export type AnularRegistroDto = components['schemas']['AnularRegistroDto'];
export type AuditoriaPaginaDto = components['schemas']['AuditoriaPaginaDto'];
export type AutorDto = components['schemas']['AutorDto'];
export type AvisoDeListaDto = components['schemas']['AvisoDeListaDto'];
export type AvisoDto = components['schemas']['AvisoDto'];
export type AvisosPaginaDto = components['schemas']['AvisosPaginaDto'];
export type CambiarClaveDto = components['schemas']['CambiarClaveDto'];
export type CargarInfraccionDto = components['schemas']['CargarInfraccionDto'];
export type CartolaDto = components['schemas']['CartolaDto'];
export type ClaveOlvidadaDto = components['schemas']['ClaveOlvidadaDto'];
export type ClienteDeRegistroDto = components['schemas']['ClienteDeRegistroDto'];
export type ClienteDto = components['schemas']['ClienteDto'];
export type ClientesPaginaDto = components['schemas']['ClientesPaginaDto'];
export type CodigosRecuperacionDto = components['schemas']['CodigosRecuperacionDto'];
export type ComenzarSegundoFactorDto = components['schemas']['ComenzarSegundoFactorDto'];
export type ConceptoDePatenteDto = components['schemas']['ConceptoDePatenteDto'];
export type ConceptoDto = components['schemas']['ConceptoDto'];
export type ConfirmarLoteDto = components['schemas']['ConfirmarLoteDto'];
export type ConfirmarSegundoFactorDto = components['schemas']['ConfirmarSegundoFactorDto'];
export type CostoDeLoteDto = components['schemas']['CostoDeLoteDto'];
export type CostoDeOperacionDto = components['schemas']['CostoDeOperacionDto'];
export type CreateAliadoDto = components['schemas']['CreateAliadoDto'];
export type CreateClienteDto = components['schemas']['CreateClienteDto'];
export type CreateOficialDto = components['schemas']['CreateOficialDto'];
export type CreatePersonaDto = components['schemas']['CreatePersonaDto'];
export type CreateSuscripcionDto = components['schemas']['CreateSuscripcionDto'];
export type CreateTipoDto = components['schemas']['CreateTipoDto'];
export type CreateUnidadDto = components['schemas']['CreateUnidadDto'];
export type CreateUsuarioDto = components['schemas']['CreateUsuarioDto'];
export type CreateVehiculoDto = components['schemas']['CreateVehiculoDto'];
export type CredentialsAddedDto = components['schemas']['CredentialsAddedDto'];
export type CredentialsSetDto = components['schemas']['CredentialsSetDto'];
export type DesactivarSegundoFactorDto = components['schemas']['DesactivarSegundoFactorDto'];
export type EjecutarOperacionDto = components['schemas']['EjecutarOperacionDto'];
export type EnrolamientoDto = components['schemas']['EnrolamientoDto'];
export type EntradaDeAuditoriaDto = components['schemas']['EntradaDeAuditoriaDto'];
export type EntradaDto = components['schemas']['EntradaDto'];
export type EntregaConIntentosDto = components['schemas']['EntregaConIntentosDto'];
export type EntregaDto = components['schemas']['EntregaDto'];
export type EntregasPaginaDto = components['schemas']['EntregasPaginaDto'];
export type EntregasRepetidasDto = components['schemas']['EntregasRepetidasDto'];
export type ErrorDeCampoDto = components['schemas']['ErrorDeCampoDto'];
export type EtiquetaReemplazadaDto = components['schemas']['EtiquetaReemplazadaDto'];
export type EtiquetasPaginaDto = components['schemas']['EtiquetasPaginaDto'];
export type EtiquetaUsadaDto = components['schemas']['EtiquetaUsadaDto'];
export type FijarCredencialesDto = components['schemas']['FijarCredencialesDto'];
export type FiltroDto = components['schemas']['FiltroDto'];
export type FolioDto = components['schemas']['FolioDto'];
export type HayCredencialesDto = components['schemas']['HayCredencialesDto'];
export type ImportadaDto = components['schemas']['ImportadaDto'];
export type ImporteDto = components['schemas']['ImporteDto'];
export type InformeDto = components['schemas']['InformeDto'];
export type InformeSolicitudDto = components['schemas']['InformeSolicitudDto'];
export type InfraccionCargadaDto = components['schemas']['InfraccionCargadaDto'];
export type InfraccionDePatenteDto = components['schemas']['InfraccionDePatenteDto'];
export type InfraccionDto = components['schemas']['InfraccionDto'];
export type InfraccionesPaginaDto = components['schemas']['InfraccionesPaginaDto'];
export type InfraccionInformadaDto = components['schemas']['InfraccionInformadaDto'];
export type IntentoDto = components['schemas']['IntentoDto'];
export type LoginDto = components['schemas']['LoginDto'];
export type LoteDto = components['schemas']['LoteDto'];
export type LoteRecibidoDto = components['schemas']['LoteRecibidoDto'];
export type LotesPaginaDto = components['schemas']['LotesPaginaDto'];
export type MontoDto = components['schemas']['MontoDto'];
export type MovimientoDto = components['schemas']['MovimientoDto'];
export type NuevoCostoDto = components['schemas']['NuevoCostoDto'];
export type NuevoPrecioDto = components['schemas']['NuevoPrecioDto'];
export type NuevoValorDto = components['schemas']['NuevoValorDto'];
export type OficialDto = components['schemas']['OficialDto'];
export type OficialesPaginaDto = components['schemas']['OficialesPaginaDto'];
export type OperacionDto = components['schemas']['OperacionDto'];
export type OperacionesPaginaDto = components['schemas']['OperacionesPaginaDto'];
export type OperacionHechaDto = components['schemas']['OperacionHechaDto'];
export type PerfilGuardadoDto = components['schemas']['PerfilGuardadoDto'];
export type PersonaDto = components['schemas']['PersonaDto'];
export type PersonasPaginaDto = components['schemas']['PersonasPaginaDto'];
export type PrecioDatadoDto = components['schemas']['PrecioDatadoDto'];
export type PrecioDto = components['schemas']['PrecioDto'];
export type ProblemaDto = components['schemas']['ProblemaDto'];
export type ReemplazarEtiquetaDto = components['schemas']['ReemplazarEtiquetaDto'];
export type RefreshDto = components['schemas']['RefreshDto'];
export type RegistrarClienteDto = components['schemas']['RegistrarClienteDto'];
export type RegistroDeOperacionDto = components['schemas']['RegistroDeOperacionDto'];
export type RegistrosPaginaDto = components['schemas']['RegistrosPaginaDto'];
export type RenovacionDto = components['schemas']['RenovacionDto'];
export type RepetirEntregasDto = components['schemas']['RepetirEntregasDto'];
export type ResultadoDeConsultaDto = components['schemas']['ResultadoDeConsultaDto'];
export type ResultadoDeInfraccionesDto = components['schemas']['ResultadoDeInfraccionesDto'];
export type ResultadoDeResumenDto = components['schemas']['ResultadoDeResumenDto'];
export type RevisionDto = components['schemas']['RevisionDto'];
export type RevocacionDto = components['schemas']['RevocacionDto'];
export type SecretoDto = components['schemas']['SecretoDto'];
export type SesionDto = components['schemas']['SesionDto'];
export type SesionesPaginaDto = components['schemas']['SesionesPaginaDto'];
export type SolicitudDeTokenDto = components['schemas']['SolicitudDeTokenDto'];
export type SubidaDeLoteDto = components['schemas']['SubidaDeLoteDto'];
export type SuscripcionCreadaDto = components['schemas']['SuscripcionCreadaDto'];
export type SuscripcionDto = components['schemas']['SuscripcionDto'];
export type SuscripcionesPaginaDto = components['schemas']['SuscripcionesPaginaDto'];
export type TarifarioPaginaDto = components['schemas']['TarifarioPaginaDto'];
export type TipoConPreciosDto = components['schemas']['TipoConPreciosDto'];
export type TipoDto = components['schemas']['TipoDto'];
export type TokenDeAliadoDto = components['schemas']['TokenDeAliadoDto'];
export type TokensDto = components['schemas']['TokensDto'];
export type TotalDeAnioDto = components['schemas']['TotalDeAnioDto'];
export type UnidadConValoresDto = components['schemas']['UnidadConValoresDto'];
export type UnidadDto = components['schemas']['UnidadDto'];
export type UnidadesPaginaDto = components['schemas']['UnidadesPaginaDto'];
export type UpdateAliadoDto = components['schemas']['UpdateAliadoDto'];
export type UpdateClienteDto = components['schemas']['UpdateClienteDto'];
export type UpdateOficialDto = components['schemas']['UpdateOficialDto'];
export type UpdatePersonaDto = components['schemas']['UpdatePersonaDto'];
export type UpdateSuscripcionDto = components['schemas']['UpdateSuscripcionDto'];
export type UpdateTipoDto = components['schemas']['UpdateTipoDto'];
export type UpdateUnidadDto = components['schemas']['UpdateUnidadDto'];
export type UpdateUsuarioDto = components['schemas']['UpdateUsuarioDto'];
export type UpdateVehiculoDto = components['schemas']['UpdateVehiculoDto'];
export type UsuarioDto = components['schemas']['UsuarioDto'];
export type UsuariosPaginaDto = components['schemas']['UsuariosPaginaDto'];
export type ValorDto = components['schemas']['ValorDto'];
export type ValorHistoricoDto = components['schemas']['ValorHistoricoDto'];
export type VehiculoDto = components['schemas']['VehiculoDto'];
export type VehiculosPaginaDto = components['schemas']['VehiculosPaginaDto'];
export type VisitasDelDiaDto = components['schemas']['VisitasDelDiaDto'];
export type VisitasDeTipoDto = components['schemas']['VisitasDeTipoDto'];
export type VisitasDeUnTipoDto = components['schemas']['VisitasDeUnTipoDto'];
export type VisitasPaginaDto = components['schemas']['VisitasPaginaDto'];
export type YoDto = components['schemas']['YoDto'];
export type ResponseError400 = components['responses']['Error400'];
export type ResponseError401 = components['responses']['Error401'];
export type ResponseError403 = components['responses']['Error403'];
export type ResponseError404 = components['responses']['Error404'];
export type ResponseError409 = components['responses']['Error409'];
export type ResponseError410 = components['responses']['Error410'];
export type ResponseError412 = components['responses']['Error412'];
export type ResponseError413 = components['responses']['Error413'];
export type ResponseError415 = components['responses']['Error415'];
export type ResponseError422 = components['responses']['Error422'];
export type ResponseError429 = components['responses']['Error429'];
export type ResponseError500 = components['responses']['Error500'];
export type ResponseError503 = components['responses']['Error503'];
export type HeaderAccept = components['headers']['Accept'];
export type HeaderAcceptEncoding = components['headers']['Accept-Encoding'];
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderContentDisposition = components['headers']['Content-Disposition'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderWwwAuthenticate = components['headers']['WWW-Authenticate'];
export type HeaderXClientRequestId = components['headers']['X-Client-Request-Id'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
export type $defs = Record<string, never>;
export interface operations {
    Allies_areSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del aliado. */
                allyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsSetDto"];
                };
            };
            /** @description Ally does not have credentials set! */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        message: "Ally does not have credentials set!";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description Ally was not found */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        message: "Ally was not found";
                    };
                };
            };
            /** @description Server error */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        message: "Server error";
                    };
                };
            };
            503: components["responses"]["Error503"];
        };
    };
    Allies_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del aliado. */
                allyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllyCredentialsDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsAddedDto"];
                };
            };
            /** @description The ally was not found or the request is not correct */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        message: "The ally was not found or the request is not correct";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /** @description Server error */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        message: "Server error";
                    };
                };
            };
            503: components["responses"]["Error503"];
        };
    };
    Aliados_list: {
        parameters: {
            query?: {
                /** @description Solo los activos o solo los inactivos. */
                activo?: boolean;
                /** @description Parte del nombre, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo de una palabra. */
                buscar?: string;
                /** @description Solo los que tienen credenciales o solo los que no. */
                credenciales?: boolean;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Solo los que llevan esta etiqueta, entera. */
                etiqueta?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliadosPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Aliados_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAliadoDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliadoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Aliados_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliadoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Aliados_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Aliados_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAliadoDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliadoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Credenciales_hay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HayCredencialesDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Credenciales_fijar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FijarCredencialesDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HayCredencialesDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Credenciales_borrar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Entregas_repetirPeriodo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepetirEntregasDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntregasRepetidasDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Suscripciones_list: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuscripcionesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Suscripciones_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSuscripcionDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuscripcionCreadaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Suscripciones_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
                /** @description Identificador de la suscripción. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuscripcionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Suscripciones_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
                /** @description Identificador de la suscripción. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Suscripciones_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
                /** @description Identificador de la suscripción. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSuscripcionDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuscripcionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Entregas_probar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
                /** @description Identificador de la suscripción. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntregaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Suscripciones_rotar: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
                /** @description Identificador de la suscripción. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    TokenAliado_emitir: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenDeAliadoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    TokenAliado_quitar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Etiquetas_list: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EtiquetasPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Etiquetas_reemplazar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReemplazarEtiquetaDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EtiquetaReemplazadaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Auditoria_list: {
        parameters: {
            query?: {
                /** @description Solo lo que se hizo así. */
                accion?: "crear" | "modificar" | "borrar" | "restaurar" | "fijar_valor" | "anular_valor" | "fijar_precio" | "anular_precio" | "emitir_token" | "quitar_token" | "fijar_credenciales" | "borrar_credenciales" | "rotar_claves" | "rotar_secreto" | "probar" | "repetir_entregas" | "abonar_credito" | "fijar_costo" | "anular" | "exportar" | "cerrar_sesion" | "cargar";
                /** @description Solo lo hecho por esta cuenta, o por quien tenga esto en su nombre, correo o número. */
                actor?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Solo lo hecho en este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
                desde?: string;
                /** @description Solo lo hecho a registros de esta clase. */
                entidad?: string;
                /** @description Solo lo hecho a este registro. */
                entidad_id?: string;
                /** @description Solo lo hecho en este instante o antes (RFC 3339), o hasta el final de este día en la hora local. */
                hasta?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditoriaPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Auditoria_export: {
        parameters: {
            query?: {
                /** @description Solo lo que se hizo así. */
                accion?: "crear" | "modificar" | "borrar" | "restaurar" | "fijar_valor" | "anular_valor" | "fijar_precio" | "anular_precio" | "emitir_token" | "quitar_token" | "fijar_credenciales" | "borrar_credenciales" | "rotar_claves" | "rotar_secreto" | "probar" | "repetir_entregas" | "abonar_credito" | "fijar_costo" | "anular" | "exportar" | "cerrar_sesion" | "cargar";
                /** @description Solo lo hecho por esta cuenta, o por quien tenga esto en su nombre, correo o número. */
                actor?: string;
                /** @description Solo lo hecho en este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
                desde?: string;
                /** @description Solo lo hecho a registros de esta clase. */
                entidad?: string;
                /** @description Solo lo hecho a este registro. */
                entidad_id?: string;
                /** @description Solo lo hecho en este instante o antes (RFC 3339), o hasta el final de este día en la hora local. */
                hasta?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV en UTF-8, separado por punto y coma, con encabezado; ninguna celda es una fórmula. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Avisos_list: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Solo los que van a este correo, o a uno que lleva este texto. */
                destinatario?: string;
                /** @description Solo los que están así. */
                estado?: "pendiente" | "enviado" | "fallido" | "guardado";
                /** @description Registros por página. */
                limite?: number;
                /** @description Solo los de este tipo. */
                tipo?: "clave_olvidada" | "cuenta_por_confirmar" | "precio_cambiado" | "precio_anulado" | "valor_unidad_cambiado" | "valor_unidad_anulado" | "tipo_eliminado" | "tipo_restaurado" | "catalogo_importado" | "infraccion_cargada" | "suscripcion_apagada";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvisosPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Avisos_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvisoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Avisos_reenviar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvisoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Infracciones_cargar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Clave propia del reintento; con otro contenido, 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CargarInfraccionDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfraccionCargadaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /**
             * @description No existe lo que se pide.
             *
             *     - `placa_desconocida`: ningún vehículo tiene la placa.
             *     - `codigo_desconocido`: el tarifario no tenía el código cuando ocurrió.
             *     - `sin_precio_vigente`: lo tenía, pero sin precio.
             */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `clave_reutilizada`: la clave de idempotencia ya se usó con otro contenido.
             *     - `monedas_distintas`: los códigos se cobran en más de una moneda.
             *     - `monto_excesivo`: la suma pasaría de 2^53 − 1 unidades menores.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            /**
             * @description El servidor está sobrecargado o se está deteniendo; `Retry-After` dice cuándo volver.
             *
             *     - `tarifario_ocupado`: alguien está cambiando el tarifario; lo que no lleva códigos no espera.
             */
            503: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
        };
    };
    ClaveOlvidada_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaveOlvidadaDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Clientes_list: {
        parameters: {
            query?: {
                /** @description Solo los activos o solo los inactivos. */
                activo?: boolean;
                /**
                 * @description Parte del nombre o del correo, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo
                 *     de una palabra.
                 */
                buscar?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Clientes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClienteDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClienteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Clientes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClienteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Clientes_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Clientes_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateClienteDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClienteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Creditos_list: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartolaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Creditos_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Clave propia del reintento; con otro contenido, 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbonarDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovimientoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `saldo_insuficiente`: Se quiere retirar más de lo disponible.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `saldo_excesivo`: El saldo pasaría de 2.000.000.000 de créditos.
             *     - `clave_reutilizada`: La misma `Idempotency-Key` ya se usó con otro contenido.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    RegistroDeClientes_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrarClienteDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Creditos_own: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartolaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Entregas_list: {
        parameters: {
            query?: {
                /** @description Solo las de este aliado. */
                aliado_id?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Desde cuándo: un día, o un instante. */
                desde?: string;
                /** @description Solo las que están así. */
                estado?: "pendiente" | "entregada" | "fallida" | "cancelada";
                /** @description Solo las de eventos de este tipo. */
                evento?: "infraccion.creada" | "vehiculo.creado" | "vehiculo.modificado" | "vehiculo.transferido" | "tarifa.cambiada" | "prueba";
                /** @description Hasta cuándo: un día, con todo él, o un instante, que queda fuera. */
                hasta?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntregasPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Entregas_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntregaConIntentosDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Entregas_repetir: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntregaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Informes_generarPorConsulta: {
        parameters: {
            query: {
                /** @description El correo de la persona. El signo `+` se escribe `%2B`; sin escribirlo así también se entiende. */
                correo: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformeDto"];
                };
            };
            400: components["responses"]["Error400"];
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Informes_generar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformeSolicitudDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformeDto"];
                };
            };
            400: components["responses"]["Error400"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Infracciones_list: {
        parameters: {
            query?: {
                /** @description El comienzo de la placa con que se cargaron. */
                buscar?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Solo las ocurridas en este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
                desde?: string;
                /** @description Solo las ocurridas antes de este instante (RFC 3339), o hasta el final de este día en la hora local. */
                hasta?: string;
                /** @description Registros por página. */
                limite?: number;
                /** @description Solo las de este número de oficial. */
                oficial?: string;
                /** @description Solo las cargadas con esta placa. */
                placa_patente?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfraccionesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Infracciones_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfraccionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"] | components["schemas"]["RenovacionDto"];
                "application/x-www-form-urlencoded": components["schemas"]["SolicitudDeTokenDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
                "application/x-www-form-urlencoded": components["schemas"]["RevocacionDto"];
            };
        };
        responses: {
            /** @description Al formulario. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Al JSON. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_list: {
        parameters: {
            query?: {
                /** @description Solo los de esta clase. */
                clase?: "infracciones" | "vehiculos" | "personas" | "operaciones";
                /** @description Solo los de este cliente. */
                cliente_id?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Solo los que están así. */
                estado?: "recibido" | "revisado" | "confirmado" | "procesando" | "pausado" | "terminado" | "cancelado" | "fallido";
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_recibir: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SubidaDeLoteDto"] & {
                    /** Format: binary */
                    archivo: string;
                };
            };
        };
        responses: {
            /** @description El mismo archivo ya se había enviado: aquel lote. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteRecibidoDto"];
                };
            };
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteRecibidoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `demasiados_lotes`: el cliente ya tiene diez lotes sin terminar.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_cancelar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_confirmar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmarLoteDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /**
             * @description No alcanza el crédito; `costo`, `saldo`, `reservado` y `faltante` dicen cuánto falta.
             *
             *     - `sin_credito`: el crédito disponible no alcanza; vienen `costo`, `saldo`, `reservado` y `faltante`.
             */
            402: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_errores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV en UTF-8, separado por punto y coma, con encabezado; ninguna celda es una fórmula. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            410: components["responses"]["Error410"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_seguir: {
        parameters: {
            query?: never;
            header?: {
                /** @description El último evento visto: no se repite. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eventos mientras la conexión siga abierta. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_pausar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_cambiarPerfil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_reanudar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoteDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_resultado: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV en UTF-8, separado por punto y coma, con encabezado; ninguna celda es una fórmula. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            410: components["responses"]["Error410"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Lotes_revision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Oficiales_list: {
        parameters: {
            query?: {
                /** @description Solo los activos o solo los inactivos. */
                activo?: boolean;
                /**
                 * @description Parte del nombre, sin distinguir mayúsculas ni tildes, o el comienzo del número; con menos de tres letras seguidas, el
                 *     comienzo de una palabra del nombre.
                 */
                buscar?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OficialesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Oficiales_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOficialDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OficialDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Oficiales_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OficialDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Oficiales_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Oficiales_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOficialDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OficialDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Operaciones_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperacionesPaginaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Operaciones_ejecutar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Clave propia del reintento; con otro contenido, 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description La operación. */
                tipo: "consulta_patente" | "infracciones_patente" | "resumen_patente";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EjecutarOperacionDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperacionHechaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /**
             * @description No alcanza el crédito; `costo`, `saldo`, `reservado` y `faltante` dicen cuánto falta.
             *
             *     - `sin_credito`: el crédito disponible no alcanza; vienen `costo`, `saldo`, `reservado` y `faltante`.
             */
            402: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `clave_reutilizada`: la misma `Idempotency-Key` ya se usó con otro contenido.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Operaciones_fijarCosto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NuevoCostoDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostoDeOperacionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `repetido`: otro costo de la operación empieza en el mismo instante.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Perfiles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description El nombre del perfil. */
                nombre: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerfilGuardadoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Perfiles_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description El nombre del perfil. */
                nombre: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerfilGuardadoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Perfiles_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description El nombre del perfil. */
                nombre: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Personas_list: {
        parameters: {
            query?: {
                /**
                 * @description Parte del nombre o del correo, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo
                 *     de una palabra.
                 */
                buscar?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonasPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Personas_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonaDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Personas_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Personas_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Personas_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePersonaDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Registros_list: {
        parameters: {
            query?: {
                /** @description Solo los anulados, solo los demás, o todos. */
                anulados?: "si" | "no" | "todos";
                /** @description El comienzo de la placa; y para usuarios, también parte del nombre o del correo del cliente. */
                buscar?: string;
                /** @description Solo estos campos, separados por comas. */
                campos?: string;
                /** @description Solo los de este cliente. */
                cliente_id?: string;
                /** @description Solo los que costaron esto o menos. */
                costo_max?: number;
                /** @description Solo los que costaron esto o más. */
                costo_min?: number;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Solo los de este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
                desde?: string;
                /** @description Solo los de antes de este instante (RFC 3339), o hasta el final de este día en la hora local. */
                hasta?: string;
                /** @description Registros por página. */
                limite?: number;
                /** @description Con `-`, del último al primero. */
                orden?: "creado_en" | "-creado_en" | "costo" | "-costo";
                /** @description Solo lo que se preguntó de esta placa. */
                placa_patente?: string;
                tipo?: "consulta_patente" | "infracciones_patente" | "resumen_patente";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrosPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Registros_csv: {
        parameters: {
            query?: {
                /** @description Solo los anulados, solo los demás, o todos. */
                anulados?: "si" | "no" | "todos";
                /** @description El comienzo de la placa; y para usuarios, también parte del nombre o del correo del cliente. */
                buscar?: string;
                /** @description Solo estos campos, separados por comas. */
                campos?: string;
                /** @description Solo los de este cliente. */
                cliente_id?: string;
                /** @description Solo los que costaron esto o menos. */
                costo_max?: number;
                /** @description Solo los que costaron esto o más. */
                costo_min?: number;
                /** @description Solo los de este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
                desde?: string;
                /** @description Solo los de antes de este instante (RFC 3339), o hasta el final de este día en la hora local. */
                hasta?: string;
                /** @description Con `-`, del último al primero. */
                orden?: "creado_en" | "-creado_en" | "costo" | "-costo";
                /** @description Solo lo que se preguntó de esta placa. */
                placa_patente?: string;
                tipo?: "consulta_patente" | "infracciones_patente" | "resumen_patente";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV en UTF-8, separado por punto y coma, con encabezado; ninguna celda es una fórmula. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Registros_json: {
        parameters: {
            query?: {
                /** @description Solo los anulados, solo los demás, o todos. */
                anulados?: "si" | "no" | "todos";
                /** @description El comienzo de la placa; y para usuarios, también parte del nombre o del correo del cliente. */
                buscar?: string;
                /** @description Solo estos campos, separados por comas. */
                campos?: string;
                /** @description Solo los de este cliente. */
                cliente_id?: string;
                /** @description Solo los que costaron esto o menos. */
                costo_max?: number;
                /** @description Solo los que costaron esto o más. */
                costo_min?: number;
                /** @description Solo los de este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
                desde?: string;
                /** @description Solo los de antes de este instante (RFC 3339), o hasta el final de este día en la hora local. */
                hasta?: string;
                /** @description Con `-`, del último al primero. */
                orden?: "creado_en" | "-creado_en" | "costo" | "-costo";
                /** @description Solo lo que se preguntó de esta placa. */
                placa_patente?: string;
                tipo?: "consulta_patente" | "infracciones_patente" | "resumen_patente";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistroDeOperacionDto"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Registros_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistroDeOperacionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Registros_anular: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnularRegistroDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistroDeOperacionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `ya_anulado`: el registro ya está anulado.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `saldo_excesivo`: el saldo pasaría de 2.000.000.000 de créditos.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_list: {
        parameters: {
            query?: {
                /** @description En el código, la descripción o el artículo; sin importar mayúsculas ni tildes. */
                buscar?: string;
                /** @description Solo estos campos, separados por comas. */
                campos?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Los eliminados, en vez de los vigentes; solo para usuarios. */
                eliminados?: boolean;
                /** @description Los precios de qué instante (RFC 3339) o comienzo de día en la hora local; sin él, los de ahora. */
                en?: string;
                gravedad?: "leve" | "grave" | "muy_grave";
                /** @description Registros por página. */
                limite?: number;
                /** @description Con `-`, del último al primero. */
                orden?: "codigo" | "-codigo" | "descripcion" | "-descripcion" | "actualizado_en" | "-actualizado_en";
            };
            header?: {
                /** @description El ETag que ya se tiene: si es el mismo, 304 sin cuerpo. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TarifarioPaginaDto"];
                };
            };
            /** @description Lo que se tiene es lo vigente. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTipoDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipoConPreciosDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /**
             * @description No existe lo que se pide.
             *
             *     - `unidad_desconocida`: no existe la unidad del precio.
             */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `duplicado`: otro tipo del tarifario tiene el código.
             *     - `repetido`: ya hay uno que empieza en ese mismo instante.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `monto_excesivo`: un importe pasaría de 2^53 − 1 unidades menores.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    TarifarioCsv_csv: {
        parameters: {
            query?: {
                /** @description En el código, la descripción o el artículo; sin importar mayúsculas ni tildes. */
                buscar?: string;
                /** @description Los eliminados, en vez de los vigentes; solo para usuarios. */
                eliminados?: boolean;
                /** @description Los precios de qué instante (RFC 3339) o comienzo de día en la hora local; sin él, los de ahora. */
                en?: string;
                gravedad?: "leve" | "grave" | "muy_grave";
                /** @description Con `-`, del último al primero. */
                orden?: "codigo" | "-codigo" | "descripcion" | "-descripcion" | "actualizado_en" | "-actualizado_en";
            };
            header?: {
                /** @description El ETag que ya se tiene: si es el mismo, 304 sin cuerpo. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Lo que se tiene es lo vigente. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_get: {
        parameters: {
            query?: {
                /** @description En qué instante (RFC 3339), o al comienzo de qué día en la hora local; sin él, ahora. */
                en?: string;
            };
            header?: {
                /** @description El ETag que ya se tiene: si es el mismo, 304 sin cuerpo. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description El identificador o el código. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipoConPreciosDto"];
                };
            };
            /** @description Lo que se tiene es lo vigente. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTipoDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipoConPreciosDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_getMonto: {
        parameters: {
            query?: {
                /** @description En qué instante (RFC 3339), o al comienzo de qué día en la hora local; sin él, ahora. */
                en?: string;
            };
            header?: never;
            path: {
                /** @description El identificador o el código. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MontoDto"];
                };
            };
            400: components["responses"]["Error400"];
            /**
             * @description No existe lo que se pide.
             *
             *     - `no_encontrado`: no existe el tipo.
             *     - `sin_precio_vigente`: el tipo no tiene precio en ese instante, o su unidad no tiene valor.
             */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_addPrecio: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NuevoPrecioDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipoConPreciosDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /**
             * @description No existe lo que se pide.
             *
             *     - `no_encontrado`: no existe el tipo.
             *     - `unidad_desconocida`: no existe la unidad del precio.
             */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `repetido`: ya hay uno que empieza en ese mismo instante.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `monto_excesivo`: un importe pasaría de 2^53 − 1 unidades menores.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_annulPrecio: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
                /** @description Del precio. */
                precioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `ya_vigente`: ya empezó a regir, y no se cambia ni se borra.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `monto_excesivo`: un importe pasaría de 2^53 − 1 unidades menores.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Tarifario_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipoConPreciosDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `duplicado`: otro tipo del tarifario tiene el código.
             *     - `no_eliminado`: el tipo no está eliminado.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Visitas_ofTipo: {
        parameters: {
            query?: {
                /** @description El primer día, en la hora local. */
                desde?: string;
                /** @description El último día, incluido. */
                hasta?: string;
            };
            header?: never;
            path: {
                /** @description El identificador o el código. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitasDeUnTipoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Unidades_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnidadesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Unidades_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnidadDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnidadConValoresDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `duplicado`: otra unidad tiene el código.
             *     - `es_moneda`: el código es el de una moneda, que es unidad de sí misma.
             *     - `repetido`: ya hay uno que empieza en ese mismo instante.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Unidades_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De la unidad. */
                codigo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnidadConValoresDto"];
                };
            };
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Unidades_rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description De la unidad. */
                codigo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUnidadDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnidadConValoresDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Unidades_addValor: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description De la unidad. */
                codigo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NuevoValorDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnidadConValoresDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `repetido`: ya hay uno que empieza en ese mismo instante.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `monto_excesivo`: un importe pasaría de 2^53 − 1 unidades menores.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Unidades_annulValor: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description De la unidad. */
                codigo: string;
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /**
             * @description Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.
             *
             *     - `ya_vigente`: ya empezó a regir, y no se cambia ni se borra.
             */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            /**
             * @description Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.
             *
             *     - `monto_excesivo`: un importe pasaría de 2^53 − 1 unidades menores.
             */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemaDto"];
                };
            };
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Usuarios_list: {
        parameters: {
            query?: {
                /** @description Solo los activos o solo los inactivos. */
                activo?: boolean;
                /** @description Parte del correo; con menos de tres letras seguidas, su comienzo. */
                buscar?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
                /** @description Solo los de este rol. */
                rol?: "superadmin" | "admin" | "consulta";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsuariosPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Usuarios_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUsuarioDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsuarioDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Usuarios_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsuarioDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Usuarios_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Usuarios_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUsuarioDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsuarioDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    SegundoFactor_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Vehiculos_list: {
        parameters: {
            query?: {
                /**
                 * @description El comienzo de la placa, o parte de la marca, sin distinguir mayúsculas ni tildes; con menos de tres letras
                 *     seguidas, el comienzo de una palabra de la marca.
                 */
                buscar?: string;
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
                /** @description Solo los vehículos de esta persona. */
                persona_id?: string;
                /** @description Solo el vehículo de esta placa. */
                placa_patente?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehiculosPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Vehiculos_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVehiculoDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehiculoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Vehiculos_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehiculoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Vehiculos_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Vehiculos_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description El ETag leído; si ya no es el vigente, 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVehiculoDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehiculoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            412: components["responses"]["Error412"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Visitas_list: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description El primer día, en la hora local. */
                desde?: string;
                /** @description El último día, incluido. */
                hasta?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitasPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Yo_yo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YoDto"];
                };
            };
            401: components["responses"]["Error401"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Yo_cambiarClave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CambiarClaveDto"];
            };
        };
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    SegundoFactorPropio_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComenzarSegundoFactorDto"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolamientoDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    SegundoFactorPropio_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmarSegundoFactorDto"];
            };
        };
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodigosRecuperacionDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    SegundoFactorPropio_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesactivarSegundoFactorDto"];
            };
        };
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Yo_listSesiones: {
        parameters: {
            query?: {
                /** @description El valor `siguiente` de la página anterior. */
                cursor?: string;
                /** @description Registros por página. */
                limite?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SesionesPaginaDto"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            422: components["responses"]["Error422"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Yo_endSesiones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
    Yo_endSesion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identificador del registro. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho; sin cuerpo. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Client-Request-Id": components["headers"]["X-Client-Request-Id"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
        };
    };
}
