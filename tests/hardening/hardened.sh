#!/bin/sh
# hardened.sh BINARY [optimised]: does the program have what makes a fault hard to use? One line for each thing it lacks; 77 where there
# is no readelf. "optimised": built with optimisation, without which the C library does not look at the sizes of buffers.
set -u
binary=$1 optimised=${2-}
command -v readelf >/dev/null || { echo "no readelf here"; exit 77; }
export LC_ALL=C
lacks=0

# wants TEXT PATTERN SAID: `PATTERN` stands in `TEXT`.
wants() {
    printf '%s\n' "$1" | grep -Eq "$2" || { echo "lacks: $3"; lacks=1; }
}
refuses() {
    printf '%s\n' "$1" | grep -Eq "$2" && { echo "has: $3"; lacks=1; }
}

segments=$(readelf -lW "$binary") dynamic=$(readelf -dW "$binary") symbols=$(readelf --dyn-syms -W "$binary")
[ -n "$segments" ] || exit 1
wants "$segments" '^Elf file type is DYN' "an address that differs every time (PIE)"
wants "$segments" '^ *GNU_RELRO' "a linkage table that is read-only once loaded (RELRO)"
wants "$dynamic" 'BIND_NOW|FLAGS.*NOW' "binding of all symbols when it starts (full RELRO)"
wants "$segments" '^ *GNU_STACK .* RW  ' "a stack that cannot be executed"
wants "$symbols" '__stack_chk_fail' "a guard between buffers and return addresses (stack protector)"
refuses "$segments" '^ *LOAD .* RWE ' "memory that can be written and executed"
refuses "$dynamic" 'TEXTREL' "code that is changed when it is loaded"
refuses "$dynamic" 'RPATH|RUNPATH' "a folder of its own to look for libraries in"
case $(readelf -hW "$binary" | sed -n 's/.*Machine: *//p') in
*X86-64) # where a call or jump may go there is "endbr64"; libraries' own start-up code has a few
    [ "$(grep -aoP '\xf3\x0f\x1e\xfa' "$binary" | wc -l)" -gt 100 ] ||
        { echo "lacks: marks where jumps and calls may go (control-flow protection)"; lacks=1; } ;;
esac
[ -z "$optimised" ] || wants "$symbols" '__(memcpy|memset|snprintf|printf|fprintf|read)_chk' "checks of the sizes of buffers (FORTIFY_SOURCE)"
exit $lacks
