#!/bin/sh
# run.sh BUILD SECONDS [TARGET...]: fuzzes each target for that long, one at a time, from the fixtures and from what earlier runs kept in
# BUILD/corpus. Prints the executions of each; a crash is printed, kept in BUILD/crashes and ends the run with 1. With FUZZ_RUNS in the
# environment each target ends after so many executions, the same ones every time.
# pdf goes on after a crash, as many are poppler's: only one whose innermost frame is demarc's counts.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$1 seconds=$2
shift 2
[ $# -gt 0 ] || set -- drawio container packed visio visio_parts vdx dot graphml pdf sidecar label wire
export LSAN_OPTIONS="suppressions=$here/../lsan.supp:print_suppressions=0"
# Speed: a stack of four calls tells who allocated; and blocks of GLib are blocks of their own, so that use after free is
# seen. Without TZ the C library looks at /etc/localtime for every file of a zip.
export ASAN_OPTIONS="malloc_context_size=4:quarantine_size_mb=32" G_SLICE=always-malloc TZ=UTC
status=0

# is_ours TARGET FILE: whether it breaks code of demarc, or a promise; not a library, which the sandbox is there for.
is_ours() {
    "$build/tests/fuzz/fuzz_$1" -timeout=60 "$2" >"$build/crash.log" 2>&1 && return 1
    sed -n 's/^ *#[0-9]* 0x[0-9a-f]* *//p' "$build/crash.log" | grep -vE 'libc\.so|libglib|/fuzz_[a-z_]*\+0x' | head -1 | grep -qE '\.[ch]:[0-9]'
}

for target in "$@"; do
    seeds=$build/seeds/$target corpus=$build/corpus/$target
    mkdir -p "$seeds" "$corpus" "$build/crashes"
    while read -r file; do
        [ -n "$file" ] && cp -f "$file" "$seeds/$(echo "$file" | tr -c 'a-zA-Z0-9.\n' _)"
    done <"$build/tests/fuzz/$target.seeds"
    dictionary=$target
    case $target in container | packed) dictionary=drawio ;; visio_parts | vdx) dictionary=visio ;; label | wire) dictionary= ;; esac
    length=2048
    case $target in visio | pdf) length=8192 ;; vdx | graphml | container) length=4096 ;; wire) length=96 ;; label) length=512 ;; esac
    going_on=
    [ $target = pdf ] && going_on="-fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1"
    touch "$build/started"
    "$build/tests/fuzz/fuzz_$target" $going_on -max_total_time="$seconds" -max_len=$length -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 -detect_leaks=0 -entropic=0 \
        ${FUZZ_RUNS:+-runs="$FUZZ_RUNS" -seed=20261124} ${dictionary:+-dict="$here/dictionaries/$dictionary.dict"} -artifact_prefix="$build/crashes/$target-" -close_fd_mask=1 \
        "$corpus" "$seeds" >"$build/$target.log" 2>&1
    code=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p; s/^#\([0-9]*\): cov: .*/\1/p' "$build/$target.log" | sort -n | tail -1)
    echo "$target: ${runs:-0} executions"
    if [ $code != 0 ]; then
        status=1
        tail -60 "$build/$target.log"
    fi
    for crash in $(find "$build/crashes" -name "$target-*" -newer "$build/started"); do
        [ -n "$going_on" ] || continue
        if is_ours "$target" "$crash"; then
            status=1
            tail -60 "$build/crash.log"
        else
            echo "$target: a library broke, or not again: $crash"
        fi
    done
done
exit $status
