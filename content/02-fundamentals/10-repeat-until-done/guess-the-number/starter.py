import random
secret = random.randint(1, 20)
