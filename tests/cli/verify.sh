#!/bin/sh
# verify.sh DEMARC FIXTURES: a PDF looked at as an assessor does: demarc's own, those of other tools, encrypted, damaged, pictures.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"

# verifies EXIT FILE [OPTION...]
verifies() {
    wanted=$1 file=$2
    shift 2
    runs verify "$wanted" "$file" --as-of 2026-11-24 "$@"
}

"$demarc" render --paper a3 --as-of 2026-11-24 "$fixtures/organisations/harrowmere-fixed.drawio" -o "$work/own.pdf" || fail "render"
verifies 2 "$work/own.pdf" # nothing proves what is joined to what
says "not judged"
says "Not encrypted"
says "Fonts: All embedded"
says "Page 1 A3 landscape; pages 2 to"
says "good Organisation: Organisation: Harrowmere District Council"
says "good Date of creation: Created on"
says "spoken of Security devices: Firewall"
says "undecided Diagram: There is none"
says_not "Pages name different organisations"

# What is written in white is no evidence of anything.
verifies 2 "$fixtures/import/pdf/hidden-claims.pdf"
says "Hidden text: 3 texts cannot be seen"
says "undecided Organisation: No name of an organisation"
says "undecided Wireless: Not spoken of"

# Text of the tables is no evidence: letters.drawio speaks of no wireless, though every table does.
"$demarc" render "$fixtures/render/letters.drawio" -o "$work/letters.pdf" || fail "render"
verifies 2 "$work/letters.pdf"
says "undecided Wireless: Not spoken of"
says "undecided Off-shoring: Not spoken of"
says "undecided Remote access: Not spoken of"

# Nor is the legend, nor the name of the file, nor what the copy with findings asks for: a firewall without a name is no word.
cat >"$work/internet-firewall.dot" <<'END'
graph { a [label="", class=firewall]; b [label="leaf1"]; a -- b }
END
for option in "" --findings; do
    "$demarc" render $option "$work/internet-firewall.dot" -o "$work/unnamed.pdf" || fail "render"
    pdftotext "$work/unnamed.pdf" "$work/text" && grep -qx "Firewall" "$work/text" || fail "unnamed.pdf: no legend with a firewall: the test proves nothing"
    verifies 2 "$work/unnamed.pdf"
    says "spoken of Local connections: Switch (“leaf1”)"
    says "undecided Security devices: Not spoken of"
    says "undecided External connections: Not spoken of"
    says "undecided Connection to the PSN: Not spoken of"
    # Judgements such as "No external connection is drawn" are no nil returns.
    "$demarc" check --as-of 2026-11-24 "$work/unnamed.pdf" >"$work/raw" 2>"$work/err"
    tr -s ' \n' '  ' <"$work/raw" >"$work/out"
    says "undecided"
    says_not "nil return PSN-"
    says_not "warning PSN-D"
done

# Encryption.
qpdf --encrypt "" owner 256 -- "$work/letters.pdf" "$work/protected.pdf"
verifies 2 "$work/protected.pdf"
says "warning Encryption: Encrypted, though it opens without a password"
qpdf --encrypt "" owner 256 --extract=n -- "$work/letters.pdf" "$work/locked.pdf"
verifies 1 "$work/locked.pdf"
says "FAIL Encryption"
qpdf --encrypt user owner 256 -- "$work/letters.pdf" "$work/closed.pdf"
verifies 3 "$work/closed.pdf"
grep -q "needs a password" "$work/err" || fail "closed.pdf: $(cat "$work/err")"

# What cannot be read is never good, and never a failure of the diagram.
verifies 2 "$fixtures/import/pdf/picture-only.pdf"
says "No text can be selected"
says "undecided Organisation: No name"
says "undecided Elements: Without any text nothing could be looked for"
says_not "FAIL"
head -c 700 "$work/letters.pdf" >"$work/cut.pdf"
verifies 3 "$work/cut.pdf"
verifies 4 "$fixtures/organisations/harrowmere.drawio"
verifies 5 "$work/own.pdf" --format nonsense
"$demarc" verify "$work/missing.pdf" >/dev/null 2>&1
[ $? = 3 ] || fail "a missing file"

# Each line of a paragraph is evidence, and is quoted by itself.
verifies 2 "$fixtures/import/pdf/paragraph.pdf"
says "spoken of Security devices: Firewall (“Firewall FW-1”)"
says "spoken of Business reasons: “Third party: Capita plc (reason: council tax)”"
says "spoken of Names of other organisations: “Third party: Capita plc (reason: council tax)”"

# A diagram inside is checked; a damaged one is said; a nil return is no mention.
verifies 2 "$fixtures/import/pdf/damaged-inside.pdf"
says "undecided Diagram: the diagram in an embedded file of the PDF cannot be read"
says "nil return Wireless: “No wireless in use at any site” is stated"
says "Not embedded: Helvetica"
verifies 1 "$fixtures/import/pdf/agree.pdf"
says "A drawio diagram rides along"
says "FAIL The connection to the PSN can be seen"
says "2 of 2 devices of the diagram inside stand on no page"
verifies 0 "$fixtures/import/pdf/agree.pdf" --fail-on never

# Dates: the file's own against the one on its page.
qpdf --qdf --object-streams=disable "$work/own.pdf" "$work/plain.pdf"
LC_ALL=C sed 's|D:2026[0-9]*Z|D:20200101000000Z|' "$work/plain.pdf" | fix-qdf >"$work/early.pdf" 2>/dev/null
verifies 2 "$work/early.pdf"
says "The file was written on 1 January 2020, before the date that stands on its pages"

verifies 2 "$work/own.pdf" --format json
grep -q '"schema": "demarc-verify-1"' "$work/raw" || fail "no JSON"

[ "$failures" = 0 ] && echo "PDFs are looked at as they should be"
exit "$((failures > 0))"
