import argparse
parser = argparse.ArgumentParser(prog="greet", description="Greets people.")
parser.add_argument("name", help="who")
parser.add_argument("-n", "--times", type=int, default=1, help="how often (default: %(default)s)")
parser.add_argument("--loud", action="store_true")
parser.add_argument("--colour", choices=["red", "green"])
print(parser.parse_args(["Ada"]), parser.parse_args(["Bo", "-n", "3", "--loud"]), parser.parse_args(["--colour=red", "C"]))
print(parser.format_help())
for arguments in ([], ["A", "-n", "x"], ["A", "--colour", "blue"], ["A", "B"], ["A", "--nope"], ["-h"]):
    try:
        parser.parse_args(arguments)
    except SystemExit as leave:
        print("exit", leave.code)
