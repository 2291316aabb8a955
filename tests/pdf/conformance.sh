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
# also FILE OPTION...: the same of what the options make of the file.
also() {
    file=$1
    shift
    "$demarc" render --as-of 2026-12-01 "$@" "$file" -o "$work/also.pdf" 2>"$work/err" || fail "render $* $file: $(cat "$work/err")"
    python3 "$tests/pdf/conformance.py" "$work/also.pdf" || fail "$* $file"
}
also "$fixtures/organisations/harrowmere.drawio" --findings
also "$fixtures/organisations/brackenfold.vsdx" --layout tiered
also "$fixtures/organisations/thornshire.dot" --redact
also "$fixtures/render/many-kinds.dot" --paper a4 --findings

# Without a drawing, the tables come first; where nothing is drawn on the sheet, nothing is in the legend.
for graph in 'graph { }' 'graph { label="Nothing yet" }'; do
    echo "$graph" >"$work/bare.dot"
    "$demarc" render "$work/bare.dot" -o "$work/bare.pdf" || fail "$graph: render exits with $?"
    python3 "$tests/pdf/conformance.py" --bare "$work/bare.pdf" || fail "$graph"
done

# Letters that the first font lacks, in the other kind of font program.
echo 'graph { a [label="FW-1 אבג Ωμ ⇄ x"]; b [label="Core switch"]; i [label="Internet"]; i -- a -- b }' >"$work/fonts.dot"
"$demarc" render "$work/fonts.dot" -o "$work/fonts.pdf" || fail "letters of another font: render exits with $?"
python3 "$tests/pdf/conformance.py" "$work/fonts.pdf" || fail "letters of another font"
python3 "$tests/pdf/conformance_mutations.py" "$work/fonts.pdf" "$work/brackenfold.vsdx.pdf" >"$work/log" 2>&1 || fail "$(cat "$work/log")"

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

# And of a file as it lies on the disk: one thing less, and it is no longer what it claims.
qpdf --qdf --object-streams=disable "$work/brackenfold.vsdx.pdf" "$work/plain.pdf"
LC_ALL=C sed 's|/Lang (en-GB)||' "$work/plain.pdf" >"$work/broken.qdf"
fix-qdf "$work/broken.qdf" >"$work/broken.pdf" 2>"$work/log"
python3 "$tests/pdf/conformance.py" "$work/broken.pdf" >"$work/log" 2>&1 && fail "no language: not noticed"
grep -q 'UA 7.2: no language' "$work/log" || fail "no language: taken for something else: $(head -3 "$work/log")"

[ "$failures" = 0 ] && echo "the PDFs hold what they claim"
exit "$((failures > 0))"
