#!/bin/sh
# bad_input.sh DEMARC FIXTURES: every kind of bad input gets one line on stderr that names the file, its documented exit
# code, nothing on standard output and no output file.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
cd "$work" || exit 1

# expect CODE WORD ARGUMENT...
expect() {
    want=$1 word=$2
    shift 2
    "$demarc" "$@" >out 2>err
    got=$?
    [ "$got" = "$want" ] || fail "demarc $*: exit code $got, wanted $want: $(cat err)"
    [ "$(wc -l <err)" = 1 ] || fail "demarc $*: $(wc -l <err) lines on stderr: $(cat err)"
    grep -qF -- "$word" err || fail "demarc $*: stderr does not name '$word': $(cat err)"
    [ ! -s out ] || fail "demarc $*: wrote to standard output"
}

# Each bad file through every command that reads one.
bad_file() {
    expect "$1" "$2" inspect "$2"
    expect "$1" "$2" check "$2"
    expect "$1" "$2" render "$2" -o "result.pdf"
    [ "$(find . -name '*result*' | wc -l)" = 0 ] || fail "$2: a partial output file was left"
}

# A sidecar with one mistake: the line is named, on standard error, and nothing is judged.
bad_sidecar() {
    printf '%s\n' "$2" >wrong.yaml
    expect 3 "wrong.yaml: line $1:" check --sidecar wrong.yaml "$fixtures/sidecar/depot.dot"
}

mkdir folder.drawio
: >empty.drawio
printf 'MZ\220\000 not a drawing at all' >program.exe
printf 'just some words about graphs and { braces }\n' >words.txt
printf '<?xml version="1.0"?><note><to>you</to></note>\n' >other.xml
printf '<mxfile><diagram name="P"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"' >cut.drawio
printf '<mxfile><diagram name="P">!!!! not base64 !!!!</diagram></mxfile>' >packed.drawio
printf '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><mxfile><diagram>&b;</diagram></mxfile>' >entities.drawio
printf 'digraph g {\n  a -> b;\n  b -> -> c;\n}\n' >broken.dot
printf '<mxlibrary>[{"xml":"x","w":1,"h":1}]</mxlibrary>' >library.xml
printf '<html><body><div class="mxgraph" data-mxgraph="{&quot;url&quot;:&quot;https://example.org/a.drawio&quot;}"></div></body></html>' >elsewhere.html
printf '<html><body><div class="mxgraph" data-mxgraph="{&quot;xml&quot;:&quot;!!!&quot;}"></div></body></html>' >damaged.html
printf '<svg xmlns="http://www.w3.org/2000/svg" content="!!!"/>' >damaged.svg
printf '<svg xmlns="http://www.w3.org/2000/svg"><text>hello</text></svg>' >plain.svg
head -c 300 "$fixtures/import/drawio/text.png" >cut.png
printf '\320\317\021\340\241\261\032\341 binary Visio' >old.vsd
head -c 2000 "$fixtures/organisations/brackenfold.vsdx" >cut.vsdx
printf 'PK\003\004rubbish' >rubbish.vsdx
zip -q other.zip words.txt

bad_sidecar 1 'colours: 1'
bad_sidecar 2 'shapes:
  - id: nobody
    class: switch'
bad_sidecar 3 'shapes:
  - id: pcs
    class: swich'
bad_sidecar 3 'shapes:
  - id: pcs
    colour: red'
bad_sidecar 3 'shapes:
  - id: pcs
    users: many'
bad_sidecar 2 'shapes:
  - id: pcs
    label: Depot PCs
    class: switch'
bad_sidecar 2 'shapes:
  - match: "(("
    class: switch'
bad_sidecar 2 'shapes:
  - match: "(?x)Depot #"
    class: switch'
bad_sidecar 2 'shapes:
  - match: "a)|(b"
    class: switch'
bad_sidecar 3 'shapes:
  - id: &a pcs
    class: *a'
bad_sidecar 2 'nil returns:
  - statement: We like cheese
    asserted by: R. Holt'
bad_sidecar 2 'nil returns:
  - statement: No wireless in use'
