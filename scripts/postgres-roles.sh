# Read by the PostgreSQL image when it makes a new database (docker-compose.yml): creates the role
# the program works with. What it may do is granted by the migrations.
psql -v ON_ERROR_STOP=1 -v clave="$CLAVE_BASE_APP" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE registro_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'clave';
REVOKE ALL ON DATABASE registro FROM PUBLIC;
GRANT CONNECT ON DATABASE registro TO registro_app;
SQL
