import turtle
turtle.tracer(0); turtle.hideturtle()
def tree(n, l):
    if n == 0: return
    turtle.fd(l); turtle.lt(30); tree(n-1,l*.7); turtle.rt(60); tree(n-1,l*.7); turtle.lt(30); turtle.bk(l)
turtle.lt(90); tree(7,80); turtle.update(); print(turtle.tracer(), turtle.delay())
turtle.fd(100); turtle.pencolor("red"); turtle.fd(50)
turtle.tracer(5, 20); print(turtle.delay())
for i in range(7): turtle.fd(5)
