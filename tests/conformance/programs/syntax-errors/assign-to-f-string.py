name = "a"
f"{name}" = 5