bad_sidecar 2 'a: [1,'
# An expression that comes to no answer is not one that does not match: what it states may be what matters.
printf 'graph g { a [label="%s"]; a -- b; }\n' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac >many.dot
printf 'shapes:\n  - label: b\n    class: switch\n  - match: "(?:a+)+"\n    class: internet\n' >steps.yaml
expect 3 "steps.yaml: line 4: whether '(?:a+)+' fits" check --sidecar steps.yaml many.dot
printf 'waivers:\n  - rule: PSN-D-WIFI\n    match: "(?:a+)+"\n    reason: r\n    owner: o\n    approved: 2026-06-01\n    expires: 2027-01-01\n' >steps.yaml
expect 3 "steps.yaml: line 2: whether '(?:a+)+' fits" check --sidecar steps.yaml many.dot
expect 3 "no.yaml" check --sidecar no.yaml "$fixtures/sidecar/depot.dot"
expect 3 "wrong.yaml: line 2:" check --lexicon wrong.yaml "$fixtures/sidecar/depot.dot"
expect 5 "--sidecar" check --sidecar wrong.yaml "$fixtures/sidecar/depot.dot" "$fixtures/sidecar/depot.dot"

python3 - "$fixtures/import/visio/template.vstx" <<'PYTHON'
import re, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as whole, zipfile.ZipFile("stencil.vssx", "w") as out:
    for name in whole.namelist():
        body = whole.read(name)
        if name == "visio/_rels/document.xml.rels":
            body = re.sub(rb"<Relationship [^>]*/pages'[^>]*/>", b"", body)
        if not name.startswith("visio/pages/"):
            out.writestr(name, body)
PYTHON

bad_file 3 missing.drawio
bad_file 3 folder.drawio
bad_file 3 empty.drawio
bad_file 4 program.exe
bad_file 4 words.txt
bad_file 4 other.xml
bad_file 3 cut.drawio
bad_file 3 packed.drawio
bad_file 3 entities.drawio
bad_file 3 broken.dot
bad_file 3 cut.vsdx
bad_file 4 other.zip
bad_file 4 library.xml
bad_file 4 elsewhere.html
bad_file 3 damaged.html
bad_file 3 damaged.svg
bad_file 4 plain.svg
bad_file 3 cut.png
bad_file 4 old.vsd
says() {
    "$demarc" inspect "$1" >/dev/null 2>err
    grep -qF -- "$2" err || fail "$1: does not say '$2': $(cat err)"
}
says library.xml "shape library"
says elsewhere.html "stored elsewhere"
says damaged.html "damaged"
says damaged.svg "damaged"
says old.vsd ".vsdx"
bad_file 4 stencil.vssx
says stencil.vssx "a Visio stencil, not a drawing"
grep -q . /dev/null
"$demarc" check rubbish.vsdx >/dev/null 2>&1
case $? in 3 | 4) ;; *) fail "rubbish.vsdx: exit code" ;; esac

good=$fixtures/organisations/harrowmere.drawio
expect 5 "no file named" check
expect 5 "no output named" render "$good"
expect 5 "--as-of" check --as-of 1/12/2026 "$good"
expect 5 "--paper" render --paper a7 -o result.pdf "$good"
expect 5 "asserted" render --created 2026-11-01 -o result.pdf "$good"
expect 5 "nonsense" check --nonsense "$good"
expect 5 "no format" check --format tea "$good"
expect 5 "no command" frobnicate "$good"
cp "$good" input.drawio
expect 5 "is the input" render input.drawio -o ./input.drawio
cmp -s "$good" input.drawio || fail "the input was changed"

# An output that cannot be written: system error, and the old file stays.
expect 6 "cannot be written" render "$good" -o "$work/no-such-folder/result.pdf"
if [ -w /dev/full ]; then
    "$demarc" inspect "$good" >/dev/full 2>err
    [ $? = 6 ] || fail "a full device: exit code"
fi

# One bad file among several does not stop the rest.
"$demarc" check missing.drawio "$good" >out 2>err
[ $? = 3 ] || fail "one bad file of two: exit code"
grep -q PSN-D-AGE out || fail "one bad file of two: the good one was not checked"

[ "$failures" = 0 ] && echo "all bad inputs were refused as documented"
exit "$((failures > 0))"
