ice = 20
while ice > 5:
    ice = ice - 4

balls = 3
while balls > 3:
    balls = balls - 1

lights = 1
while lights < 30:
    lights = lights * 2

ice_iterations = 4
ice_at_the_end = 4
balls_iterations = 0
lights_iterations = 4
