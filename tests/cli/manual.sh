#!/bin/sh
# manual.sh DEMARC SOURCE: the README's table and the manual's chapter are what the rows of the pack say.
set -u
demarc=$1 source=$2
failures=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$demarc" rules --format manual >"$work/manual" || failures=1
diff "$source/checks/RULES.md" "$work/manual" || { echo "FAIL: checks/RULES.md; mend: demarc rules --format manual > checks/RULES.md"; failures=1; }

sed -n '/^<!-- rules:/,/^<!-- end of rules/p' "$source/README.md" | sed '1d;$d' >"$work/readme"
"$demarc" rules --format table >"$work/table" || failures=1
[ -s "$work/readme" ] || failures=1
diff "$work/readme" "$work/table" || { echo "FAIL: README.md; mend: put in what demarc rules --format table prints"; failures=1; }

for rule in $("$demarc" rules | awk '/^PSN-/ {print $1}'); do
    "$demarc" explain "$rule" | grep -q '^satisfied by' || { echo "FAIL: demarc explain $rule"; failures=1; }
done
exit $failures
