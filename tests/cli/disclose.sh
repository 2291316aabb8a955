#!/bin/sh
# disclose.sh DEMARC FIXTURES: what a file would tell beyond its page.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"

# discloses EXIT FILE [OPTION...]
discloses() {
    runs disclose "$@"
}

discloses 0 "$fixtures/render/details.drawio"
says "warning Hidden layers: 1: “Old plans”"
says "warning Hidden shapes: 1: “Server by J. Marsh, 10.99.0.9”"
says "good Shapes beside the page: None"
says "warning Tooltips: 1: “Root login over 10.99.0.10”"
says "engineer = “Joan Marsh”"
says "8 network addresses"
says "names of people; demarc render --redact replaces them"
discloses 1 "$fixtures/render/details.drawio" --fail-on warn
# Where the file lies on this machine is nothing that it would tell.
mkdir -p "$work/root/demarc" && cp "$fixtures/render/letters.drawio" "$work/root/demarc/"
discloses 0 "$work/root/demarc/letters.drawio"
says "it tells no more than its page"
discloses 0 "$fixtures/organisations/brackenfold.vsdx"
says "warning creator: “Network team”"
says "good Addresses, credentials, people: None known"
discloses 0 "$fixtures/render/letters.drawio" --fail-on warn
says "it tells no more than its page"
discloses 0 "$fixtures/render/details.drawio" --format json
grep -q '"group": "hidden"' "$work/raw" || fail "no JSON"
discloses 3 "$work/missing.drawio"

# What rides along is the most of all; how DOT is told to draw is nothing.
discloses 1 "$fixtures/import/pdf/agree.pdf" --fail-on warn
says "warning The diagram itself: A copy of it is inside"
discloses 0 "$fixtures/import/drawio/itext.png"
says "warning The diagram itself: A copy of it is inside"
discloses 1 "$fixtures/import/pdf/price-list.pdf" --fail-on warn
says "warning Attached files: prices.csv"
says_not "The diagram itself"
discloses 0 "$fixtures/import/pdf/text-only.pdf"
says "good Attached files: None"
discloses 0 "$fixtures/organisations/thornshire.dot" --fail-on warn
says "good Data on shapes and pages: None"

[ "$failures" = 0 ] && echo "files tell what they would tell"
exit "$((failures > 0))"
