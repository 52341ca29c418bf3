#!/usr/bin/env bash
# One database and one role for each service; no role reaches another's. PostgreSQL's image runs this once, when its
# volume is empty: a password that changes later must be changed in the database too.
set -euo pipefail

database() {
  local name=$1 password=$2
  # The password is a value, not a piece of SQL: psql quotes it.
  psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set name="$name" --set password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT, TEMPORARY ON DATABASE :"name" FROM PUBLIC;
SQL
}

database order_service "$ORDER_DB_PASSWORD"
# The events of orders belong to a role of their own: the service adds to them, and cannot rewrite them.
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
# Whoever may log in may connect anywhere, unless PUBLIC loses that right.
psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --command 'REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC'
