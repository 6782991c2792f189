def check(form):
    problems = []
    if not form.get("name"):
        problems.append(ValueError("name is empty"))
    if not isinstance(form.get("age"), int):
        problems.append(TypeError("age is no number"))
    if form.get("age", 0) == -1:
        problems.append(ValueError("age is negative"))
    if problems:
        raise ExceptionGroup("bad form", problems)
for form in ({"name": "Ada", "age": 3}, {"age": "x"}, {"name": "", "age": -1}):
    try:
        check(form)
        print("fine")
    except* ValueError as group:
        print("values:", [str(e) for e in group.exceptions], group.message)
    except* TypeError as group:
        print("types:", group.exceptions)
group = ExceptionGroup("all", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
print(group, repr(group))
match, rest = group.split(ValueError)
print(repr(match), repr(rest))
print(repr(group.subgroup(lambda e: isinstance(e, KeyError))), group.subgroup(OSError))
try:
    try:
        raise group
    except* KeyError:
        print("key part")
except ExceptionGroup as left:
    print("left:", repr(left))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
