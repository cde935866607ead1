#!/usr/bin/env bash
# Time from the start of the JVM to the first page served, on data of an earlier start: tools/measure-start.sh [rounds]
# Builds the class path with Maven first; what is measured is the application alone, on a folder of its own, with the JVM
# options spring-boot:run starts it with. The processor time tells a slow start from a busy machine.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
port=${SERVER_PORT:-18080}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

./mvnw -B -q compile dependency:build-classpath -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=runtime </dev/null
classpath=target/classes:$(cat "$folder/classpath")

now() { date +%s%3N; }

answers() {
    (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /signin HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 \
        && read -r _ status _ <&3 && [ "$status" = 200 ]) 2>/dev/null
}

start() {
    local began process
    began=$(now)
    SERVER_PORT=$port SAYPRO_DATA_FOLDER=$folder/data java -XX:TieredStopAtLevel=1 -cp "$classpath" \
        com.saypro.collaboration.CollaborationApplication >"$folder/output" 2>&1 &
    process=$!
    until answers; do
        kill -0 "$process" 2>/dev/null || { tail -n 20 "$folder/output" >&2; exit 1; }
        sleep 0.05
    done
    took=$(($(now) - began))
    worked=$(ps -o cputimes= -p "$process" | tr -d ' ')
    kill -TERM "$process"
    wait "$process" || true
}

start
echo "first start, database made and seeded: $took ms, $worked s of processor time"
for round in $(seq "$rounds"); do
    start
    echo "start $round on existing data: $took ms, $worked s of processor time"
    echo "$took" >>"$folder/figures"
done
echo "median: $(sort -n "$folder/figures" | sed -n "$(((rounds + 1) / 2))p") ms; $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
