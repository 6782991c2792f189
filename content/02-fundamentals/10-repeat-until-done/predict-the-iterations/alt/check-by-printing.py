ice = 20
while ice > 5:
    ice = ice - 4
    print("ice", ice)

balls = 3
while balls > 3:
    balls = balls - 1
    print("balls", balls)

lights = 1
while lights < 30:
    lights = lights * 2
    print("lights", lights)

ice_iterations = "4"
ice_at_the_end = ice
balls_iterations = "0"
lights_iterations = "5"
