import sys
print("first", sys.stdin.readline().strip())
for line in sys.stdin:
    print("line", line.strip())
