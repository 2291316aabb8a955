#!/bin/sh
# compare.sh DEMARC COMMAND EXPECTED: runs `demarc COMMAND` on the diagram beside EXPECTED (same name without the last
# suffix) and compares the output. With UPDATE=1 in the environment EXPECTED is written instead.
set -eu
unset COLUMNS
demarc=$1 command=$2 expected=$3
case $command in
inspect) options="" ;;
check) options="--as-of 2026-12-01" ;;
esac
cd "$(dirname "$expected")"
expected=$(basename "$expected")
input=${expected%.*}
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
code=0
# shellcheck disable=SC2086
"$demarc" "$command" $options "$input" >"$actual" || code=$?
if [ "$code" -gt 2 ]; then
    echo "demarc $command $input: exit code $code"
    exit 1
fi
echo "exit code $code" >>"$actual"
if [ "${UPDATE:-}" = 1 ]; then
    cp "$actual" "$expected"
    exit 0
fi
diff -u "$expected" "$actual"
