# Ingresa al registro y deja listas `admin` y `campo`. Se usa así, desde la carpeta del registro:
#
#   . docs/runbooks/entrar.sh
#
# SERVIDOR dice dónde está, CORREO quién entra y CODIGO su segundo factor, si tiene. La clave se pregunta y no se ve.
SERVIDOR=${SERVIDOR:-http://127.0.0.1:3000}
CORREO=${CORREO:-admin@registro.local}

# Un campo de lo que llega en JSON: campo id, campo datos[0].id
campo() { node -p "JSON.parse(require('fs').readFileSync(0)).$1"; }

[ -n "${CLAVE:-}" ] || { read -rsp "Clave de $CORREO: " CLAVE && echo; }
TOKEN=$(curl -sS --fail-with-body "$SERVIDOR/api/v1/login/access-token" -d "username=$CORREO" \
  --data-urlencode "password=$CLAVE" ${CODIGO:+-d "otp=$CODIGO"} | campo access_token)

# Una solicitud de administrador: admin URL, admin -X PATCH URL -d '{…}'
admin() { curl -sS --fail-with-body -w '\n' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; }
