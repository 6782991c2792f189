from turtle import *
for i in range(60):
    fd(i); lt(61)
    if i % 7 == 0: dot(9,"red")
    if i % 11 == 0: write(i)
    if i % 13 == 0: stamp()
    if i % 10 == 0: pencolor("blue" if i % 20 else "green")
for _ in range(40): undo()
print(pos(), heading(), undobufferentries(), pencolor())
fd(100); circle(30); undo(); begin_fill(); circle(20); end_fill(); undo(); fd(3)
