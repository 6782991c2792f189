def answer(command):
    match command:
        case "quit" | "exit":
            return "bye"
        case "":
            return "nothing"
        case 0:
            return "zero"
        case True:
            return "yes"
        case None:
            return "none"
        case -1 | 1.5:
            return "number"
        case str():
            return f"text {command!r}"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float() as n:
            return f"number {n}"
        case _:
            return f"what is {command}?"
for command in ("quit", "exit", "", 0, False, True, 1, None, -1, 1.5, "go", 500, 50, 2.5, [], (1,)):
    print(repr(command), "->", answer(command))
