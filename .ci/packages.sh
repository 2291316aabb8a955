#!/bin/sh
# Installs every Debian 12 package that demarc needs to be built, tested and run, and those named as arguments: with chromium the
# HTML report is tested in a browser too.
set -eu
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -qq
as_root apt-get install -y -qq --no-install-recommends \
    gcc libc6-dev cmake ninja-build pkg-config \
    libglib2.0-dev libxml2-dev libzip-dev zlib1g-dev libgraphviz-dev libigraph-dev libjansson-dev libyaml-dev \
    libpango1.0-dev libcairo2-dev libfontconfig-dev libqpdf-dev libpoppler-glib-dev \
    fonts-inter fonts-dejavu-core icc-profiles-free \
    libcmocka-dev strace poppler-utils qpdf zip diffutils python3 python3-jsonschema "$@" >/dev/null
