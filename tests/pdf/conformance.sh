#!/bin/sh
# conformance.sh DEMARC FIXTURES TESTS: the PDFs hold what they claim, and the test would notice if they did not.
set -u
demarc=$1 fixtures=$2 tests=$3
. "$tests/cli/start.sh"

for name in organisations/harrowmere.drawio organisations/brackenfold.vsdx render/letters.drawio; do
    pdf=$work/$(basename "$name").pdf
    "$demarc" render --as-of 2026-12-01 "$fixtures/$name" -o "$pdf" || fail "$name: render exits with $?"
    qpdf --check "$pdf" >"$work/log" 2>&1 || fail "$name: qpdf --check: $(cat "$work/log")"
    python3 "$tests/pdf/conformance.py" "$pdf" || fail "$name"
done
"$demarc" render --findings --as-of 2026-12-01 "$fixtures/organisations/harrowmere.drawio" -o "$work/own.pdf" || fail "render --findings"
python3 "$tests/pdf/conformance.py" "$work/own.pdf" || fail "with findings"
"$demarc" render --paper a4 --findings "$fixtures/render/many-kinds.dot" -o "$work/legend.pdf" || fail "render --paper a4"
python3 "$tests/pdf/conformance.py" "$work/legend.pdf" || fail "with a page for the legend"

# U+0378 is no character of any font, U+E03A one that every font may mean otherwise.
for character in '\315\270' '\356\200\272'; do
    # shellcheck disable=SC2059
    printf "graph { a [label=\"FW-1 $character\"]; b [label=\"Core switch\"]; i [label=\"Internet\"]; i -- a -- b }" >"$work/boxes.dot"
    "$demarc" render "$work/boxes.dot" -o "$work/boxes.pdf" 2>"$work/err" || fail "$character: render exits with $?"
    python3 "$tests/pdf/conformance.py" --boxes "$work/boxes.pdf" || fail "$character"
    pdftotext -layout "$work/boxes.pdf" - | grep -q 'usable PDF *pass' && fail "$character: what stands as a box passes"
    grep -q 'no font' "$work/err" || fail "$character: nothing is said"
done

"$demarc" render --as-of 2026-12-01 "$fixtures/organisations/brackenfold.vsdx" -o "$work/again.pdf" || fail "rendering again"
cmp "$work/again.pdf" "$work/brackenfold.vsdx.pdf" || fail "the same input gives other bytes"

# breaks NAME SED: one thing less, and it is no longer what it claims.
qpdf --qdf --object-streams=disable "$work/brackenfold.vsdx.pdf" "$work/plain.pdf"
breaks() {
    LC_ALL=C sed "$2" "$work/plain.pdf" >"$work/broken.qdf"
    fix-qdf "$work/broken.qdf" >"$work/broken.pdf" 2>"$work/log"
    cmp -s "$work/plain.pdf" "$work/broken.pdf" && fail "$1: the test changes nothing"
    python3 "$tests/pdf/conformance.py" "$work/broken.pdf" >"$work/log" 2>&1 && fail "$1: not noticed"
}
breaks "language" 's|/Lang (en-GB)||'
breaks "scope of heads" 's|/Scope /Row|/Scope /Nothing|'
breaks "text of figures" 's|/Alt (|/Alz (|; s|/Alt <|/Alz <|'
breaks "artifacts" 's|^/Artifact BMC|/Span BMC|; t; s|^/Artifact BMC||'
breaks "undecorated painting" '/^\/Artifact BMC/,/^EMC/ { s|^/Artifact BMC||; s|^EMC$|| }'
breaks "what links say" 's|/Contents (|/Contentz (|; s|/Contents <|/Contentz <|'
breaks "tab order" 's|/Tabs /S|/Tabs /R|'
breaks "level" 's|<pdfaid:conformance>A|<pdfaid:conformance>B|'
breaks "unicode" 's|/ToUnicode|/ToNothing|'
breaks "marked" 's|/Marked true|/Marked false|'

[ "$failures" = 0 ] && echo "the PDFs hold what they claim"
exit "$((failures > 0))"
