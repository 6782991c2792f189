code = "x = 1\ny = (2\nprint(x)"
print("before")
exec(code)
