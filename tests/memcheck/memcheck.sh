#!/bin/sh
# memcheck.sh DEMARC FIXTURES: valgrind over a command on each format, the worker too, which for that leaves its layers out (SECURITY.md).
# No invalid or undefined byte may be read, and no memory may be lost but what memcheck.supp names. 77 where there is no valgrind.
set -u
demarc=$1 fixtures=$2
here=$(cd "$(dirname "$0")" && pwd)
command -v valgrind >/dev/null || { echo "no valgrind here"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DEMARC_SANDBOX=without:seccomp,landlock,rlimits G_SLICE=always-malloc
failures=0

# clean CODE ARGUMENT...: demarc ends with CODE, and valgrind has nothing to say.
clean() {
    want=$1
    shift
    valgrind -q --trace-children=yes --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=99 \
        --suppressions="$here/memcheck.supp" --log-file="$work/log.%p" "$demarc" "$@" >/dev/null 2>"$work/err"
    code=$?
    cat "$work"/log.* >"$work/said"
    rm -f "$work"/log.*
    if [ $code != "$want" ] || [ -s "$work/said" ]; then
        echo "FAIL: $*: exit $code, wanted $want"
        head -40 "$work/said" "$work/err"
        failures=1
    fi
}

for file in dot/features.dot drawio/bom.drawio drawio/itext-zlib.png graphml/yed.graphml pdf/agree.pdf same/network.vdx visio/glue.vsdx; do
    clean 0 inspect "$fixtures/import/$file"
done
clean 1 check --format html "$fixtures/organisations/harrowmere.drawio"
clean 0 render "$fixtures/import/same/network.vdx" -o "$work/network.pdf"
exit $failures
