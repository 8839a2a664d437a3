# Ingresa al registro y deja listas `admin` y `campo`. Se usa así, desde la carpeta del registro:
#
#   . docs/runbooks/entrar.sh
#
# SERVIDOR dice dónde está, CORREO quién entra y CODIGO su segundo factor, si tiene. La clave se pregunta y no se ve. Si no se
# pudo entrar, dice por qué, y la vez que sigue la pregunta de nuevo.
SERVIDOR=${SERVIDOR:-http://127.0.0.1:3000}
CORREO=${CORREO:-admin@registro.local}

# Un campo de lo que llega en JSON: campo id, campo datos[0].id. Si no está, lo dice en una línea.
campo() {
  node -e "const texto = require('fs').readFileSync(0, 'utf8');
    try { console.log(JSON.parse(texto).$1); } catch { console.error('No hay «%s» en: %s', process.argv[1], texto.trim() || 'nada'); process.exitCode = 1; }" -- "$1"
}

# Una solicitud de administrador: admin URL, admin -X PATCH URL -d '{…}'
admin() { curl -sS --fail-with-body -w '\n' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; }

[ -n "${CLAVE:-}" ] || { read -rsp "Clave de $CORREO: " CLAVE && echo; }
INGRESO=$(curl -sS "$SERVIDOR/api/v1/login/access-token" -d "username=$CORREO" \
  --data-urlencode "password=$CLAVE" ${CODIGO:+-d "otp=$CODIGO"}) || INGRESO='{"detail": "no hubo respuesta"}'
TOKEN=$(printf %s "$INGRESO" | campo 'access_token ?? ""') || TOKEN=
unset CODIGO # vale una sola vez
if [ -z "$TOKEN" ]; then
  echo "No se pudo entrar como $CORREO: $(printf %s "$INGRESO" | campo detail 2>&1)" >&2
  unset CLAVE TOKEN INGRESO
  return 1
fi
unset INGRESO
