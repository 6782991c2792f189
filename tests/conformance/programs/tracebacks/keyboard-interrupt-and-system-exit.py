try:
    raise KeyboardInterrupt
except KeyboardInterrupt as error:
    print(repr(error))
import sys
try:
    sys.exit("bye")
except SystemExit as leave:
    print(repr(leave), leave.code)
for code in (0, None, 3, "text"):
    try:
        sys.exit(code)
    except SystemExit as leave:
        print(repr(leave.code))
try:
    exit()
except SystemExit as leave:
    print(leave.code)
raise KeyboardInterrupt
