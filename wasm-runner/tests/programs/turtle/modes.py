import turtle as T
T.mode("logo"); print(T.heading(), T.pos()); T.fd(50); T.rt(90); print(T.heading(), T.towards(10,10), T.distance(0,0)); T.fd(30)
T.radians(); print(T.heading()); T.degrees(400); T.rt(100); print(T.heading()); T.seth(50); T.fd(20); print(T.pos())
T.mode("standard"); print(T.heading(), T.mode())
try: T.mode("foo")
except T.TurtleGraphicsError as e: print(e)
