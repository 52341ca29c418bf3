#!/usr/bin/env bash
# Creates the missing topics and exits. Topics auto-created by the broker would have one partition.
set -euo pipefail

topics() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 "$@"
}

existing=$(topics --list)

create() {
  local name=$1
  shift
  if grep -qx "$name" <<< "$existing"; then
    echo "topic $name exists"
  else
    topics --create --if-not-exists --topic "$name" --partitions 6 --replication-factor 1 \
      --config max.message.bytes=2200000 "$@"
  fi
}

for name in orders payments inventory shipments; do
  create "$name" --config cleanup.policy=delete --config retention.ms=604800000
done
create products --config cleanup.policy=compact
