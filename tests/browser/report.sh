#!/bin/sh
# report.sh DEMARC FIXTURES: the HTML report in a real browser. Skipped (77) where there is no Chromium.
#
# The report itself is opened with its policy in force: its script runs, nothing is refused, nothing is fetched. A copy without the
# policy gets selftest.js added, which chooses findings and shapes, filters, uses the keyboard, and writes down what it saw.
set -u
demarc=$1 fixtures=$2 here=$(dirname "$0")
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "no Chromium: skipped"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" LSAN_OPTIONS="${LSAN_OPTIONS:-}"
failures=0

fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# browse OPTION... URL: headless, on a profile of its own, with every name unknown to it
browse() {
    timeout 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" --disable-background-networking \
        --disable-component-update --disable-default-apps --disable-sync --no-first-run --host-resolver-rules="MAP * ~NOTFOUND" \
        --force-prefers-reduced-motion --virtual-time-budget=5000 "$@"
}

# report NAME: the page of a shipped organisation, at $work/NAME.html
report() {
    "$demarc" check --as-of 2026-12-01 -f html "$fixtures/organisations/$1" -o "$work/$1.html"
    [ -s "$work/$1.html" ] || fail "$1: no page"
}

# selftest NAME SIZE
selftest() {
    copy=$work/$1.test.html
    sed -e '/http-equiv="Content-Security-Policy"/d' -e '/^<\/body>/d' -e '/^<\/html>/d' "$work/$1.html" >"$copy"
    { printf '<script>\n'; cat "$here/selftest.js"; printf '</script>\n</body>\n</html>\n'; } >>"$copy"
    browse --window-size="$2" --dump-dom "file://$copy" 2>"$work/log" | sed -n '/<pre id="selftest"/,/<\/pre>/p' >"$work/result"
    grep -q '^done: ' "$work/result" || fail "$1 at $2: the self-test did not end: $(tail -n 3 "$work/log")"
    grep '^FAIL' "$work/result" && fail "$1 at $2: see above"
    grep '^done: ' "$work/result" | sed "s/^/$1 at $2: /"
}

report harrowmere.drawio
report brackenfold.vsdx
page=$work/harrowmere.drawio.html

# asked PAGE: the addresses that it asked for, without those of the browser's own errands
asked() {
    browse --enable-logging=stderr --log-net-log="$work/net.json" --dump-dom "file://$1" >"$work/dom" 2>"$work/log"
    grep -oE '"url":"(https?|wss?|ftp)[^"]*"' "$work/net.json" | grep -vE '^"url":"https?://[a-z0-9.]*google(apis)?\.com/' | sort -u
}

[ -z "$(asked "$page")" ] || fail "the page asks the network"
grep -q '<html[^>]* class="js"' "$work/dom" || fail "the script did not run under the policy of the page"
grep -iE 'CONSOLE|refused' "$work/log" && fail "the browser complains"

# Would it be noticed? A picture from elsewhere is fetched from a page without the policy, and is not from one that has it.
sed 's|^</body>|<img src="http://probe.invalid/x.png" alt=""/></body>|' "$page" >"$work/guarded.html"
sed '/http-equiv="Content-Security-Policy"/d' "$work/guarded.html" >"$work/open.html"
[ -z "$(asked "$work/guarded.html")" ] || fail "the policy lets a picture through"
[ -n "$(asked "$work/open.html")" ] || fail "a request would not have been noticed"

selftest harrowmere.drawio 1400,900
selftest harrowmere.drawio 800,1200
selftest brackenfold.vsdx 1400,900

# On paper nothing is folded away, with the script and without it.
for script in true false; do
    browse --blink-settings=scriptEnabled=$script --no-pdf-header-footer --print-to-pdf="$work/print.pdf" "file://$page" 2>/dev/null
    pdftotext "$work/print.pdf" - | tr -s ' \n' '  ' >"$work/text"
    for words in "Put a firewall in line between 'BT Business Hub' and 'Depot switch'" "CORE-SW-B" "High-availability pair" "The boundary to the PSN is protected" \
        "How the drawing was read" "not an official approval"; do
        grep -qF -- "$words" "$work/text" || fail "printed, script $script: it does not say '$words'"
    done
done

[ "$failures" = 0 ] && echo "the report works in $("$browser" --version 2>/dev/null)"
exit "$((failures > 0))"
