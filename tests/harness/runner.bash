# The runner: built behind the first suites, because its bundle takes longest of all.
#
# `start_runner` begins what the chosen suites need; `await_runner` waits for one part of
# it. The bundler chooses the compiler, for the suites as for the build.

RUNNER_LOG=target/tests/bundler.log
RUNNER_PARTS=target/tests/bundler
RUNNER=

bundler() {
  cargo run --quiet --release --locked --bin understory-bundler -- "$@"
}

# Cargo on the interpreter's workspace, as the bundler would start it.
interpreter_cargo() {
  bundler cargo "$@"
}

# Clippy on the interpreter's workspace: as the compiler of its own packages alone, which shares what the
# build compiled of all others. `cargo clippy` would check those 400 once more.
lint_interpreter() {
  local driver
  driver=$(clippy_of "$(bundler compiler | tail -n 1)") || return
  # Not by a variable, which would reach the cargo that runs the bundler.
  CLIPPY_ARGS=-Dwarnings__CLIPPY_HACKERY__ \
    interpreter_cargo build --config "build.rustc-workspace-wrapper='$driver'" "$@"
}

# Clippy's compiler that belongs to a compiler: `rustup TOOLCHAIN`, or `system RUSTC`.
clippy_of() {
  case $1 in
    rustup*) rustup which --toolchain "${1#rustup }" clippy-driver ;;
    *) echo "$(dirname "${1#system }")/clippy-driver" ;;
  esac
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
  rm -rf "$RUNNER_PARTS" && mkdir -p "$RUNNER_PARTS"
  start_group build_runner "$bundle" 3>&1 >"$RUNNER_LOG" 2>&1
  RUNNER=$STARTED
}

build_runner() {
  bundler --native && touch "$RUNNER_PARTS/native"
  tell_runner native
  [[ $1 ]] || return
  bundler --wasm full && touch "$RUNNER_PARTS/bundle"
  tell_runner bundle
}

# When a part was through, where the suites tell it, too.
tell_runner() {
  spent "$RUNNER_PARTS/times"
  echo "  the runner, $1: after $SECONDS s, with $SPENT s of CPU in all" >&3
}

is_building() {
  [[ $RUNNER ]] && kill -0 "$RUNNER" 2>/dev/null
}

# Waits until a part is built. Where it cannot be, the suites that need it fail by themselves.
await_runner() {
  until [[ -e $RUNNER_PARTS/$1 ]] || ! is_building; do sleep 1; done
  [[ -e $RUNNER_PARTS/$1 ]] || echo "the runner could not be built: see $RUNNER_LOG"
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
