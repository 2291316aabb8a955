#!/bin/sh
# render.sh DEMARC FIXTURES: the PDFs of the shipped organisations are sound, say what they must, and are the same bytes twice.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"

# says FILE TEXT
says() {
    pdftotext "$1" - | tr -s ' \n' '  ' | grep -qF -- "$2" || fail "$1 does not say '$2'"
}

names="harrowmere.drawio brackenfold.vsdx"
[ "${QUICK-}" ] || names="$names harrowmere-fixed.drawio thornshire.dot"
for name in $names; do
    pdf=$work/$name.pdf
    "$demarc" render "$fixtures/organisations/$name" -o "$pdf" || { fail "$name: render exits with $?"; continue; }
    qpdf --check "$pdf" >"$work/log" 2>&1 || fail "$name: qpdf --check: $(cat "$work/log")"
    qpdf --qdf --object-streams=disable "$pdf" "$work/plain.pdf"
    for key in /OutputIntents GTS_PDFA1 '<pdfaid:part>2</pdfaid:part>' '<pdfaid:conformance>A</pdfaid:conformance>' '/Lang (en-GB)' \
        '/DisplayDocTitle true' '/Marked true'; do
        grep -aqF -- "$key" "$work/plain.pdf" || fail "$name: no $key in the file"
    done
    grep -aqE '/(JavaScript|EmbeddedFile|Encrypt|Author)\b' "$work/plain.pdf" && fail "$name: something that does not belong into an archive file"
    [ "$(pdffonts "$pdf" | awk 'NR > 2 {print $(NF - 4)}' | sort -u)" = yes ] || fail "$name: a font is not embedded: $(pdffonts "$pdf")"
    [ "$(wc -c <"$pdf")" -lt 300000 ] || fail "$name: larger than 300 kB"
    [ "${QUICK-}" ] || TZ=Pacific/Auckland "$demarc" render "$fixtures/organisations/$name" -o "$work/again.pdf"
    [ "${QUICK-}" ] || cmp -s "$pdf" "$work/again.pdf" || fail "$name: rendered twice, it differs"
    says "$pdf" "Security devices"
    for title in "Compliance summary: what the diagram has to show" "External and third-party connections" "PSN services" "Non-PSN services" \
        "Sites and local connections with users" "Remote access" "Wireless" "Off-shored infrastructure" "Onward connectivity" "Zone matrix" \
        "Nil returns" "What could not be decided" "Provenance" "How the drawing was read" "is not an official approval"; do
        says "$pdf" "$title"
    done
    says "$pdf" "$(sha256sum "$fixtures/organisations/$name" | cut -d" " -f1)"
done

says "$work/harrowmere.drawio.pdf" "Harrowmere District Council"
says "$work/harrowmere.drawio.pdf" "1 June 2026"
says "$work/harrowmere.drawio.pdf" "No off-shoring of systems or data."
[ "${QUICK-}" ] || says "$work/thornshire.dot.pdf" "reviewed June 2026 (as stated in the source)"
pdfinfo "$work/harrowmere.drawio.pdf" | grep -q "Page size:.*1190.55 x 841.89" || fail "not A3 landscape"

# What has no words is known by what stands in it or what it leads to, never by the id of its shape; and of several pages it says which.
cat >"$work/nameless.drawio" <<'END'
<mxfile><diagram id="p" name="Site"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="q28heh" value="" style="swimlane;startSize=0;dashed=1;" vertex="1" parent="1"><mxGeometry x="40" y="200" width="500" height="300" as="geometry"/></mxCell>
<mxCell id="a1" value="Town Hall PCs" style="rounded=0;" vertex="1" parent="q28heh"><mxGeometry x="40" y="40" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="a2" value="Core switch" style="shape=mxgraph.cisco.switches.workgroup_switch;" vertex="1" parent="q28heh"><mxGeometry x="240" y="40" width="100" height="60" as="geometry"/></mxCell>
<mxCell id="e1" edge="1" parent="1" source="a1" target="a2"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>
END
"$demarc" render "$work/nameless.drawio" -o "$work/nameless.pdf"
says "$work/nameless.pdf" "the frame round “Town Hall PCs”"
pdftotext "$work/nameless.pdf" - | grep -q "q28heh" && fail "the PDF names a zone without words by the id of its shape"
[ "${QUICK-}" ] || pdftotext "$work/thornshire.dot.pdf" - | grep -q "(p. [23])" || fail "thornshire.dot: no place says on which page it is"

