#!/bin/sh
# sandbox.sh DEMARC FIXTURES: what the worker is under is said, each layer can be missing, and a file is not read without them when
# that is asked for.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
good=$fixtures/organisations/harrowmere.drawio

"$demarc" --version | grep -q '^files are read in a worker under: .*no new privileges' || fail "--version does not state the layers"
"$demarc" inspect -v "$good" 2>&1 >/dev/null | grep -q 'harrowmere.drawio: read in a worker under ' || fail "-v does not state the layers"
[ -z "$("$demarc" inspect "$good" 2>&1 >/dev/null)" ] || fail "the layers are stated unasked"
for layer in seccomp landlock rlimits; do
    DEMARC_SANDBOX=without:$layer "$demarc" --version | grep -qE '(not in force here|sanitizer build): ' || fail "without $layer: not stated"
    DEMARC_SANDBOX=without:$layer "$demarc" inspect "$good" >"$work/$layer" || fail "without $layer: not read"
    "$demarc" inspect "$good" | cmp -s - "$work/$layer" || fail "without $layer: read differently"
done
message=$(DEMARC_SANDBOX=without:seccomp,require "$demarc" --version)
case $message in *"not in force"* | *"sanitizer build"*) ;; *) fail "a list of layers is not understood: $message" ;; esac

# Layers that the kernel has are all in force (but in sanitizer builds): nothing is left out silently.
if [ -r /proc/self/status ] && grep -q '^Seccomp:' /proc/self/status && ! "$demarc" --version | grep -q 'sanitizer build'; then
    "$demarc" --version | grep -q 'under: seccomp' || fail "the kernel has seccomp, and it is not used"
    if grep -q landlock /sys/kernel/security/lsm 2>/dev/null; then
        "$demarc" --version | grep -q 'Landlock' || fail "the kernel has Landlock, and it is not used"
    fi
fi

# A file that breaks the PDF library (22.12; found by fuzzing) takes its worker along and nothing else: one line, no other exit code.
"$demarc" check "$fixtures/hostile/breaks-poppler-22.12.pdf" >"$work/out" 2>"$work/err"
code=$?
[ $code -le 3 ] || fail "a file that breaks the PDF library: exit code $code: $(cat "$work/err")"
[ $code != 3 ] || [ "$(wc -l <"$work/err")" = 1 ] || "$demarc" --version | grep -q 'sanitizer build' || fail "said in more than a line: $(cat "$work/err")"

[ "$failures" = 0 ] && echo "the sandbox is stated and its fallbacks work"
exit "$((failures > 0))"
