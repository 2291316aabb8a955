#!/bin/sh
# limits.sh DEMARC FIXTURES SECURITY.md: every limit can be reached, says its name and what to do, and gives way when it is raised.
set -u
demarc=$1 fixtures=$2 manual=$3
. "$(dirname "$0")/start.sh"
cd "$work" || exit 1
tried=

# refused NAME LOW HIGH FILE: not read under LOW, with one line that names the file and the limit; read under HIGH
refused() {
    tried="$tried $1"
    "$demarc" inspect --limit "$1=$2" "$4" >out 2>err
    [ $? = 3 ] || fail "$1=$2 $4: not refused"
    [ "$(wc -l <err)" = 1 ] || fail "$1=$2 $4: $(cat err)"
    grep -qF "(--limit $1=VALUE changes it)" err || fail "$1=$2 $4: the limit is not named: $(cat err)"
    grep -qF "$4" err || fail "$1=$2 $4: the file is not named: $(cat err)"
    "$demarc" inspect --limit "$1=$3" "$4" >out 2>err || fail "$1=$3 $4: not read: $(cat err)"
}

# cut NAME LOW HIGH FILE: read in part under LOW, which taints and is said in the report; said nothing of under HIGH
cut() {
    tried="$tried $1"
    "$demarc" inspect --limit "$1=$2" --format json "$4" >out 2>err || fail "$1=$2 $4: $(cat err)"
    grep -q -- "--limit $1=VALUE reads more" out || fail "$1=$2 $4: nothing is said of what is left out"
    grep -q '"taint": true' out || fail "$1=$2 $4: what is left out taints nothing"
    "$demarc" inspect --limit "$1=$3" --format json "$4" >out 2>err || fail "$1=$3 $4: $(cat err)"
    grep -q -- "--limit $1=VALUE" out && fail "$1=$3 $4: still cut"
}

# cells N STYLE: draw.io cells
cells() {
    awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++)
        printf "<mxCell id=\"c%d\" value=\"Switch %d\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"%d\" width=\"9\" height=\"9\" as=\"geometry\"/></mxCell>\n", i, i, 20 * i }'
}
page() {
    printf '<diagram name="P%s"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>' "$1"
    cat
    printf '</root></mxGraphModel></diagram>'
}

good=$fixtures/organisations/harrowmere.drawio
cp "$good" good.drawio
cp "$fixtures/organisations/brackenfold.vsdx" good.vsdx
cp "$fixtures/organisations/thornshire.dot" good.dot
{ echo '<mxfile>'; cells 3 | page 1; cells 3 | page 2; cells 3 | page 3; echo '</mxfile>'; } >pages.drawio
{ echo '<mxfile>'; cells 50 | page 1; echo '</mxfile>'; } >cells.drawio
{
    echo '<mxfile>'
    awk 'BEGIN { parent = 1; for (i = 0; i < 20; i++) { printf "<mxCell id=\"d%d\" value=\"box\" vertex=\"1\" parent=\"%s\"/>", i, parent; parent = "d" i } }' | page 1
    echo '</mxfile>'
} >depth.drawio
{
    echo '<mxfile>'
    awk 'BEGIN { printf "<object id=\"o\" label=\"Switch\" "; for (i = 0; i < 30; i++) printf "a%d=\"x\" ", i; print "><mxCell vertex=\"1\" parent=\"1\"/></object>" }' | page 1
    echo '</mxfile>'
} >attributes.drawio
{
    echo '<mxfile>'
    awk 'BEGIN { print "<mxCell id=\"e\" edge=\"1\" parent=\"1\"><mxGeometry relative=\"1\" as=\"geometry\"><Array as=\"points\">"
        for (i = 0; i < 30; i++) printf "<mxPoint x=\"%d\" y=\"%d\"/>", i, i * i
        print "</Array></mxGeometry></mxCell>" }' | page 1
    echo '</mxfile>'
} >points.drawio
{
    echo '<mxfile>'
    awk 'BEGIN { printf "<mxCell id=\"l\" vertex=\"1\" parent=\"1\" value=\""; for (i = 0; i < 100; i++) printf "switch %d ", i; print "\"/>" }' | page 1
    echo '</mxfile>'
} >label.drawio
awk 'BEGIN { printf "graph { a [label=\""; for (i = 0; i < 100; i++) printf "switch %d ", i; print "\"] }" }' >label.dot
awk 'BEGIN { print "graph {"; for (i = 0; i < 60; i++) printf "a%d -- b%d\n", i, i; print "}" }' >cells.dot
printf 'graph a { x -- y }\ngraph b { x -- y }\ngraph c { x -- y }\n' >pages.dot
python3 - <<'PYTHON'
import base64, zlib

def deflate(text):
    c = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(c.compress(text.encode()) + c.flush()).decode()

cell = '<mxCell id="c%d" vertex="1" parent="1" value="%s"/>'
model = '<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>%s</root></mxGraphModel>'
many = model % "".join(cell % (i, "switch") for i in range(3000))
open("unpacked.drawio", "w").write("<mxfile><diagram>%s</diagram><diagram>%s</diagram></mxfile>" % (deflate(many), deflate(many)))
open("ratio.drawio", "w").write("<mxfile><diagram>%s</diagram></mxfile>" % deflate(model % (cell % (1, "a") + " " * (8 << 20))))
PYTHON

