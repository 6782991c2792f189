from turtle import *
for s in [0,1,5,10,11,"fast","slowest",0.2,6.6]:
    speed(s); print(speed()); fd(10); circle(5, 90)
stamp(); fd(10); stamp(); fd(10); stamp(); clearstamps(2); shearfactor(0.5); shape("circle"); shapetransform(1,2,0,1); print(shapesize(), shearfactor(), tiltangle(), resizemode())
print(screensize(), isvisible(), xcor(), ycor(), towards(5,5)); tiltangle(45); print(tiltangle())
