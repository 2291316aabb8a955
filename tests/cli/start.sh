# Read by the tests beside it: a folder of their own that goes with them, and counting of what fails.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}