refused file 100 10M good.drawio
refused dot 100 1M good.dot
refused unpacked 100000 1M unpacked.drawio
"$demarc" inspect --limit unpacked=200000 --format json unpacked.drawio >out || fail "unpacked.drawio: its first page was not read"
grep -q -- '--limit unpacked=VALUE' out && grep -q '"taint": true' out || fail "unpacked.drawio: nothing is said of its second page"
refused unpacked 1000 10M good.vsdx
refused ratio 300 1000000 ratio.drawio
refused parts 3 4096 good.vsdx
refused attributes 20 40 attributes.drawio
refused points 20 1000 points.drawio
refused text 500 1M good.drawio
refused label 200 2000 label.dot
refused cells 40 1000 cells.dot
refused pages 2 3 pages.dot
cut pages 2 3 pages.drawio
cut cells 20 1000 cells.drawio
cut depth 10 30 depth.drawio
cut label 200 2000 label.drawio

# Time, processor time and memory: a file that costs what it weighs.
awk 'BEGIN { print "graph {"; for (i = 0; i < 1500; i++) printf "a%d -- b%d\n", i, i; print "}" }' >small.dot
awk 'BEGIN { printf "graph {"; for (k = 0; k < 2; k++) { printf "{"; for (i = 0; i < 1500; i++) printf " %c%d", 97 + k, i; printf "}"; if (!k) printf "--" }; print "}" }' >amplified.dot
costs() {
    tried="$tried $1"
    case $1 in judging) command="render -o mesh.svg" ;; *) command=inspect ;; esac
    "$demarc" $command --limit "$1=$2" --limit cells=100M "$3" >out 2>err
    [ $? = 3 ] && [ "$(wc -l <err)" = 1 ] && grep -qF "(--limit $1=VALUE changes it)" err || fail "$1=$2 $3: $(cat err)"
}
"$demarc" --version | grep -q 'sanitizer build' || costs memory 64 amplified.dot
"$demarc" --version | grep -q 'sanitizer build' || costs cpu 1 amplified.dot
costs time 1 amplified.dot

# Whatever runs out of memory first, it is never the file that is called damaged.
{ echo '<mxfile>'; cells 20000 | page 1; echo '</mxfile>'; } >large.drawio
"$demarc" --version | grep -q 'sanitizer build' || for memory in 64 68 72 76 80 88 96 104 112; do
    "$demarc" inspect --limit memory=$memory --limit cells=100M large.drawio >out 2>err || grep -qF "(--limit memory=VALUE" err ||
        fail "memory=$memory large.drawio: $(cat err)"
done

# A large Visio page is kept as small as what it says: as a tree of libxml2 these 15,000 shapes take three times this memory.
awk 'BEGIN { print "<VisioDocument xmlns=\"http://schemas.microsoft.com/visio/2003/core\"><Pages><Page ID=\"0\" NameU=\"Large\"><Shapes>"
  for (i = 1; i <= 15000; i++) printf "<Shape ID=\"%d\" Type=\"Shape\"><XForm><PinX>%d</PinX><PinY>1</PinY><Width>1</Width><Height>1</Height>" \
      "<LocPinX F=\"Width*0.5\">0.5</LocPinX><LocPinY F=\"Height*0.5\">0.5</LocPinY><Angle>0</Angle><FlipX>0</FlipX><FlipY>0</FlipY></XForm>" \
      "<Geom IX=\"0\"><NoFill>0</NoFill><MoveTo IX=\"1\"><X>0</X><Y>0</Y></MoveTo><LineTo IX=\"2\"><X F=\"Width\">1</X><Y>0</Y></LineTo>" \
      "<LineTo IX=\"3\"><X>1</X><Y>1</Y></LineTo><LineTo IX=\"4\"><X>0</X><Y>0</Y></LineTo></Geom><Text>Switch %d</Text></Shape>\n", i, 2 * i, i
  print "</Shapes></Page></Pages></VisioDocument>" }' >large.vdx
"$demarc" --version | grep -q 'sanitizer build' || "$demarc" inspect --limit memory=112 large.vdx >out 2>err || fail "large.vdx: $(cat err)"
awk 'BEGIN { print "graph {"; for (i = 0; i < 90; i++) for (k = 0; k < i; k++) printf "a%d -- a%d\n", i, k; print "}" }' >mesh.dot
costs judging 1 mesh.dot
"$demarc" inspect small.dot >/dev/null || fail "small.dot: not read"

# Every limit of the program has been tried here, and is in the manual with its default.
"$demarc" --help | sed -n '/^limits/,/^$/p' | sed 1d | while read -r name value what; do
    [ -z "$name" ] && continue
    case " $tried " in *" $name "*) ;; *) "$demarc" --version | grep -q 'sanitizer build' || echo "FAIL: no case for the limit $name" ;; esac
    grep -qF "| \`$name\` | $value | $what |" "$manual" || echo "FAIL: $manual does not state: | \`$name\` | $value | $what |"
done >missing
[ -s missing ] && { cat missing; failures=$((failures + 1)); }

# Mistakes on the command line.
for wrong in cells=x cells nothing=1 cells=0 cells=-1 cells=1KK file=99999999G; do
    "$demarc" inspect --limit "$wrong" good.drawio >out 2>err
    [ $? = 5 ] && grep -q -- "--limit $wrong: " err || fail "--limit $wrong: $(cat err)"
done

[ "$failures" = 0 ] && echo "limits hold and say so"
exit "$((failures > 0))"
