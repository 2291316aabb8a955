#!/bin/sh
# waivers.sh DEMARC FIXTURES: a waiver takes one finding about one shape out of the exit code and stays in the report; a bad one hides
# nothing and is an error.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
cd "$work" || exit 1

expect() { # expect CODE WHAT: the exit code of the last check
    [ "$code" = "$1" ] || fail "$2: exit code $code instead of $1"
}

check() {
    "$demarc" check --as-of 2026-12-01 net.dot >out.txt 2>err.txt
    code=$?
}

waiver() { # waiver RULE SELECTOR APPROVED EXPIRES
    printf 'waivers:\n  - rule: %s\n%s    reason: accepted for the renewal\n    owner: R. Holt\n    approved: %s\n    expires: %s\n' \
        "$1" "${2:+    $2
}" "$3" "$4" >net.demarc.yaml
}

# Only one thing is wrong, and it can be waived.
cp "$fixtures/check/PSN-D-USERS/fail.dot" net.dot
check
expect 1 "before the waiver"
waiver PSN-D-USERS "id: staff" 2026-11-01 2027-06-30
check
expect 0 "with the waiver"
grep -q '^waived *PSN-D-USERS' out.txt || fail "the waived finding is not shown"
grep -q 'accepted for the renewal – accepted by R. Holt on 1 November 2026, until 30 June 2027' out.txt || fail "who accepted it is not shown"
grep -q '1 waived' out.txt || fail "the summary does not count it"
[ -s err.txt ] && fail "a good waiver is complained about: $(cat err.txt)"
"$demarc" render --as-of 2026-12-01 net.dot -o net.pdf || fail "render with a waiver"
pdftotext net.pdf - | grep -q 'accepted for the renewal' || fail "the PDF does not show the waiver"

# Bad ones: the finding counts again, the line is named, the exit code is 5.
bad() { # bad WHAT MESSAGE
    check
    expect 5 "$1"
    grep -q "line 2: the waiver of .* $2" err.txt || fail "$1: $(cat err.txt)"
    grep -q '^bad waiver' out.txt || fail "$1 is not in the report"
}
waiver PSN-D-USERS "id: staff" 2026-01-01 2026-11-30
bad "an expired waiver" "has expired"
grep -q '^FAIL *PSN-D-USERS' out.txt || fail "an expired waiver hides"
waiver PSN-D-USERS "id: files" 2026-11-01 2027-06-30
bad "an orphaned waiver" "hides nothing"
waiver PSN-D-USERS "id: nowhere" 2026-11-01 2027-06-30
bad "a waiver of a shape that is not there" "hides nothing"
waiver PSN-D-USRES "id: staff" 2026-11-01 2027-06-30
bad "a waiver of a rule that there is not" "hides nothing: there is no such rule"
waiver PSN-D-USERS "" 2026-11-01 2027-06-30
bad "a waiver without a shape" "is too broad"
waiver PSN-D-USERS "match: .*" 2026-11-01 2027-06-30
bad "a waiver of everything" "is too broad"
waiver PSN-D-USERS "id: staff" 2026-11-01 2028-06-30
bad "a waiver for years" "is too broad"

# Mistakes in writing.
printf 'waivers:\n  - rule: PSN-D-USERS\n    id: staff\n' >net.demarc.yaml
check
expect 3 "a waiver without a reason"
grep -q 'line 2: a waiver needs a .rule., a .reason. and an .owner.' err.txt || fail "no reason: $(cat err.txt)"
waiver PSN-D-USERS "id: staff" 2026-11-01 soon
check
expect 3 "a waiver that expires soon"
grep -q "expires: 2026-12-01" err.txt || fail "no day: $(cat err.txt)"

# Of a finding about several shapes, one.
cat >net.dot <<'END'
graph diagram {
  label="Marshwick Borough Council\nDiagram created: 4 November 2026\nOFFICIAL";
  subgraph cluster_lan { label="Head office LAN"; core; a; b; }
  core [label="Core switch"]; a [label="Staff of the first floor"]; b [label="Staff of the second floor"];
  core -- a; core -- b;
}
END
waiver PSN-D-USERS "id: a" 2026-11-01 2027-06-30
check
grep -A3 '^waived *PSN-D-USERS' out.txt | grep -q 'first floor' || fail "the waived half is not shown"
grep -A3 '^FAIL *PSN-D-USERS' out.txt | grep -q 'second floor' || fail "the other half is hidden"
grep -A3 '^FAIL *PSN-D-USERS' out.txt | grep -q 'first floor' && fail "the waived half is still counted"

exit $failures
