#!/bin/sh
# folder.sh DEMARC FIXTURES: a folder is checked diagram by diagram, in one order whatever the number of workers, and nothing in it
# stops the rest.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1

# expect CODE ARGUMENT...: runs check, output in out and err
expect() {
    want=$1
    shift
    "$demarc" check --as-of 2026-12-01 "$@" >out 2>err
    got=$?
    [ "$got" = "$want" ] || fail "check $*: exit code $got, wanted $want: $(cat out err)"
}

# has PATTERN: a line of the output
has() {
    grep -q -- "$1" out || fail "no line '$1' in: $(cat out)"
}

# number KEY FILE: the first number of that key
number() {
    sed -n "s/^ *\"$1\": \([0-9]*\),*\$/\1/p" "$2" | head -1
}

# line FILE: what the line about it must say, by its JSON report
line() {
    "$demarc" check --as-of 2026-12-01 -f json "$1" >json
    case $(sed -n 's/^  "verdict": "\(.*\)",$/\1/p' json) in
    fail) word=FAIL ;;
    undecided) word=undecided ;;
    warn) word=warning ;;
    *) word=pass ;;
    esac
    echo "$word $(number fail json) $(number undecided json) $(number warn json) $(number nil json) $(number not-applicable json)" \
        "$(number pass json) $(grep -c '"waiver": {' json) $1"
}

# verdicts: the summary of the lines of the output
verdicts() {
    for word in FAIL undecided warning pass; do
        n=$(grep -c "^$word .* [0-9]  " out)
        [ "$n" = 0 ] || printf '%s%s %s' "${comma:-}" "$n" "$word"
        [ "$n" = 0 ] || comma=", "
    done
}

organisations=$fixtures/organisations
mkdir -p in/sub/deep in/.hidden in/empty
cp "$organisations/harrowmere.drawio" in/a.drawio
cp "$organisations/harrowmere-fixed.drawio" "in/sub/B name.DRAWIO"
cp "$organisations/thornshire.dot" in/sub/deep/c.dot
cp "$organisations/brackenfold.vsdx" in/z.vsdx
cp "$organisations/harrowmere.drawio" in/.hidden/never.drawio
cp "$organisations/harrowmere.png" in/photo.png
cp "$fixtures/import/drawio/itext.png" in/sub/drawn.png
cp "$fixtures/sidecar/depot.dot" "$fixtures/sidecar/depot.demarc.yaml" "$fixtures/sidecar/demarc.yaml" in/empty/
echo "words" >in/read.me
echo "<note/>" >in/other.xml
ln -s .. in/sub/loop
ln -s ../a.drawio in/sub/link.drawio

# The walk: sorted, hidden ones and links to folders passed over, sidecars and other files no diagrams.
expect 1 in
sed -n 's/^.* \(in\/.*\)$/\1/p' out >order
printf '%s\n' in/a.drawio in/empty/depot.dot "in/sub/B name.DRAWIO" in/sub/deep/c.dot in/sub/drawn.png in/sub/link.drawio in/z.vsdx >wanted
cmp -s order wanted || fail "the order is $(cat order)"
has '^worst *fail undec  warn'
while read -r file; do
    line "$file"
done <order >wanted
grep ' in/' out | tr -s ' ' >lines
cmp -s lines wanted || fail "the lines are not what each file gives alone: $(diff lines wanted)"
has "^7 diagrams: $(verdicts)\$"
has '^2 files without a diagram inside left out:$'
has '^ *photo.png$'
has '^rules that fail on most diagrams:$'
has '^ *[0-9]  PSN-D-AGE  *The diagram is less than six months old$'
[ ! -s err ] || fail "something on standard error: $(cat err)"
grep -q 'depot.demarc' out && fail "a sidecar was taken for a diagram"
cp out first

# The same for any number of workers; the text of --fail-on moves the code, not the lines.
for n in 1 2 7 64; do
    expect 1 -j "$n" in
    cmp -s out first || fail "-j $n: another output"
done
expect 0 --fail-on never in
cmp -s out first || fail "--fail-on filters"

# Every extension that an importer reads.
"$demarc" check --fail-on never "$fixtures/import/same" >out || fail "all formats: exit code"
[ "$(grep -c 'import/same/network[.]' out)" = 11 ] || fail "not every format: $(cat out)"

# A file that is named is taken whatever it is called, beside a folder too.
cp in/a.drawio in/read.you
expect 1 in/empty in/read.you
has ' in/read.you$'
has '^2 diagrams:'

# Reports: one a diagram, by its relative path, the same as one by one; passed over when they are read again.
expect 1 in -f json -o in/reports --report sarif=elsewhere/
cmp -s out first || fail "with reports: another output"
(cd in && find reports -type f | LC_ALL=C sort) >found
printf 'reports/%s.json\n' a.drawio empty/depot.dot "sub/B name.DRAWIO" sub/deep/c.dot sub/drawn.png sub/link.drawio z.vsdx >wanted
cmp -s found wanted || fail "reports: $(cat found)"
[ "$(find elsewhere -name '*.sarif' | wc -l)" = 7 ] || fail "no SARIF reports: $(find elsewhere)"
"$demarc" check --as-of 2026-12-01 -f json in/sub/deep/c.dot >one
cmp -s one in/reports/sub/deep/c.dot.json || fail "a report differs from the one of a single run"
expect 1 in -f text -o in/reports
cmp -s out first || fail "reports of an earlier run were read"
[ -s in/reports/a.drawio.txt ] || fail "no text report"
expect 1 in -f junit -o in/reports
[ -s in/reports/a.drawio.junit.xml ] || fail "no JUnit report"
rm -r in/reports

