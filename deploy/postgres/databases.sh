#!/usr/bin/env bash
# Creates one database and one role per service; a role can connect only to its database. PostgreSQL's image runs this once,
# on an empty volume: to change a password later, change it in the database too.
set -euo pipefail

database() {
  local name=$1 password=$2
  # psql quotes the password, so it cannot inject SQL.
  psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set name="$name" --set password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT, TEMPORARY ON DATABASE :"name" FROM PUBLIC;
SQL
}

database order_service "$ORDER_DB_PASSWORD"
# A separate role owns the order events: the service can append events, but not change them.
psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname order_service \
  --set password="$ORDER_HISTORY_DB_PASSWORD" <<'SQL'
CREATE ROLE order_history LOGIN PASSWORD :'password';
GRANT CONNECT ON DATABASE order_service TO order_history;
CREATE SCHEMA history AUTHORIZATION order_history;
SQL
database payment_service "$PAYMENT_DB_PASSWORD"
database inventory_service "$INVENTORY_DB_PASSWORD"
database shipping_service "$SHIPPING_DB_PASSWORD"
database saga_monitor "$MONITOR_DB_PASSWORD"
# By default PUBLIC may connect to every database.
psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --command 'REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC'
