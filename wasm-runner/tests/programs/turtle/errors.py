import turtle
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
t = turtle.Turtle()
for f, a in [(turtle.forward, ()), (t.forward, ("10",)), (t.color, ("nocolor",)), (t.color, (255,0,0)), (t.color, ((1,2),)), (turtle.shape, ("cat",)), (t.left, ("x",)), (t.goto, (1,)), (t.goto, ((3,4),)), (t.shapesize, (0,)), (turtle.Shape, ("foo",)), (turtle.bgcolor, ("zz",)), (t.pencolor, (1.5,0,0)), (t.speed, ("warp",)), (turtle.circle, ()), (t.pensize, ()), (t.dot, (5,"nope")), (turtle.RawTurtle, (5,)), (turtle.colormode, ()), (t.write, ()), (turtle.setup, (1,2,3,4,5))]:
    attempt(f, *a)
turtle.colormode(255); t.color(255,128,0); print(t.color(), turtle.colormode()); t.fd(10)
attempt(t.pen, foo=3); attempt(t.pen, pencolor="red", pensize=4); print(t.pen()["pencolor"])
print(turtle.Vec2D(1,2)+turtle.Vec2D(3,4), 2*turtle.Vec2D(1,2), turtle.Vec2D(1,2)*turtle.Vec2D(3,4), abs(turtle.Vec2D(3,4)), turtle.Vec2D(1,0).rotate(90))
