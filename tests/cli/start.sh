# Read by the tests beside it: a folder of their own that goes with them, counting of what fails, and what a command says.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# runs COMMAND EXIT FILE [OPTION...]: what it says on one line into $work/out
runs() {
    command=$1 wanted=$2 file=$3
    shift 3
    "$demarc" "$command" "$@" "$file" >"$work/raw" 2>"$work/err"
    code=$?
    tr -s ' \n' '  ' <"$work/raw" >"$work/out"
    [ "$code" = "$wanted" ] || fail "$file: exit code $code, not $wanted: $(cat "$work/err")"
}

says() {
    grep -qF -- "$1" "$work/out" || fail "$file: does not say '$1'"
}

says_not() {
    grep -qF -- "$1" "$work/out" && fail "$file: says '$1'"
}