# Refused: reports that have no folder to go to or would be one file.
expect 5 in -f json
grep -q 'add -o FOLDER' err || fail "-f json without a folder: $(cat err)"
expect 5 in --report json=in/a.drawio
grep -q 'is a file' err || fail "a file as folder: $(cat err)"
expect 5 in in --report json=twice/
grep -q 'written twice' err || fail "a folder twice: $(cat err)"
expect 5 in --sidecar in/empty/depot.demarc.yaml
[ ! -e twice ] || fail "a refused run wrote something"

# Bad files are a line each, and the worst code.
: >in/sub/empty.drawio
printf 'just words' >in/sub/words.vsdx
printf '<mxfile><diagram name="P"><mxGraphModel><root><mxCell id="0"/' >in/cut.drawio
printf 'colours: 1\n' >in/a.demarc.yaml
expect 3 -j 3 in
has '^unreadable *in/a.demarc.yaml: line 1: '
has '^unreadable *in/cut.drawio: '
has '^unreadable *in/sub/empty.drawio: is empty$'
has '^unsupported *in/sub/words.vsdx: '
has "^10 diagrams: $(verdicts), 4 not judged\$"
[ ! -s err ] || fail "bad files: on standard error: $(cat err)"
rm in/a.demarc.yaml in/cut.drawio in/sub/empty.drawio
expect 4 --fail-on never in
rm in/sub/words.vsdx

# Nothing to check is no success.
mkdir nothing
expect 3 nothing
grep -q 'nothing: no diagram' err || fail "an empty folder: $(cat err)"
[ ! -s out ] || fail "an empty folder: $(cat out)"
cp in/photo.png nothing/
expect 3 nothing
has '^0 diagrams$'

# Names that are made to do something: no control character reaches the terminal, a name that is no UTF-8 is checked.
mkdir names
cp in/empty/depot.dot "names/$(printf 'x\033[31m\nFAIL.dot')"
cp in/empty/depot.dot "names/$(printf 'caf\351.dot')"
"$demarc" check --fail-on never names -f json -o named >out || fail "hostile names: exit code"
[ "$(sed -n '2,3p;5q' out | grep -c '  names/')" = 2 ] || fail "hostile names: $(cat out)"
grep -q "$(printf '\033')" out && fail "an escape character in the output"
[ "$(find named -type f -exec echo x \; | wc -l)" = 2 ] || fail "hostile names: $(find named)"

# A waiver is in the line of its diagram; a bad one is said once and is the code of the whole.
mkdir waived
cp "$fixtures/check/PSN-D-USERS/fail.dot" waived/net.dot
printf 'waivers:\n  - rule: PSN-D-USERS\n    id: staff\n    reason: accepted\n    owner: R. Holt\n    approved: 2026-11-01\n    expires: 2027-06-30\n' \
    >waived/net.demarc.yaml
expect 0 waived
has ' 1  waived/net.dot$'
sed 's/2027-06-30/2026-11-15/' waived/net.demarc.yaml >expired.yaml && mv expired.yaml waived/net.demarc.yaml
expect 5 waived
[ "$(grep -c 'the waiver of PSN-D-USERS' err)" = 1 ] || fail "an expired waiver: $(cat err)"
has ' 0  waived/net.dot$'

# A folder that cannot be listed is said and does not stop the rest (root may list everything).
mkdir in/locked
chmod 0 in/locked
if [ "$(id -u)" != 0 ]; then
    expect 3 in
    grep -q 'in/locked' err || fail "a locked folder: $(cat err)"
    has '^7 diagrams:'
fi
chmod 700 in/locked

# A worker that is killed takes nothing along.
awk 'BEGIN { srand(1); n = 60000; print "graph {"
    for (i = 0; i < n; i++) printf "n%d [label=\"Core switch %d\"]\n", i, i
    for (i = 0; i < 10 * n; i++) printf "n%d -- n%d\n", int(rand() * n), int(rand() * n)
    print "}" }' >in/big.dot
(ulimit -S -t 1 && "$demarc" check --as-of 2026-12-01 --limit cells=1000000 --limit dot=99999999 -j 2 in) >out 2>err
[ $? = 3 ] || fail "a killed worker: exit code: $(cat out err)"
has '^unreadable *in/big.dot: reading it takes more processor time than the shell allows'
has "^8 diagrams: $(verdicts), 1 not judged\$"
[ "$(find . -name '*.tmp' | wc -l)" = 0 ] || fail "a temporary file was left"

[ "$failures" = 0 ] && echo "folders are checked as documented"
exit "$((failures > 0))"
