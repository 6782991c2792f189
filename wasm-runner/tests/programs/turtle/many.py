import turtle
a = turtle.Turtle(); b = turtle.Turtle(shape="square"); b.color("red","pink"); c = a.clone(); c.rt(90)
for i in range(5):
    a.fd(20); a.lt(20); b.bk(10); c.fd(30); c.lt(72)
print(len(turtle.Screen().turtles()), a.distance(b), a.towards(c))
b.clear(); b.fd(5); c.fd(7)
s = turtle.Shape("compound"); s.addcomponent(((0,0),(10,-5),(0,10),(-10,-5)),"red","blue"); s.addcomponent(((0,0),(5,-5),(-5,-5)),"yellow")
turtle.register_shape("arrowhead", s); a.shape("arrowhead"); i = a.stamp(); print(turtle.getshapes()); a.fd(40); a.stamp(); a.clearstamp(i)
turtle.addshape("tri", ((0,0),(10,10),(20,0))); b.shape("tri"); b.resizemode("auto"); b.pensize(8); print(b.get_shapepoly(), b.shape())
