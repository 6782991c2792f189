# Counting: runs suites and commands, keeps their logs and results, and adds up.
#
# A suite is a function suite_NAME. It counts by `one` (a command is one test) and
# `counted` (a command that tells its own numbers); one that fails without having
# counted a failure counts as one. Knows nothing of what is tested.

LOGS=target/tests

# How long a suite may take, in seconds: one that waits for ever is ended, and counts as failed.
PATIENCE=2700

is_in() {
  local wanted=$1 each
  shift
  for each in "$@"; do [[ $each == "$wanted" ]] && return; done
  return 1
}

# CPU seconds of all that this shell waited for. `times` in a shell of its own would know of none.
spent() {
  times >"$1"
  SPENT=$(awk 'NR == 2 { gsub(/[ms]/, " "); print int($1 * 60 + $2 + $3 * 60 + $4) }' "$1")
}

# Runs a suite in a shell of its own and keeps its numbers: `WORD PASSED FAILED SECONDS CPU_SECONDS`.
run_suite() {
  local suite=$1 log=$LOGS/$1.log counts=$LOGS/$1.counts
  local begun=$SECONDS status=0 passed=0 failed=0 each_passed each_failed word=ok before
  mkdir -p "$LOGS"
  : >"$counts"
  spent "$counts.times"
  before=$SPENT
  echo "… $suite, after $SECONDS s"
  COUNTS=$counts within "$PATIENCE" "suite_$suite" >"$log" 2>&1 </dev/null || status=$?
  while read -r each_passed each_failed; do
    passed=$((passed + each_passed)) failed=$((failed + each_failed))
  done <"$counts"
  if ((status != 0 && failed == 0)) || ((passed + failed == 0)); then failed=$((failed + 1)); fi
  if ((failed > 0)); then
    word=FAILED
    tail -n 60 "$log" | sed 's/^/    /'
  fi
  spent "$counts.times"
  echo "$word $passed $failed $((SECONDS - begun)) $((SPENT - before))" >"$LOGS/$suite.result"
  tell_suite "$suite"
}

# Starts a command beside this shell, as STARTED: a process group of its own, which can be ended
# whole. Without job control it would never hear of Ctrl-C.
start_group() {
  set -m
  { set +m; "$@"; } &
  STARTED=$!
  set +m
}

end_groups() {
  local group
  for group in "$@"; do kill -TERM -- "-$group"; done 2>/dev/null
}

# Runs a command, and ends it with all that it started if it takes longer than so many seconds.
within() {
  local seconds=$1 job watch status
  shift
  start_group "$@"
  job=$STARTED
  start_group end_after "$seconds" "$job"
  watch=$STARTED
  trap 'end_groups "$job" "$watch"; exit 130' INT TERM
  wait "$job"
  status=$?
  trap - INT TERM
  end_groups "$watch"
  wait "$watch"
  return "$status"
} 2>&1

end_after() {
  sleep "$1" || return
  echo "took longer than $1 s, and was ended"
  end_groups "$2"
}

# Runs a command as one test, called by what it proves.
one() {
  local name=$1
  shift
  if "$@"; then
    echo "passed: $name"
    echo 1 0 >>"$COUNTS"
  else
    echo "failed: $name"
    echo 0 1 >>"$COUNTS"
  fi
}

# Runs a command that tells how many tests passed and failed, in the words of FORMAT.
counted() {
  local format=$1 status passed failed
  shift
  "$@" 2>&1 | tee "$COUNTS.output"
  status=${PIPESTATUS[0]}
  read -r passed failed < <("count_$format" <"$COUNTS.output")
  rm "$COUNTS.output"
  if ((status != 0 && failed == 0)); then failed=1; fi
  echo "$passed $failed" >>"$COUNTS"
}

# test result: ok. 12 passed; 0 failed; 0 ignored; …
count_cargo() {
  awk '/^test result:/ { passed += $4; failed += $6 } END { print passed + 0, failed + 0 }'
}

# # pass 12 / # fail 0, where the first word may be another mark
count_node() {
  awk 'NF == 3 && $2 == "pass" { passed += $3 } NF == 3 && $2 == "fail" { failed += $3 }
    END { print passed + 0, failed + 0 }'
}

# Ran 12 tests in 0.5s / FAILED (failures=1, errors=2)
count_unittest() {
  awk '/^Ran [0-9]+ test/ { ran += $2 }
    /^FAILED/ { gsub(/[^0-9]+/, " "); count = split($0, parts, " "); for (i = 1; i <= count; i++) failed += parts[i] }
    END { print ran - failed, failed + 0 }'
}

# running 34 samples, 20 starters, … : each is a program that has to do what it promises
count_course() {
  awk '/^running / { for (i = 1; i <= NF; i++) if ($i ~ /^[0-9]+$/) ran += $i }
    /^(error|warning)\[/ { wrong++ } END { right = ran - wrong; print (right > 0 ? right : 0), wrong + 0 }'
}

# 12 passed, 0 failed
count_total() {
  awk '/^[0-9]+ passed, [0-9]+ failed$/ { passed = $1; failed = $3 } END { print passed + 0, failed + 0 }'
}

# The names of what failed, as each kind of test gives them.
names_failed() {
  awk '/^failed: / || /^ *✖ / && !/failing tests:$/ || /^test .* \.\.\. FAILED$/ || /^(FAIL|ERROR): / || /^(error|warning)\[/ {
    sub(/^ +/, ""); sub(/ \([0-9.]+ms\)$/, "")
    if (!told[$0]++) print
  }' "$1"
}

tell_suite() {
  local word passed failed seconds spent
  read -r word passed failed seconds spent <"$LOGS/$1.result"
  printf '%-12s %-7s %5d passed %5d failed %5d s %5d s of CPU   %s\n' \
    "$1" "$word" "$passed" "$failed" "$seconds" "$spent" "$LOGS/$1.log"
}

# Of these suites: once more what failed, since it may have scrolled away; a line each; and the
# one line that counts everything.
tell_total() {
  local suite word passed failed all_passed=0 all_failed=0
  for suite in "$@"; do
    # What was never run did not pass.
    [[ -e $LOGS/$suite.result ]] || echo "FAILED 0 1 0 0" >"$LOGS/$suite.result"
    read -r word passed failed _ <"$LOGS/$suite.result"
    all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed))
    if [[ $word != ok ]]; then
      printf '\n%s ends:\n' "$LOGS/$suite.log"
      tail -n 40 "$LOGS/$suite.log" 2>&1 | sed 's/^/    /'
      # A long report of one hides the others.
      printf '  failed in it:\n'
      names_failed "$LOGS/$suite.log" 2>&1 | head -n 40 | sed 's/^/    /'
    fi
  done
  echo
  for suite in "$@"; do tell_suite "$suite"; done
  echo "$all_passed passed, $all_failed failed"
  ((all_failed == 0))
}
