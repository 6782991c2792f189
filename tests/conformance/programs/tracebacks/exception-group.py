def check(n):
    if n % 2:
        raise ValueError(f"{n} is odd")
problems = []
for n in range(4):
    try:
        check(n)
    except ValueError as error:
        error.add_note(f"checked as number {n}")
        problems.append(error)
raise ExceptionGroup("bad numbers", [*problems, ExceptionGroup("more", [TypeError("inner")])])