# Drawing it again does not make it younger; another date says who vouches for it.
"$demarc" render --created 2026-11-17 --asserted-by "J. Marsh" "$fixtures/organisations/harrowmere.drawio" -o "$work/asserted.pdf"
says "$work/asserted.pdf" "17 November 2026 (asserted by J. Marsh; the source states 1 June 2026 (read day first))"
"$demarc" render --paper a4 --layout tiered "$fixtures/organisations/brackenfold.vsdx" -o "$work/a4.pdf" 2>"$work/err"
pdfinfo "$work/a4.pdf" | grep -q "841.89 x 595.28" || fail "--paper a4 is not A4 landscape"
[ -s "$work/err" ] && fail "--paper a4: $(cat "$work/err")"
"$demarc" render --paper a4 --layout kept "$fixtures/organisations/harrowmere.drawio" -o "$work/a4.pdf" 2>"$work/err"
grep -q "on A4 paper the smallest text would be .* drawn on A3" "$work/err" || fail "text below 6 pt is not said: $(cat "$work/err")"
"$demarc" render --layout tiered "$fixtures/organisations/harrowmere.drawio" -o "$work/tiered.pdf" || fail "--layout tiered on draw.io"
"$demarc" render --layout kept "$fixtures/organisations/thornshire.dot" -o "$work/kept.pdf" 2>/dev/null && fail "--layout kept on a file without positions"
[ -e "$work/kept.pdf" ] && fail "a refused render left a file"

# What the source hides stays hidden, in every layout and format, and the document says how much that is.
for layout in kept tiered; do
    "$demarc" render --layout $layout "$fixtures/import/drawio/hidden.drawio" -o "$work/hidden-$layout.pdf" || fail "hidden.drawio: --layout $layout"
    says "$work/hidden-$layout.pdf" "hidden shapes or lines of the source are not drawn."
    says "$work/hidden-$layout.pdf" "shapes or lines that the source hides. They were judged like the rest"
    pdftotext -l 1 "$work/hidden-$layout.pdf" - | grep -qE 'Old router|Spare switch|Depot switch' && fail "hidden.drawio: --layout $layout draws what is hidden"
    pdftotext -l 1 "$work/hidden-$layout.pdf" - | grep -q 'Router' || fail "hidden.drawio: --layout $layout does not draw what is visible"
done
"$demarc" render "$fixtures/import/drawio/hidden.drawio" -o "$work/hidden.svg"
grep -qE 'Old router|Spare switch|Depot switch' "$work/hidden.svg" && fail "hidden.drawio: the SVG draws what is hidden"

# Of a drawing with nothing on it the PDF has the tables, and no picture can be made.
echo '<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/></root></mxGraphModel>' >"$work/nothing.drawio"
"$demarc" render "$work/nothing.drawio" -o "$work/nothing.pdf" || fail "a drawing with nothing on it: no PDF"
for kind in svg png; do
    "$demarc" render "$work/nothing.drawio" -o "$work/nothing.$kind" 2>"$work/err"
    [ "$?" = 3 ] && [ "$(wc -l <"$work/err")" = 1 ] && grep -q "nothing was read of it that can be drawn" "$work/err" || fail "nothing.$kind: $(cat "$work/err")"
    [ -e "$work/nothing.$kind" ] && fail "nothing.$kind was written"
done

# A legend that has no room on the sheet gets a page of its own, and the sheet says which.
"$demarc" render --paper a4 --findings "$fixtures/render/many-kinds.dot" -o "$work/legend.pdf" || fail "--findings on A4"
page=$(pdftotext -l 1 "$work/legend.pdf" - | sed -n 's/^See page \([0-9]*\).*/\1/p')
[ -n "$page" ] || fail "the sheet does not say where its legend is"
qpdf --qdf --object-streams=disable "$work/legend.pdf" "$work/legend.qdf"
grep -aqF "/Contents (See page $page.)" "$work/legend.qdf" || fail "what the sheet says of its legend leads nowhere"
for kind in "Enforcement point: a guard in line" "Web application firewall" "PSN service"; do
    pdftotext -f "$page" -l "$page" "$work/legend.pdf" - | grep -qF "$kind" || fail "the legend does not explain '$kind'"
