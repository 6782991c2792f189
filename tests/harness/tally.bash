# Counting: runs suites and commands, keeps their logs, and adds up.
#
# A suite is a function suite_NAME. It counts by `one` (a command is one test) and
# `counted` (a command that tells its own numbers); one that fails without having
# counted a failure counts as one. Knows nothing of what is tested.

LOGS=target/tests
REPORT=()
PASSED=0
FAILED=0

is_in() {
  local wanted=$1 each
  shift
  for each in "$@"; do [[ $each == "$wanted" ]] && return; done
  return 1
}

# Runs a suite in a shell of its own and adds its numbers.
run_suite() {
  local suite=$1 log=$LOGS/$1.log counts=$LOGS/$1.counts
  local begun=$SECONDS status=0 passed=0 failed=0 each_passed each_failed word=ok
  mkdir -p "$LOGS"
  : >"$counts"
  echo "… $suite"
  (COUNTS=$counts && "suite_$suite") >"$log" 2>&1 </dev/null || status=$?
  while read -r each_passed each_failed; do
    passed=$((passed + each_passed)) failed=$((failed + each_failed))
  done <"$counts"
  if ((status != 0 && failed == 0)) || ((passed + failed == 0)); then failed=$((failed + 1)); fi
  if ((failed > 0)); then
    word=FAILED
    tail -n 60 "$log" | sed 's/^/    /'
  fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed))
  REPORT+=("$(printf '%-12s %-7s %5d passed %5d failed %5d s   %s' \
    "$suite" "$word" "$passed" "$failed" "$((SECONDS - begun))" "$log")")
  echo "${REPORT[${#REPORT[@]} - 1]}"
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

# The lines of all suites, and the one line that counts everything.
tell_total() {
  echo
  printf '%s\n' "${REPORT[@]}"
  echo "$PASSED passed, $FAILED failed"
  ((FAILED == 0))
}
