import turtle
t = turtle.Turtle()
t.pensize(5); t.color("light blue"); t.circle(50); t.penup(); t.goto(-100,50); t.pendown(); t.pencolor(0.2,0.4,0.8)
t.circle(-40, 200); t.dot(20); t.dot(30,"green"); t.dot(); t.dot("orange"); t.setx(10); t.sety(-30); t.home()
t.write("Hello"); t.write("centre", align="center", font=("Arial",16,"bold")); t.color("#ff00ff"); print(t.color()); t.bk(30)
turtle.bgcolor("lightyellow"); print(turtle.bgcolor())
t.stamp(); t.shape("turtle"); t.shapesize(2,3,4); t.stamp(); t.tilt(30); t.stamp(); print(t.shapesize(), t.tiltangle(), t.shapetransform())
t.hideturtle(); print(t.isvisible(), t.isdown(), t.pen())
