#!/bin/sh
# Unhappy Path from an empty machine: `sh run.sh` opens the window, `sh run.sh test` runs all tests.
# `sh run.sh help` lists the rest. Plain POSIX sh; works from any current directory.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
started_in=$(pwd)
cd "$root"
venv=$root/.venv
python=$venv/bin/python
candidates="python3.13 python3.12 python3.11 python3 python"
lists_are_fresh=

# Debian package and the library that it brings. A library is looked for by its own name, since distributions rename packages.
offscreen_libraries="libegl1:libEGL.so.1 libgl1:libGL.so.1 libxkbcommon0:libxkbcommon.so.0 libdbus-1-3:libdbus-1.so.3
    libfontconfig1:libfontconfig.so.1 libglib2.0-0:libglib-2.0.so.0"
screen_libraries="libxcb-cursor0:libxcb-cursor.so.0 libxkbcommon-x11-0:libxkbcommon-x11.so.0 libxcb-icccm4:libxcb-icccm.so.4
    libxcb-keysyms1:libxcb-keysyms.so.1 libxcb-shape0:libxcb-shape.so.0"

say() {
    printf '%s\n' "$*"
}

stop() {
    printf 'run.sh: %s\n' "$*" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

usage() {
    cat <<'USAGE'
sh run.sh                  open the window on the worked example; without a display: check it and leave pictures in out/
sh run.sh test [ARGS]      all tests (ARGS go to pytest)
sh run.sh app [ARGS]       the program itself: sh run.sh app check design.unhappy.json
sh run.sh setup            only make .venv and install into it
sh run.sh lint             ruff, ruff format, mypy --strict, import contracts
sh run.sh coverage         all tests, with branch coverage of each folder
sh run.sh bench [PART]     times against their budgets; PART: working or painting
sh run.sh properties [N]   holds each law of the validator to N cases (5,000)
sh run.sh measure          how good tidied drawings are, and their crossings and time beside those of Graphviz
sh run.sh kill [N]         kills N sessions (200) while they edit, save and export: nothing may be lost; --seed S repeats
sh run.sh power [N]        draws N states (500) that a loss of power may leave: at most the last second may be lost
sh run.sh mutants          breaks one thing after another in clean designs: how much of it the validator finds
sh run.sh bundle           dist/unhappy-path: a folder that runs on a machine without Python
sh run.sh help             this list
USAGE
}

# --- what the machine must have -------------------------------------------------------------------------------------

is_linux() {
    [ "$(uname -s)" = Linux ]
}

is_debian() {
    [ -f /etc/debian_version ] && has apt-get
}

has_library() {
    PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | grep -q -F "$1 "
}

# Prints those packages of "package:library ..." whose library is not on this machine.
missing_packages() {
    for entry in "$@"; do
        has_library "${entry#*:}" || printf '%s ' "${entry%%:*}"
    done
}

# Installs Debian packages; fails where one may not.
apt_install() {
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif has sudo; then
        as_root=sudo
    else
        return 1
    fi
    if [ -z "$lists_are_fresh" ]; then
        $as_root apt-get update -qq || say "The package lists could not be refreshed; trying with those that are here."
        lists_are_fresh=yes
    fi
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@"
}

# require WHAT_FOR PACKAGE...: prints and installs, or prints and stops.
require() {
    what_for=$1
    shift
    [ $# -gt 0 ] || return 0
    say "Missing for $what_for: $*"
    is_debian || stop "install these (Debian's names) with your system's package manager, then start again."
    say "Installing them with apt-get."
    apt_install "$@" || stop "they could not be installed. As root: apt-get install $*"
}

require_offscreen() {
    is_linux || return 0
    # The lists are split into words on purpose.
    # shellcheck disable=SC2046,SC2086
    require "Qt" $(missing_packages $offscreen_libraries)
}

require_screen() {
    is_linux || return 0
    # shellcheck disable=SC2046,SC2086
    require "a window" $(missing_packages $screen_libraries)
}

# Xvfb and xdotool for the tests that need a screen: welcome, not required.
want_virtual_screen() {
    is_linux || return 0
    # shellcheck disable=SC2046,SC2086
    set -- $(missing_packages $screen_libraries)
    has Xvfb || set -- "$@" xvfb
    has xdotool || set -- "$@" xdotool
    [ $# -gt 0 ] || return 0
    say "Missing for the tests that need a screen: $*"
    if is_debian && apt_install "$@"; then
        return 0
    fi
    say "They could not be installed here; the tests that need a screen will be skipped."
}

# --- Python and .venv -----------------------------------------------------------------------------------------------

# A command on the PATH may still fail (a version manager's shim, a Python without venv), so each one is tried.
python_works() {
    has "$1" && "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for candidate in $candidates; do
        if python_works "$candidate"; then
            say "$candidate"
            return 0
        fi
    done
    return 1
}

# An older Debian or Ubuntu may offer a newer Python beside its own.
newer_python_packages() {
    for version in 3.13 3.12 3.11; do
        if apt-cache show "python$version-venv" >/dev/null 2>&1; then
            say "python$version python$version-venv"
            return 0
        fi
    done
}

require_python() {
    found=$(find_python) && return 0
    require "Python 3.11 or newer with venv" python3 python3-venv
    found=$(find_python) && return 0
    # shellcheck disable=SC2046
    require "Python 3.11 or newer with venv" $(newer_python_packages)
    found=$(find_python) || stop "no Python 3.11 or newer that runs and has venv was found. Install one, then start again."
}

make_venv() {
    if [ -x "$python" ] && "$python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        return 0
    fi
    require_python
    say "Making .venv with $found ($("$found" --version 2>&1))"
    "$found" -m venv --clear "$venv"
}

# The stamp names the folder too: the programs in .venv/bin hold absolute paths and break when it is moved.
stamp_of() {
    { say "$root"; cat pyproject.toml; } | cksum
}

# install EXTRA...: brings the program and what the named extras ask for, unless that was done for this pyproject.toml.
install() {
    make_venv
    for extra in "$@"; do
        stamp=$venv/installed-$extra
        [ "$(cat "$stamp" 2>/dev/null)" = "$(stamp_of)" ] && continue
        case $extra in
            program) target=. ;;
            *) target=".[$extra]" ;;
        esac
        say "Installing ($extra); this is done again only when pyproject.toml changes."
        "$python" -m pip install --quiet --disable-pip-version-check --editable "$target" ||
            stop "the installation failed; nothing else was changed. Look at pip's message above, then start again."
        stamp_of >"$stamp"
        [ "$extra" = program ] || stamp_of >"$venv/installed-program"
    done
}

# --- recipes --------------------------------------------------------------------------------------------------------

# A display that is named may still be gone, so it is tried. The braces keep the shell's own "Aborted" off the terminal.
has_display() {
    is_linux || return 0
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    require_screen
    { "$python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' >/dev/null; } 2>/dev/null
}

without_display() {
    say "There is no display here, so no window: checking the worked example and drawing it instead."
    mkdir -p out
    design=out/order-delivery.unhappy.json
    rm -f "$design"
    QT_QPA_PLATFORM=offscreen
    export QT_QPA_PLATFORM
    "$venv/bin/unhappy-path" new --template order-delivery "$design"
    "$venv/bin/unhappy-path" check --fail-on never "$design"
    "$venv/bin/unhappy-path" export "$design" -o out/order-delivery.png
    "$venv/bin/unhappy-path" export "$design" -o out/order-delivery.pdf
    "$venv/bin/unhappy-path" "$design" --picture out/window.png
    say "The drawing: out/order-delivery.png and out/order-delivery.pdf. The window: out/window.png."
}

recipe_window() {
    require_offscreen
    install program
    if has_display; then
        exec "$venv/bin/unhappy-path" --template order-delivery
    fi
    without_display
}

recipe_app() {
    require_offscreen
    install program
    cd "$started_in"
    exec "$venv/bin/unhappy-path" "$@"
}

recipe_test() {
    require_offscreen
    want_virtual_screen
    install dev
    exec "$python" -m pytest "$@"
}

recipe_setup() {
    require_offscreen
    install dev
    say "Ready: .venv/bin/unhappy-path"
}

recipe_lint() {
    install dev
    failed=0
    "$python" -m ruff check . || failed=1
    "$python" -m ruff format --check . || failed=1
    "$python" -m mypy || failed=1
    "$venv/bin/lint-imports" || failed=1
    return $failed
}

recipe_coverage() {
    require_offscreen
    want_virtual_screen
    install dev
    "$python" -m pytest --cov --cov-report= "$@"
    "$python" -m coverage report --skip-covered --show-missing
    for folder in canvas exports templates widgets; do
        say "$folder: $("$python" -m coverage report --format=total --include="$folder/*") %"
    done
}

# NodeGraphQt for the bench to be measured against: welcome, not required. It runs on our own Qt, in a folder of its own.
want_node_graph() {
    [ -d "$venv/node-graph" ] && return 0
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps --target "$venv/node-graph" \
        NodeGraphQt Qt.py || say "NodeGraphQt could not be installed here; nothing is measured against it."
}

recipe_bench() {
    require_offscreen
    want_virtual_screen
    install dev
    want_node_graph
    exec "$python" -m tests.bench "$@"
}

recipe_properties() {
    install dev
    exec "$python" -m tests.canvas.properties "$@"
}

recipe_measure() {
    install dev
    has dot || { is_debian && apt_install graphviz; } || say "There is no dot to compare with."
    exec "$python" -m tests.bench.tidying
}

recipe_faults() {
    install dev
    exec "$python" -m tests.faults "$@"
}

recipe_mutants() {
    install dev
    exec "$python" -m tests.canvas.mutants
}

recipe_bundle() {
    require_offscreen
    install dev bundle
    exec "$python" -m tests.bundle "$@"
}

recipe=${1:-window}
[ $# -eq 0 ] || shift
case $recipe in
    window) recipe_window ;;
    app) recipe_app "$@" ;;
    test) recipe_test "$@" ;;
    setup) recipe_setup ;;
    lint) recipe_lint ;;
    coverage) recipe_coverage "$@" ;;
    bench) recipe_bench "$@" ;;
    properties) recipe_properties "$@" ;;
    measure) recipe_measure ;;
    kill | power) recipe_faults "$recipe" "$@" ;;
    mutants) recipe_mutants ;;
    bundle) recipe_bundle "$@" ;;
    help | -h | --help) usage ;;
    *)
        usage >&2
        stop "there is no recipe called $recipe."
        ;;
esac
