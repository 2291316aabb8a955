#!/bin/sh
# reports.sh DEMARC FIXTURES: several reports from one run are the same as one by one, and nothing is overwritten or half written.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
cd "$work" || exit 1

# refused WORD ARGUMENT...: exit code 5, one line that names WORD, nothing written
refused() {
    word=$1
    shift
    "$demarc" check "$@" >out 2>err
    [ $? = 5 ] || fail "check $*: not refused"
    [ "$(wc -l <err)" = 1 ] || fail "check $*: $(cat err)"
    grep -qF -- "$word" err || fail "check $*: does not name '$word': $(cat err)"
    [ ! -s out ] || fail "check $*: wrote to standard output"
}

cp "$fixtures/organisations/harrowmere.drawio" a.drawio
cp "$fixtures/organisations/thornshire.dot" b.dot
on="--as-of 2026-12-01"

# All formats at once, and the text on standard output, as one by one.
# shellcheck disable=SC2086
"$demarc" check $on a.drawio --report json=r.json --report sarif=r.sarif --report junit=r.xml --report csv=r.csv >r.txt
[ $? = 1 ] || fail "several reports: exit code"
for pair in text:r.txt json:r.json sarif:r.sarif junit:r.xml csv:r.csv; do
    # shellcheck disable=SC2086
    "$demarc" check $on -f "${pair%:*}" a.drawio >one
    cmp -s one "${pair#*:}" || fail "$pair is not what -f writes"
done
[ "$(find . -name '*.tmp' | wc -l)" = 0 ] || fail "a temporary file was left"

# -o and --report together; the same text for a file as for standard output.
# shellcheck disable=SC2086
"$demarc" check $on -f json -o main.json a.drawio --report text=side.txt >out
cmp -s main.json r.json && cmp -s side.txt r.txt || fail "-o beside --report"
[ ! -s out ] || fail "-o and still something on standard output"

# A folder as target of named files.
mkdir there
# shellcheck disable=SC2086
"$demarc" check $on a.drawio b.dot --report json=there --report sarif=new/deep/ >out
cmp -s there/a.drawio.json r.json || fail "there/a.drawio.json"
[ -s there/b.dot.json ] && [ -s new/deep/a.drawio.sarif ] && [ -s new/deep/b.dot.sarif ] || fail "reports of two files: $(find there new)"
[ "$(grep -c '^  [0-9]* FAIL' out)" = 2 ] || fail "two files: the text is not on standard output"

# Mistakes.
refused "FORMAT=FILE" --report sarif a.drawio
refused "FORMAT=FILE" --report =x a.drawio
refused "no format 'tea'" --report tea=x a.drawio
refused "standard output" --report json=- a.drawio
refused "written twice" --report json=x --report sarif=./x a.drawio
refused "written twice" -o x --report sarif=x a.drawio
refused "is the input" --report json=a.drawio a.drawio
refused "is the input" -o ./b.dot a.drawio b.dot
refused "several files" --report json=x a.drawio b.dot
refused "several files" -f sarif a.drawio b.dot
refused "-j 0" -j 0 a.drawio
[ ! -e x ] || fail "a refused run wrote a file"
cmp -s a.drawio "$fixtures/organisations/harrowmere.drawio" || fail "the input was changed"

# A report that cannot be written is a system error.
"$demarc" check a.drawio --report json=r.txt/x.json >/dev/null 2>err
[ $? = 6 ] || fail "a report that cannot be written: exit code"

[ "$failures" = 0 ]
