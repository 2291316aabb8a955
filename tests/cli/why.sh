#!/bin/sh
# why.sh DEMARC FIXTURES: every way between two ends, guarded or not, by id, label, part of a label and kind.
set -u
demarc=$1 organisations=$2/organisations
. "$(dirname "$0")/start.sh"

# ask CODE FILE A B
ask() {
    "$demarc" why "$organisations/$2" "$3" "$4" >"$work/out" 2>"$work/err"
    code=$?
    [ "$code" = "$1" ] || fail "why $2 $3 $4: exit code $code, wanted $1: $(cat "$work/out" "$work/err")"
}

has() {
    tr '\n' ' ' <"$work/out" | tr -s ' ' | grep -qF -- "$1" || fail "no '$1' in: $(cat "$work/out")"
}

ask 1 harrowmere.drawio internet core
has "OPEN Internet –(ADSL) → BT Business Hub → Depot switch"
has "guarded Internet –(500 Mb leased line) → INET-RTR-01 → [FW-EXT-A] → CORE-SW-A"
has "fewest guards 0"
has "to close a firewall on the line from 'Depot switch' to 'BT Business Hub' [e47]"
ask 0 harrowmere-fixed.drawio internet core
has "fewest guards 1"
ask 0 harrowmere-fixed.drawio n53 core
has "no way Nothing that is drawn leads from the one to the other."
ask 0 harrowmere-fixed.drawio third-party:Kestrel "SQL cluster"
has "[FW-EXT-A]"
ask 1 thornshire.dot "Falcon Forensics" core
has "OPEN Falcon Forensics LLP –(100 Mb leased line) → Core switch 1"
ask 0 harrowmere.drawio internet psn
has "assumed Internet –(ADSL) → BT Business Hub"
ask 0 brackenfold.vsdx psn internet
has "fewest guards 2"
ask 1 harrowmere.drawio "Guest Wi-Fi" n14
grep -q "not known whether" "$work/out" && fail "a shape that was named is doubted: $(cat "$work/out")"
ask 5 harrowmere.drawio inernet core
grep -q "called 'inernet'; did you mean 'internet'?" "$work/err" || fail "$(cat "$work/err")"
ask 5 harrowmere.drawio "Depot swithc" core
grep -q "did you mean 'Depot switch'?" "$work/err" || fail "$(cat "$work/err")"
ask 5 harrowmere.drawio e47 core
grep -q "'e47' is a line: name the shapes at its ends" "$work/err" || fail "$(cat "$work/err")"
ask 5 harrowmere.drawio core Core
grep -q "'core' and 'Core' are the same" "$work/err" || fail "$(cat "$work/err")"
ask 1 harrowmere.drawio "the internet" core
ask 1 harrowmere.drawio partner core
ask 5 harrowmere.drawio nowhere core
grep -q "nothing on the diagram is called 'nowhere'" "$work/err" || fail "$(cat "$work/err")"
ask 5 harrowmere.drawio router core
grep -q "'router' may mean [0-9]* things: .*\[n44\].*name one by its id" "$work/err" || fail "$(cat "$work/err")"
ask 5 harrowmere.drawio third-party:Capita core
grep -q "no such thing as 'third-party:Capita' is on the diagram; of that kind there are: .*Kestrel" "$work/err" || fail "$(cat "$work/err")"
ask 5 thornshire.dot guest core
grep -q "nothing of the kind 'guest' is on the diagram" "$work/err" || fail "$(cat "$work/err")"
ask 0 harrowmere.drawio psn core
has "because 'FW-PSN' lies on or beside the line"
ask 0 harrowmere-fixed.drawio dmz core
"$demarc" why --format json "$organisations/harrowmere.drawio" internet core >"$work/why.json"
[ $? = 1 ] || fail "why --format json: not the exit code of the text"
grep -q '"guard_missing": true' "$work/why.json" || fail "no crossing is marked in $(cat "$work/why.json")"
grep -q '"schema": "demarc-why-1"' "$work/why.json" || fail "no schema named"
exit $failures
