you = (2, 6)
yuki = (8, 3)
