for value in ("moss", 42, -7, 3.5, True, None, "é漢"):
    for spec in ("", "8", "<8", ">8", "^8", "*^8", "=<8", " >8", "é>8", "08", ".2", "3", "1"):
        try:
            print(f"{value!s:{spec}}|", f"[{value:{spec}}]", end=" ")
        except (ValueError, TypeError) as error:
            print(f"<{spec}: {error}>", end=" ")
    print()
width = 12
print(f"{'a':>{width}}|{'b':{'*'}^{width}}|{3.14159:{width}.{2}f}|{'x':{'<' + str(3)}}|")
print(f"{'Item':<10}{'Price':>8}\n{'-' * 18}\n{'tea':.<10}{4.5:.>8.2f}")
