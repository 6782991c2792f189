# Tools that suites need: found, installed where that is possible, or asked for.
#
# Each `need_…` succeeds when its tool can be used. Everything installed for one checkout
# stays in it (target/, node_modules/); only Debian's packages and a component of the
# compiler go to the machine.

NODE_AT_LEAST=20
CARGO_DENY=0.20.2

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    install_debian nodejs npm || return
  fi
  local version
  version=$(node --version) # v20.20.2
  version=${version#v}
  ((${version%%.*} >= NODE_AT_LEAST)) && return
  echo "the tests need Node $NODE_AT_LEAST or newer, this is $version: install it from https://nodejs.org" >&2
  return 1
}

need_python() {
  command -v python3 >/dev/null || install_debian python3 python3-pip || return
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' && return
  echo "the tests need Python 3.11 or newer: install it from https://www.python.org" >&2
  return 1
}

# Tests take the browser that CHROMIUM names. Without windows of its own it takes two thirds of the time.
need_chromium() {
  [[ -n ${CHROMIUM:-} ]] && return
  command -v chromium-headless-shell || install_debian chromium-headless-shell ||
    command -v chromium || install_debian chromium || return
  CHROMIUM=$(command -v chromium-headless-shell || command -v chromium)
  export CHROMIUM
}

# The second browser, where FIREFOX names it.
need_firefox() {
  [[ -n ${FIREFOX:-} ]] && return
  command -v firefox-esr >/dev/null || command -v firefox >/dev/null || install_debian firefox-esr || return
  FIREFOX=$(command -v firefox-esr || command -v firefox)
  export FIREFOX
}

# Packages of a folder with a package-lock.json, as that fixes them. Suites that run beside each
# other take turns.
need_packages() {
  (
    if command -v flock >/dev/null; then flock 9; fi
    cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock.json" && exit
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund 9>&- &&
      cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
  ) 9>target/tests/npm.lock
}

# Python's packages of a requirements file, in a folder.
need_pip() {
  cmp -s "$2" "$1/.installed" && return
  python3 -m pip --version || install_debian python3-pip || return
  python3 -m pip install --quiet --target "$1" --upgrade --requirement "$2" && cp "$2" "$1/.installed"
}

need_cargo_deny() {
  [[ -x target/tools/bin/cargo-deny ]] && return
  # Without optimisation it compiles in half the time, and its work here takes seconds.
  CARGO_TARGET_DIR=target/tools/build CARGO_PROFILE_DEV_DEBUG=0 cargo install --quiet --debug --locked --root target/tools \
    "cargo-deny@$CARGO_DENY" && rm -rf target/tools/build
}

# cargo_deny MANIFEST ARGUMENTS…
cargo_deny() {
  local manifest=$1
  shift
  target/tools/bin/cargo-deny --manifest-path "$manifest" --locked --config deny.toml "$@"
}

install_debian() {
  if ! command -v apt-get >/dev/null; then
    echo "the tests need $*: install it, then run this again" >&2
    return 1
  fi
  if [[ $(id -u) != 0 ]]; then
    echo "the tests need $*: type \`sudo apt-get install $*\`, then run this again" >&2
    return 1
  fi
  # Suites that run beside each other take turns.
  (
    flock 9
    export DEBIAN_FRONTEND=noninteractive
    apt-get update --quiet &&
      apt-get -o DPkg::Lock::Timeout=600 install --quiet --yes --no-install-recommends "$@" 9>&-
  ) 9>target/tests/debian.lock
}
