# a comment
print("one")  # at the end
"""A text alone
does nothing"""
total = (1 +
         2 +
         3)
print(total); print("two")
long = "a" \
    "b"
print(long)
if True: print("short")
