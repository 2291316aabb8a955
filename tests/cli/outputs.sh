#!/bin/sh
# outputs.sh DEMARC FIXTURES: an output is whole or what was there before, whatever happens to the disk, the pipe or the program; links,
# devices and modes are treated as SECURITY.md says.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
cd "$work" || exit 1
good=$fixtures/organisations/harrowmere.drawio

# refused WHAT CODE WORDS: the run before this had exit code CODE and one line with WORDS
refused() {
    got=$?
    [ "$got" = "$2" ] || fail "$1: exit code $got, wanted $2: $(cat err)"
    [ "$(wc -l <err)" = 1 ] || fail "$1: not one line: $(cat err)"
    grep -qF "$3" err || fail "$1: does not say '$3': $(cat err)"
}

nothing_left() {
    left=$(find . -name '*.tmp')
    [ -z "$left" ] || fail "$1: left $left"
}

for kind in render check; do
    case $kind in
        render) write() { "$demarc" render "$good" -o "$1"; } ;;
        check) write() { "$demarc" check --as-of 2026-12-01 --fail-on never --format html -o "$1" "$good"; } ;;
    esac

    # A link is replaced, what it leads to is left alone; a link to nothing makes no file elsewhere.
    echo precious >precious
    ln -s precious link
    write link 2>err || fail "$kind: to a link: $(cat err)"
    [ "$(cat precious)" = precious ] || fail "$kind: the target of a link was overwritten"
    [ -f link ] && [ ! -L link ] || fail "$kind: a link was not replaced"
    ln -s nowhere dangling
    write dangling 2>err || fail "$kind: to a dangling link: $(cat err)"
    [ ! -e nowhere ] || fail "$kind: a dangling link was followed"
    rm -f link dangling

    # The mask decides who may read it, whatever stood there.
    echo old >masked
    chmod 666 masked
    (umask 077 && write masked) 2>err || fail "$kind: under a mask: $(cat err)"
    [ "$(stat -c %a masked)" = 600 ] || fail "$kind: mode $(stat -c %a masked) under mask 077"
    (umask 022 && write masked) && [ "$(stat -c %a masked)" = 644 ] || fail "$kind: mode under mask 022"
    rm -f masked

    # A device, a pipe and /dev/stdout are written into, not replaced.
    mkfifo pipe
    timeout 60 cat pipe >piped &
    write pipe 2>err || fail "$kind: to a pipe: $(cat err)"
    wait $!
    [ -p pipe ] && [ -s piped ] || fail "$kind: a pipe was replaced"
    rm -f pipe
    write /dev/stdout >through 2>err || fail "$kind: to /dev/stdout: $(cat err)"
    [ -s through ] && [ -e /dev/stdout ] || fail "$kind: nothing came through /dev/stdout"
    [ -c /dev/null ] && write /dev/null 2>err
    [ -c /dev/null ] || fail "$kind: /dev/null was replaced"
    if [ -c /dev/full ]; then
        write /dev/full 2>err
        refused "$kind to a full device" 6 "No space left on device"
        [ -c /dev/full ] || fail "$kind: /dev/full was replaced"
    fi
    mkdir folder
    write folder 2>err && [ "$kind" = render ] && fail "$kind: to a folder"
    rm -rf folder

    # A disk that is full after some bytes, as a limit on the size of files looks to the program.
    echo old >kept
    (ulimit -f 2 && write kept) 2>err
    refused "$kind on a full disk" 6 "kept: cannot be written"
    [ "$(cat kept)" = old ] || fail "$kind on a full disk: the old file is gone"
    nothing_left "$kind on a full disk"

    # A folder that nobody may write to (nobody stops the superuser).
    mkdir locked && echo old >locked/kept && chmod 555 locked
    if [ ! -w locked ]; then
        write locked/kept 2>err
        refused "$kind to a locked folder" 6 "locked/kept: cannot be written"
    fi
    chmod 755 locked && rm -r locked

    # A name as long as names can be.
    long=$(printf 'n%.0s' $(seq 250)).pdf
    write "$long" 2>err && [ -s "$long" ] || fail "$kind: to a name of 254 bytes: $(cat err)"
    rm -f "$long"

    # Stopped at any moment: the old file or the whole new one, nothing beside it.
    write whole || fail "$kind: nothing to compare with"
    for delay in 0 0.02 0.05 0.1 0.2 0.3 0.5 0.8; do
        for signal in INT TERM; do
            echo old >kept
            write kept 2>/dev/null &
            pid=$!
            sleep $delay
            # The shell's function runs in a shell of its own: its child is the program.
            for child in $(cat "/proc/$pid/task/$pid/children" 2>/dev/null) $pid; do kill -$signal "$child" 2>/dev/null; done
            wait $pid 2>/dev/null
            [ "$(head -c 3 kept)" = old ] || cmp -s kept whole || fail "$kind: stopped by $signal after $delay s: neither old nor whole"
            nothing_left "$kind stopped by $signal after $delay s"
        done
    done
    rm -f kept whole
done

# A diagram whose name is as long as names can be leaves none for its report: one line says so, of a file and of a folder.
mkdir diagrams reports
long=$(printf 'n%.0s' $(seq 251)).dot
cp "$fixtures/sidecar/depot.dot" "diagrams/$long"
"$demarc" check --format sarif -o reports "diagrams/$long" >/dev/null 2>err
refused "a report with too long a name" 6 ".dot.sarif: cannot be written: File name too long"
cp "diagrams/$long" "diagrams/m${long#n}"
"$demarc" check --format sarif -o reports diagrams >out 2>err
refused "reports of a folder with too long names" 6 ".dot.sarif: cannot be written: File name too long"
[ "$(grep -c 'cannot be written' out)" = 2 ] || fail "the summary of a folder does not name the reports that were not written: $(cat out)"
rm -r diagrams reports

# A reader that goes away, and a full device behind standard output.
for format in text json html sarif junit csv; do
    { "$demarc" check --format $format "$good" 2>err; echo $? >code; } | head -c 0
    code=$(cat code) # what fits the pipe is written before it is closed
    [ "$code" = 6 ] && ! grep -q 'standard output: cannot be written' err && fail "closed pipe, $format: $(cat err)"
    case $code in 0 | 1 | 2 | 6) ;; *) fail "closed pipe, $format: exit code $code" ;; esac
    if [ -c /dev/full ]; then
        "$demarc" check --format $format "$good" >/dev/full 2>err
        refused "full standard output, $format" 6 "standard output: cannot be written"
    fi
done
for command in "rules" "explain PSN-B-INTERNET" "schema demarc-model-1" "inspect $good" "disclose $good" "--help" "--version" "check --help"; do
    [ -c /dev/full ] || continue
    # shellcheck disable=SC2086
    "$demarc" $command >/dev/full 2>err
    refused "full standard output, $command" 6 "standard output: cannot be written"
done

# Standard error that is closed or full stops nothing.
"$demarc" check missing.drawio 2>&-
[ $? = 3 ] || fail "closed standard error: exit code"
"$demarc" check --fail-on never "$good" >out 2>&- || fail "closed standard error: not checked"
"$demarc" render "$good" -o closed.pdf >&- 2>&- <&- || fail "all closed: not drawn"
[ "$(head -c 5 closed.pdf)" = %PDF- ] || fail "all closed: what was drawn went elsewhere"

[ "$failures" = 0 ] && echo "outputs are whole or as before"
exit "$((failures > 0))"
