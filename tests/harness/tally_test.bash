#!/usr/bin/env bash
# The counting itself: what passes, fails or dies is told as such, and added up.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
source tests/harness/tally.bash

WRONG=0
RIGHT=0

expect() { # NAME WANTED GOT
  if [[ $2 == "$3" ]]; then
    RIGHT=$((RIGHT + 1))
  else
    WRONG=$((WRONG + 1))
    printf 'failed: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
  fi
}

FOLDER=$(mktemp -d)
trap 'rm -r "$FOLDER"' EXIT
LOGS=$FOLDER

# Runs suites of the given names in a shell of their own; gives the last line.
total_of() {
  (
    for suite in "$@"; do run_suite "$suite"; done >"$FOLDER/told"
    tell_total "$@" | tail -n 1
    exit "${PIPESTATUS[0]}"
  )
}

suite_good() { one "truth" true; one "again" true; }
suite_bad() { one "truth" true; one "falsehood" false; one "goes on" true; }
suite_dies() { one "truth" true; exit 3; }
suite_empty() { :; }
suite_cargo() {
  counted cargo printf 'test result: %s\n' "ok. 12 passed; 0 failed; 0 ignored" "FAILED. 3 passed; 2 failed; 1 ignored"
}
suite_node() { counted node printf '%s\n' "# tests 9" "# pass 8" "# fail 1" "# pass by another way"; }
suite_unittest() { counted unittest printf '%s\n' "Ran 12 tests in 0.5s" "" "FAILED (failures=1, errors=2)"; }
suite_total() { counted total printf '%s\n' "one: 1 passed, 2 failed" "40 passed, 2 failed"; }
suite_course() {
  counted course printf '%s\n' "running 30 samples, 4 starters and 2 solutions" "error[wrong-output]: no"
}
suite_endless() { one "truth" true; sleep 1000 & echo $! >"$FOLDER/left"; wait; }
suite_crash() { counted node sh -c 'echo "# pass 5"; exit 1'; }

expect "commands are counted" "2 passed, 0 failed" "$(total_of good)"
expect "a failure does not end its suite" "2 passed, 1 failed" "$(total_of bad)"
expect "a suite that dies counts as a failure" "1 passed, 1 failed" "$(total_of dies)"
expect "a suite that proves nothing counts as a failure" "0 passed, 1 failed" "$(total_of empty)"
expect "cargo's numbers" "15 passed, 2 failed" "$(total_of cargo)"
expect "Node's numbers" "8 passed, 1 failed" "$(total_of node)"
expect "unittest's numbers" "9 passed, 3 failed" "$(total_of unittest)"
expect "a total's numbers" "40 passed, 2 failed" "$(total_of total)"
expect "the course's numbers" "35 passed, 1 failed" "$(total_of course)"
expect "a command that fails without telling so counts as a failure" "5 passed, 1 failed" "$(total_of crash)"
rm "$FOLDER/good.result"
expect "a suite that was never run did not pass" "0 passed, 1 failed" "$(tell_total good 2>/dev/null | tail -n 1)"
expect "suites are added up" "4 passed, 1 failed" "$(total_of good bad)"
expect "a suite without end is ended" "1 passed, 1 failed" "$(PATIENCE=3 total_of endless)"
# It stays listed until its new parent has heard of it.
state="no ps to ask"
if command -v ps >"$FOLDER/told"; then
  state=$(ps -o stat= -p "$(cat "$FOLDER/left")")
  if [[ -z $state || $state == Z* ]]; then state=gone; fi
fi
expect "and nothing of it goes on" gone "$state"
expect "its log says so" 1 "$(grep --count "took longer than 3 s" "$FOLDER/endless.log")"
total_of good >"$FOLDER/told"
expect "all passed: the exit status is 0" 0 $?
total_of bad >"$FOLDER/told"
expect "something failed: the exit status is 1" 1 $?
again=$(run_suite bad >"$FOLDER/told"; tell_total bad | sed -n '/ends:$/,/failed in it/p' | grep --count "falsehood")
expect "what failed is told once more at the end" 1 "$again"
suite_long() {
  one "falsehood" false
  counted node sh -c 'echo "  ✖ an early one (1.5ms)"; echo "  ✖ an early one (1.5ms)"; echo "# pass 1"; echo "# fail 1"; seq 100'
  counted cargo printf '%s\n' "test late::one ... FAILED" "test result: FAILED. 0 passed; 1 failed"
  seq 100
}
named=$(run_suite long >"$FOLDER/told"; tell_total long | sed -n '/failed in it/,/^$/p')
expect "the names of what failed are told, each once, however much follows" \
  "$(printf '%s\n' "  failed in it:" "    failed: falsehood" "    ✖ an early one" "    test late::one ... FAILED")" "$named"
suite_busy() { one "counts" awk 'BEGIN { while (n < 100000000) n++ }'; }
run_suite busy >"$FOLDER/told"
read -r _ _ _ _ spent <"$FOLDER/busy.result"
expect "the CPU seconds of what a suite started are told" yes "$( ((spent > 0)) && echo yes)"
once=$(run_suite good >"$FOLDER/told"; tell_total good | grep --count "truth")
expect "what passed is not" 0 "$once"

echo "$RIGHT passed, $WRONG failed"
((WRONG == 0))
