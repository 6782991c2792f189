# Syntax errors whose cause is in another statement than those that look suspicious.
programs = (
    'def greet(name, *, more=1):\n    return name\n\ngreet("Ana") += 1\n',
    'color = "red" or "blue"\nwhile True print(color)\n',
    'class Book:\n    pages: int = 3\n\nprint("Hi", end="")\n  print(Book)\n',
    'foritem  in [1, 2]:\n    print(item)\n',
    'size = 38\nif 36 <= size (= 44:\n    print("Come in!")\n',
    'print("Come in!"return\nprint("Bye")\n',
    'hour, minute = 8, 30\nif hour == 8 and minute = 30:\n    print("up")\n',
    'days = ["Monday", ""Tuesday]\n',
    'def late_fee(days int):\n    return days * 20\n',
    'print((name, key=len))\n',
    'names = [name for name range(3)]\n',
    'def label()self:\n    return 1\n',
    'age = 7\nprint"Old:", age\n',
    'if True:\n    # nothing yet\nprint("x")\n',
    'title = "Up"\nprint(f"Film: {title.(title)}")\n',
)
for program in programs:
    try:
        compile(program, "<program>", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{type(error).__name__}: {error.msg} (line {error.lineno})")
