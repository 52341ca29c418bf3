#!/usr/bin/env bash
# Formats the storage on first start, then execs the broker. The image's start script takes KAFKA_ variables instead of a
# file, and not every build of it restarts on formatted storage.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
kafka=(java -Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
  "-Dlog4j2.configurationFile=$here/log4j2.properties" -cp '/opt/kafka/libs/*')

if [[ ! -e /var/lib/kafka/data/meta.properties ]]; then
  "${kafka[@]}" kafka.tools.StorageTool format --standalone --config "$here/broker.properties" \
    --cluster-id "$("${kafka[@]}" kafka.tools.StorageTool random-uuid)"
fi
exec "${kafka[@]}" kafka.Kafka "$here/broker.properties"
