#!/bin/sh
# Writes the secrets docker-compose.yml asks for into .env (mode 0600). Keeps those there are: the database was
# made with them. Needs nothing but a shell and base64.
set -eu
cd "$(dirname "$0")/.."
umask 077
touch .env
chmod 600 .env
# A last line without its end would swallow the first variable.
[ -z "$(tail -c 1 .env)" ] || echo >> .env
for name in CLAVE_BASE_OWNER CLAVE_BASE_APP JWT_SECRETO; do
  if grep -q "^$name=." .env; then
    echo "$name: ya estaba en .env"
  else
    echo "$name=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')" >> .env
    echo "$name: creada en .env"
  fi
done
if grep -q '^CREDENCIALES_CLAVE=.' .env; then
  echo 'CREDENCIALES_CLAVE: ya estaba en .env'
else
  echo "CREDENCIALES_CLAVE=$(head -c 32 /dev/urandom | base64 | tr -d '\n')" >> .env
  echo 'CREDENCIALES_CLAVE: creada en .env'
fi
