import turtle
for _ in range(4):
    turtle.forward(100); turtle.left(90)
print(turtle.pos(), turtle.heading(), turtle.pos() == (0,0))
