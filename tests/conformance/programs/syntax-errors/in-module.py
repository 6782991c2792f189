with open("helper.py", "w") as file:
    file.write("def half(x):\n    return x / 2\n\nprint(half(3)\n")
import helper
