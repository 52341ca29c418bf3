#!/usr/bin/env bash
# Creates the missing topics, applies the settings to all, and exits. Topics auto-created by the broker would have one partition.
set -euo pipefail

topics() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 "$@"
}

existing=$(topics --list)

# Takes the name and the settings of a topic.
bring_up_to_date() {
  local name=$1
  shift
  local settings=(max.message.bytes=2200000 message.timestamp.type=LogAppendTime "$@")
  if grep -qx "$name" <<< "$existing"; then
    /opt/kafka/bin/kafka-configs.sh --bootstrap-server kafka:9092 --alter --entity-type topics --entity-name "$name" \
      --add-config "$(IFS=,; echo "${settings[*]}")"
  else
    topics --create --if-not-exists --topic "$name" --partitions 6 --replication-factor 1 "${settings[@]/#/--config=}"
  fi
}

for name in orders payments inventory shipments; do
  bring_up_to_date "$name" cleanup.policy=delete retention.ms=604800000 segment.ms=86400000
done
bring_up_to_date products cleanup.policy=compact
