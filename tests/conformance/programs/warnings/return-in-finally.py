def risky():
    try:
        return 1 / 0
    finally:
        return "swallowed"
print(risky())
for n in range(2):
    try:
        1 / 0
    finally:
        continue
print("done")
