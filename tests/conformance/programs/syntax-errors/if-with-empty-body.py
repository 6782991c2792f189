x = 1
if x:
# a comment is no body
print("after")
