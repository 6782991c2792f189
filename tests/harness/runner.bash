# The runner: built behind the first suites, because its bundle takes longest of all.
#
# `start_runner` begins what the chosen suites need; `await_runner` waits for one part of
# it. The bundler chooses the compiler, for the suites as for the build.

RUNNER_LOG=target/tests/runner.log
RUNNER_HAS=(nothing)

bundler() {
  cargo run --quiet --release --locked --package understory-bundler -- "$@"
}

# Cargo on the interpreter's workspace, as the bundler would start it.
interpreter_cargo() {
  bundler cargo "$@"
}

# Where the program lies that the bundler built.
native_interpreter() {
  bundler --native --format json | sed -n 's/.*"kind":"ready".*"path":"\([^"]*\)".*/\1/p'
}

# Where the bundle lies that readers get.
bundle() {
  bundler --wasm full --format json | sed -n 's/.*"kind":"ready".*"path":"\([^"]*\)".*/\1/p'
}

start_runner() {
  local suite native='' bundle=''
  for suite in "$@"; do
    is_in "$suite" "${NEEDS_NATIVE[@]}" && native=yes
    is_in "$suite" "${NEEDS_BUNDLE[@]}" && native=yes bundle=yes
  done
  [[ $native ]] || return 0
  mkdir -p "$(dirname "$RUNNER_LOG")"
  exec 3< <(
    bundler --native >"$RUNNER_LOG" 2>&1 && echo native
    if [[ $bundle ]]; then bundler --wasm full >>"$RUNNER_LOG" 2>&1 && echo bundle; fi
  )
}

# Waits until a part is built. Where it cannot be, the suites that need it fail by themselves.
await_runner() {
  local part
  while ! is_in "$1" "${RUNNER_HAS[@]}" && read -r part <&3; do RUNNER_HAS+=("$part"); done
  is_in "$1" "${RUNNER_HAS[@]}" || echo "the runner could not be built: see $RUNNER_LOG"
}

# Clippy comes with some compilers only; it is added to the one that the bundler chose.
need_clippy_for_interpreter() {
  local chosen
  chosen=$(bundler compiler | tail -n 1) || return
  case $chosen in
    rustup*)
      interpreter_cargo clippy --version && return
      rustup component add clippy --toolchain "${chosen#rustup }"
      ;;
    # Where it has none of its own, cargo would take rustup's, which is of another version.
    *) [[ -x $(dirname "${chosen#system }")/cargo-clippy ]] || install_debian rust-web-clippy ;;
  esac
}
