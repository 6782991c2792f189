with open("one.py", "w") as file:
    file.write("from two import b\na = 1\n")
with open("two.py", "w") as file:
    file.write("from one import a\nb = 2\n")
import one
