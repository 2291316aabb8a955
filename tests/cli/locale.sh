#!/bin/sh
# locale.sh DEMARC FIXTURES: what demarc understands is the same in every locale, also where "I" has another small letter.
set -u
demarc=$1 fixtures=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

for name in tr_TR cy_GB de_DE; do # made here, where the sources of locales are installed
    localedef -i "$name" -f UTF-8 "$work/$name.UTF-8" >/dev/null 2>&1
done
for file in organisations/harrowmere.drawio recognise/traps.drawio recognise/words.dot; do
    LC_ALL=C "$demarc" inspect --format json "$fixtures/$file" >"$work/plain.json" || exit 1
    for name in C.UTF-8 tr_TR.UTF-8 cy_GB.UTF-8 de_DE.UTF-8; do
        LOCPATH=$work LC_ALL=$name LANG=$name "$demarc" inspect --format json "$fixtures/$file" >"$work/here.json"
        cmp -s "$work/plain.json" "$work/here.json" || { echo "FAIL: $file differs in $name" && failures=$((failures + 1)); }
    done
done
[ "$failures" = 0 ]
