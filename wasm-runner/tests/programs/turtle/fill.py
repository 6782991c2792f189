from turtle import *
pensize(3); fillcolor("yellow")
with fill():
    for _ in range(5): fd(100); rt(144)
teleport(50,-20); begin_fill(); fd(20); teleport(80, 80); fd(10); lt(90); fd(20); end_fill(); print(pos())
begin_poly(); fd(10); lt(120); fd(10); end_poly(); print(get_poly())
penup(); begin_fill(); circle(30, steps=3); end_fill(); print(filling())
with no_animation(): fd(30)
clear(); fd(5); reset(); fd(6); clearscreen(); fd(7)