done

# One page as SVG.
"$demarc" render -f svg --page 2 "$fixtures/organisations/brackenfold.vsdx" -o "$work/page.svg" || fail "render -f svg"
grep -q '<g id="node-p2-11" ' "$work/page.svg" || fail "the second page does not show shape 11"
"$demarc" render -f svg --page 9 "$fixtures/organisations/brackenfold.vsdx" -o "$work/none.svg" 2>/dev/null && fail "a page that is not there"
[ -e "$work/none.svg" ] && fail "a refused page left a file"
"$demarc" render -f nonsense "$fixtures/organisations/brackenfold.vsdx" -o "$work/none.svg" 2>/dev/null && fail "-f nonsense"

# All sheets by the name of the output, and a picture.
"$demarc" render "$fixtures/organisations/brackenfold.vsdx" -o "$work/all.svg" || fail "render -o all.svg"
[ -s "$work/all-1.svg" ] && [ -s "$work/all-2.svg" ] && [ ! -e "$work/all.svg" ] || fail "not one SVG a page"
"$demarc" render "$fixtures/organisations/brackenfold.vsdx" -o - -f svg >/dev/null 2>&1
[ $? = 5 ] || fail "two sheets on standard output"
"$demarc" render "$fixtures/organisations/harrowmere.drawio" -o "$work/one.PNG" || fail "render -o one.PNG"
[ "$(head -c 8 "$work/one.PNG" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] || fail "one.PNG is no PNG"
"$demarc" render --dpi 72 "$fixtures/organisations/harrowmere.drawio" -o "$work/small.png" || fail "--dpi 72"
[ "$(wc -c <"$work/small.png")" -lt "$(wc -c <"$work/one.PNG")" ] || fail "fewer dots make no smaller picture"
"$demarc" render --findings "$fixtures/organisations/harrowmere.drawio" -o "$work/marked.png" || fail "--findings as a picture"
cmp -s "$work/one.PNG" "$work/marked.png" && fail "--findings draws nothing on a picture"
"$demarc" render --findings "$fixtures/organisations/harrowmere.drawio" -o "$work/none.svg" 2>/dev/null
[ $? = 5 ] || fail "--findings on SVG is not refused"

# A character that no font has is said, and nothing else goes wrong.
LC_ALL=C sed "s/Internet/Internet \xf3\xb0\x80\x81/" "$fixtures/render/letters.drawio" >"$work/odd.drawio"
"$demarc" render "$work/odd.drawio" -o "$work/odd.pdf" 2>"$work/err" || fail "a character without glyph"
grep -q "no font on this machine writes all of" "$work/err" || fail "a character without glyph is not said: $(cat "$work/err")"
"$demarc" render "$fixtures/render/letters.drawio" -o "$work/plain.pdf" 2>"$work/err"
[ -s "$work/err" ] && fail "letters.drawio: $(cat "$work/err")"

# The architect's own copy: findings by their numbers, drawn and listed.
"$demarc" render --findings --as-of 2026-12-01 "$fixtures/organisations/harrowmere.drawio" -o "$work/own.pdf" || fail "render --findings"
pdftotext -layout "$work/own.pdf" "$work/own.txt"
grep -q '^ *Findings' "$work/own.txt" || fail "no list of findings"
grep -q '10 *FAIL *PSN-B-GUEST' "$work/own.txt" || fail "PSN-B-GUEST is not the tenth finding"
grep -q 'no guard: 8' "$work/own.txt" || fail "the line on which a guard is missing is not marked"
grep -q 'guard in doubt: ' "$work/own.txt" || fail "the line on which a guard is in doubt is not marked"
qpdf --check "$work/own.pdf" >"$work/qpdf.txt" 2>&1 || fail "qpdf: $(cat "$work/qpdf.txt")"

[ "$failures" = 0 ] && echo "all PDFs are as they should be"
exit "$((failures > 0))"
