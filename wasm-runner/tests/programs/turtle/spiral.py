import turtle
colors = ['red', 'purple', 'blue', 'green', 'orange', 'yellow']
t = turtle.Pen(); turtle.bgcolor('black'); t.speed("fastest")
for x in range(120):
    t.pencolor(colors[x % 6]); t.width(x // 100 + 1); t.forward(x); t.left(59)
print(t.pos(), t.heading())
