# Numbers with a fraction, and the math module.
import math


class Body:
    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


bodies = [Body(0.0, 0.0, 0.0, 0.0, 1000.0), Body(100.0, 0.0, 0.0, 3.0, 1.0), Body(0.0, 150.0, -2.5, 0.0, 2.0)]
for step in range(4_000):
    for body in bodies:
        for other in bodies:
            if body is not other:
                dx = other.x - body.x
                dy = other.y - body.y
                distance = math.sqrt(dx * dx + dy * dy)
                force = other.mass / (distance * distance)
                body.vx += 0.01 * force * dx / distance
                body.vy += 0.01 * force * dy / distance
    for body in bodies:
        body.x += 0.01 * body.vx
        body.y += 0.01 * body.vy
print([round(body.x, 4) for body in bodies], [round(body.y, 4) for body in bodies])

inside = 0
for row in range(120):
    for column in range(120):
        x = column / 60 - 1
        y = row / 60 - 1
        if x**2 + y**2 < 1:
            inside += 1
print(inside * 4 / 120**2)
