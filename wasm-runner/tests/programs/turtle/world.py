import turtle
s = turtle.Screen(); s.setup(600,400)
print(s.window_width(), s.window_height(), s.screensize())
t = turtle.Turtle(); t.forward(50)
s.setworldcoordinates(-10,-1,10,1)
for x in range(-100,101): t.goto(x/10, (x/100)**2)
t.dot(10,"red"); t.left(45); t.stamp()
s.setworldcoordinates(0,0,20,20); t.circle(5)
print(t.pos(), t.heading(), s.mode())
